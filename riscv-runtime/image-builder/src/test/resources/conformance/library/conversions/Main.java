package conformance.library.conversions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Numbers and text of the library: parsing failures, unsigned, radix and hex floats. */
@Unikernel(name = "library-conversions")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        String[] texts = {"42", "-0x1f", "", "2147483648", "1e3", " 7", "0b11", null};
        for (String text : texts) {
            try {
                System.out.println(Integer.decode(text));
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            } catch (NullPointerException e) {
                System.out.println("null");
            }
            try {
                System.out.println(Double.parseDouble(text));
            } catch (NumberFormatException e) {
                System.out.println(e.getMessage());
            } catch (NullPointerException e) {
                System.out.println("null");
            }
        }
        System.out.println(Double.toHexString(0.1) + " " + Float.toHexString(-1.5f) + " " + Long.toUnsignedString(-1L)
                + " " + Long.parseUnsignedLong("18446744073709551615") + " "
                + Character.isLetter('\u4f60') + " "
                + Character.toUpperCase('\u00ff') + " " + "\u0130".toLowerCase().length() + " "
                + "stra\u00dfe".toUpperCase());
    }
}
