package conformance.strings.characterclass;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Classification and case of characters. */
@Unikernel(name = "strings-characterclass")
@Requires(Console.class)
public final class Main {
    static char[] chars = {'a', 'Z', '5', ' ', '_', '\t', '$', '\u00e9', '\u00df', '\u00d7', '\n', '~', '\0'};

    public static void main(String[] args) {
        for (char c : chars) {
            System.out.println((int) c + " " + Character.isLetter(c) + " " + Character.isDigit(c) + " "
                    + Character.isLetterOrDigit(c) + " " + Character.isWhitespace(c) + " " + Character.isUpperCase(c)
                    + " " + Character.isLowerCase(c) + " " + (int) Character.toUpperCase(c) + " "
                    + (int) Character.toLowerCase(c) + " " + Character.isJavaIdentifierStart(c) + " "
                    + Character.getNumericValue(c));
        }
    }
}
