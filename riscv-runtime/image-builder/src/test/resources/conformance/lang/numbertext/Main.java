package conformance.lang.numbertext;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Numbers to text and back in every radix, padded, grouped, in scientific and binary form. */
@Unikernel(name = "lang-numbertext")
@Requires(Console.class)
public final class Main {
    static String group(String s, int n, char c) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            if (i > 0 && (s.length() - i) % n == 0) {
                b.append(c);
            }
            b.append(s.charAt(i));
        }
        return b.toString();
    }

    static String pad(String s, int w) {
        return "0".repeat(Math.max(0, w - s.length())) + s;
    }

    public static void main(String[] args) {
        long[] v = {0, 7, -7, 255, 4096, 65535, 1234567890123L, -9876543210L, Long.MAX_VALUE, Long.MIN_VALUE};
        for (long l : v) {
            StringBuilder b = new StringBuilder();
            for (int r : new int[] {2, 3, 8, 10, 16, 27, 36}) {
                String s = Long.toString(l, r);
                b.append(s).append(Long.parseLong(s, r) == l ? " " : "! ");
            }
            System.out.println(b);
            System.out.println(group(Long.toString(Math.abs(l)), 3, ',') + " "
                    + group(pad(Long.toBinaryString(l & 0xffff), 16), 4, '_') + " " + pad(Long.toHexString(l), 16) + " "
                    + Long.toUnsignedString(l, 16) + " " + Long.parseUnsignedLong(Long.toUnsignedString(l)) + " "
                    + new BigInteger(Long.toUnsignedString(l)).bitLength() + " " + (double) l + " " + (float) l + " "
                    + Long.toString(l)
                            .chars()
                            .filter(Character::isDigit)
                            .map(c -> c - '0')
                            .sum());
        }
        for (double d : new double[] {
            1,
            10,
            123456.789,
            1e7,
            9999999,
            1e-3,
            9.999e-4,
            1e21,
            123456789012345680.0,
            0.1 + 0.2,
            1 / 3.0,
            2e-308,
            5e-324,
            100,
            1.0E10,
            -0.0,
            4.35,
            8.41e21,
            2.0e-3,
            1.1e16
        }) {
            System.out.println(d + " " + (float) d + " " + (long) d + " " + new BigDecimal(d).round(new MathContext(8))
                    + " " + BigDecimal.valueOf(d).toPlainString() + " " + Double.toHexString(d) + " "
                    + Double.parseDouble(String.valueOf(d)));
        }
    }
}
