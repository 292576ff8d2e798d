package conformance.collections.stringjoiner;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/** StringJoiner and String.join over lists. */
@Unikernel(name = "collections-stringjoiner")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        StringJoiner j = new StringJoiner(", ", "{", "}");
        j.setEmptyValue("nothing");
        System.out.println(j);
        j.add("a").add("b");
        StringJoiner k = new StringJoiner("-");
        k.add("x").add("y");
        j.merge(k);
        System.out.println(j + " " + j.length());
        List<String> list = Arrays.asList("p", "q", null);
        System.out.println(String.join("/", list));
    }
}
