package conformance.strings.identity;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Literals and constant expressions are one object; computed strings are not. */
@Unikernel(name = "strings-identity")
@Requires(Console.class)
public final class Main {
    static final String CONSTANT = "he" + "llo";
    static String part = "he";

    static class Other {
        static final String SAME = "hello";
    }

    public static void main(String[] args) {
        String literal = "hello";
        String computed = part + "llo";
        final String localPart = "he";
        System.out.println((literal == "hello") + " " + (literal == CONSTANT) + " " + (literal == Other.SAME) + " "
                + (literal == localPart + "llo") + " " + (literal == computed) + " " + literal.equals(computed) + " "
                + (literal == new String("hello")));
        System.out.println(literal.substring(0) == literal);
    }
}
