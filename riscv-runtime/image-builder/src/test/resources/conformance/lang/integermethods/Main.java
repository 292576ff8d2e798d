package conformance.lang.integermethods;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;

/** All static methods of Integer and Long at their edges. */
@Unikernel(name = "lang-integermethods")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[] ints = {
            0, 1, -1, 7, -8, 255, 65536, 123456789, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x55555555, 0xaaaaaaaa
        };
        for (int i : ints) {
            System.out.println(i + " " + Integer.toBinaryString(i) + " " + Integer.toOctalString(i) + " "
                    + Integer.toHexString(i) + " " + Integer.toString(i, 36) + " " + Integer.toUnsignedString(i) + " "
                    + Integer.toUnsignedString(i, 7));
            System.out.println(Integer.bitCount(i) + " " + Integer.reverse(i) + " " + Integer.reverseBytes(i) + " "
                    + Integer.highestOneBit(i) + " " + Integer.lowestOneBit(i) + " " + Integer.numberOfLeadingZeros(i)
                    + " " + Integer.numberOfTrailingZeros(i) + " " + Integer.signum(i) + " " + Integer.rotateLeft(i, 5)
                    + " " + Integer.rotateRight(i, -7) + " " + Integer.toUnsignedLong(i));
            for (int j : ints) {
                if (j != 0) {
                    System.out.print(Integer.divideUnsigned(i, j) + "," + Integer.remainderUnsigned(i, j) + ","
                            + Integer.compare(i, j) + "," + Integer.compareUnsigned(i, j) + ";");
                }
            }
            System.out.println();
        }
        long[] longs = {
            0, 1, -1, 10, 4294967296L, -4294967297L, Long.MAX_VALUE, Long.MIN_VALUE, 0x5555555555555555L, 1000000007L
        };
        for (long i : longs) {
            System.out.println(i + " " + Long.toBinaryString(i) + " " + Long.toOctalString(i) + " "
                    + Long.toHexString(i) + " " + Long.toString(i, 36) + " " + Long.toUnsignedString(i) + " "
                    + Long.toUnsignedString(i, 3));
            System.out.println(Long.bitCount(i) + " " + Long.reverse(i) + " " + Long.reverseBytes(i) + " "
                    + Long.highestOneBit(i) + " " + Long.lowestOneBit(i) + " " + Long.numberOfLeadingZeros(i) + " "
                    + Long.numberOfTrailingZeros(i) + " " + Long.signum(i) + " " + Long.rotateLeft(i, 45) + " "
                    + Long.rotateRight(i, 3) + " " + Long.hashCode(i));
            for (long j : longs) {
                if (j != 0) {
                    System.out.print(Long.divideUnsigned(i, j) + "," + Long.remainderUnsigned(i, j) + ","
                            + Long.compareUnsigned(i, j) + ";");
                }
            }
            System.out.println();
        }
        System.out.println(Integer.parseInt("+12") + " " + Integer.parseInt("-zz", 36) + " "
                + Integer.parseInt("xx123yy", 2, 5, 10) + " " + Integer.parseUnsignedInt("4294967295") + " "
                + Integer.valueOf("77", 8) + " " + Long.parseLong("-9223372036854775808") + " " + Long.decode("-#ff")
                + " " + Integer.decode("0777") + " " + Integer.decode("0X7fffffff") + " "
                + Long.parseLong("7fffffffffffffff", 16));
        System.out.println(Integer.sum(2, 3) + " " + Integer.max(2, 3) + " " + Long.min(2, -3) + " "
                + Integer.valueOf(127).hashCode() + " " + Long.valueOf(5).equals(5) + " "
                + Integer.valueOf(3).compareTo(4));
        String[] bad = {"", "+", "-", "2147483648", "-2147483649", "1_000", "0x1", "12 ", "\u0661\u0662"};
        for (String text : bad) {
            attempt(() -> Integer.parseInt(text));
            attempt(() -> Long.parseLong(text, 37));
            attempt(() -> Long.parseUnsignedLong(text));
        }
        attempt(() -> Integer.parseInt(null));
        attempt(() -> Integer.parseUnsignedInt("-1"));
        attempt(() -> Long.parseUnsignedLong("18446744073709551616"));
        attempt(() -> Integer.parseInt("10", 1));
        attempt(() -> Short.parseShort("40000"));
        attempt(() -> Byte.decode("0x80"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
