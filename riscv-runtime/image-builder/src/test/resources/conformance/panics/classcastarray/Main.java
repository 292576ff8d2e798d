package conformance.panics.classcastarray;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A failing cast between array classes. */
@Unikernel(name = "panics-classcastarray")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Object o = new Object[] {"only", "strings"};
        System.out.println(((Object[]) o).length);
        String[] s = (String[]) o;
        System.out.println(s.length);
    }
}
