package conformance.folding.strings;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** String operations on constants. */
@Unikernel(name = "folding-strings")
@Requires(Console.class)
public final class Main {
    static final String NAME = "terrarium";
    static final String UPPER = NAME.substring(0, 1).toUpperCase() + NAME.substring(1);
    static final int HASH = NAME.hashCode();
    static final String[] PARTS = {NAME, UPPER, NAME + HASH};
    static final StringBuilder SHARED = new StringBuilder("shared");

    public static void main(String[] args) {
        System.out.println(UPPER + " " + HASH + " " + PARTS[2] + " " + NAME.length() + NAME.charAt(3)
                + NAME.indexOf("rar") + " " + NAME.equals("terra" + "rium") + " " + (NAME == "terrarium") + " "
                + "".isEmpty() + " " + NAME.compareTo(UPPER));
        SHARED.append(1).append('2').append(3.5).reverse();
        System.out.println(SHARED + " " + SHARED.length());
        switch (NAME) {
            case "terrarium" -> System.out.println("known");
            default -> System.out.println("unknown");
        }
    }
}
