package conformance.integers.radix;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Text in other radices, and back. */
@Unikernel(name = "integers-radix")
@Requires(Console.class)
public final class Main {
    static int[] values = {0, 1, -1, 255, -255, 123456789, Integer.MAX_VALUE, Integer.MIN_VALUE};

    public static void main(String[] args) {
        for (int v : values) {
            System.out.println(
                    Integer.toHexString(v) + " " + Integer.toOctalString(v) + " " + Integer.toBinaryString(v));
            for (int radix = 2; radix <= 36; radix += 7) {
                String text = Integer.toString(v, radix);
                String wide = Long.toString((long) v * 1000003, radix);
                System.out.println(
                        text + " " + Integer.parseInt(text, radix) + " " + wide + " " + Long.parseLong(wide, radix));
            }
        }
        System.out.println(Integer.parseInt("+42") + " " + Integer.parseInt("-0") + " " + Integer.parseInt("0007") + " "
                + Integer.parseInt("-2147483648") + " " + Long.parseLong("-9223372036854775808"));
        System.out.println(Short.parseShort("-32768") + " " + Byte.parseByte("7f", 16) + " " + Integer.valueOf("99"));
        System.out.println(Character.digit('z', 36) + " " + Character.digit('8', 8) + " " + Character.forDigit(11, 16)
                + " " + Character.getNumericValue('7'));
    }
}
