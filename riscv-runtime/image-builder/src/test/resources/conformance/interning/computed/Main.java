package conformance.interning.computed;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Interning takes a computed string to the literal, or to one object for all equal strings. */
@Unikernel(name = "interning-computed")
@Requires(Console.class)
public final class Main {
    static String part = "he";

    public static void main(String[] args) {
        String literal = "hello";
        String computed = part + "llo";
        System.out.println((literal == computed) + " " + (literal == computed.intern()) + " "
                + (computed.intern() == new String("hello").intern()));
        System.out.println(((part + "y").intern() == (part + "y").intern()) + " "
                + ("" == "hello".substring(5).intern()));
    }
}
