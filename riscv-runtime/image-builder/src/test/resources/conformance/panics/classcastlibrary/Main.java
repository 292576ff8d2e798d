package conformance.panics.classcastlibrary;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A failing cast between classes of the library. */
@Unikernel(name = "panics-classcastlibrary")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Object o = args.length == 0 ? (Object) Integer.valueOf(5) : "text";
        System.out.println(o);
        String s = (String) o;
        System.out.println(s);
    }
}
