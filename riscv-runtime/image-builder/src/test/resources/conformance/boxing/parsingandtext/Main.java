package conformance.boxing.parsingandtext;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;

/** Number classes: valueOf, decode, parse with radix and ranges, toString in radixes, hash codes, comparison, limits and errors. */
@Unikernel(name = "boxing-parsingandtext")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (String s : new String[] {
            "0",
            "-0",
            "+7",
            "127",
            "128",
            "-128",
            "-129",
            "32768",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "",
            " 1",
            "1 ",
            "0x10",
            "1_000",
            "\u0661\u0662",
            "--1",
            "+",
            "-",
            "1e3",
            "abc",
            "1L"
        }) {
            attempt(() -> "byte " + Byte.parseByte(s));
            attempt(() -> "short " + Short.valueOf(s));
            attempt(() -> "int " + Integer.parseInt(s));
            attempt(() -> "long " + Long.valueOf(s));
            attempt(() -> "unsigned " + Integer.parseUnsignedInt(s));
        }
        attempt(() -> Integer.parseInt(null));
        attempt(() -> Long.parseLong(null, 10));
        attempt(() -> Integer.parseInt("12", 1));
        attempt(() -> Integer.parseInt("12", 37));
        attempt(() -> Integer.parseInt("102", 2));
        attempt(() -> Integer.parseInt("xx-7fyy", 2, 5, 16));
        attempt(() -> Integer.parseInt("abc", 2, 1, 10));
        attempt(() -> Integer.parseInt("abc", 1, 9, 10));
        attempt(() -> Long.parseLong("1y2p0ij32e8e7", 36));
        attempt(() -> Long.parseLong("1y2p0ij32e8e8", 36));
        attempt(() -> Long.parseUnsignedLong("18446744073709551615"));
        attempt(() -> Long.parseUnsignedLong("18446744073709551616"));
        attempt(() -> Long.parseUnsignedLong("-1"));
        for (String s : new String[] {
            "0x7f", "#ff", "-0X80", "010", "08", "0", "-0x8000000000000000", "0xffffffff", "-010", "0x", "#-1", "+0x1"
        }) {
            attempt(() -> s + " " + Byte.decode(s));
            attempt(() -> s + " " + Integer.decode(s));
            attempt(() -> s + " " + Long.decode(s));
        }
        for (int r : new int[] {2, 3, 8, 16, 35, 36, 1, 40}) {
            System.out.println(Integer.toString(-255, r) + " " + Long.toString(Long.MIN_VALUE, r) + " "
                    + Long.toUnsignedString(-1, r) + " " + Integer.toUnsignedString(-1, r) + " "
                    + Integer.toString(Integer.MIN_VALUE, r));
        }
        System.out.println(Integer.toBinaryString(-8 >>> 28) + " " + Integer.toOctalString(-1) + " "
                + Integer.toHexString(Byte.MIN_VALUE) + " " + Long.toBinaryString(5) + " " + Long.toHexString(-1L << 60)
                + " " + Long.toOctalString(8) + " " + Integer.toHexString(0));
        System.out.println(Byte.hashCode((byte) -1) + " " + Short.hashCode((short) -1) + " " + Character.hashCode('a')
                + " " + Long.hashCode(-1L) + " " + Long.hashCode(1L << 32) + " " + Boolean.hashCode(true) + " "
                + Float.hashCode(1f) + " " + Double.hashCode(-0.0) + " "
                + Double.valueOf(1e300).hashCode());
        System.out.println(Integer.compare(1, 2) + " " + Byte.compare((byte) 1, (byte) -5) + " "
                + Short.compare((short) 1, (short) 9) + " " + Character.compare('a', 'd') + " "
                + Integer.compareUnsigned(-1, 1) + " " + Byte.compareUnsigned((byte) -1, (byte) 1) + " "
                + Long.compareUnsigned(-1, 1) + " " + Boolean.compare(true, false)
                + " " + Float.compare(-0f, 0f) + " " + Double.compare(Double.NaN, Double.POSITIVE_INFINITY));
        System.out.println(Byte.toUnsignedInt((byte) -2) + " " + Short.toUnsignedLong((short) -2) + " "
                + Integer.toUnsignedLong(-2) + " " + Integer.divideUnsigned(-2, 3) + " "
                + Integer.remainderUnsigned(-2, 7) + " " + Long.divideUnsigned(-2, 10) + " "
                + Long.remainderUnsigned(-2, 10));
        System.out.println(Boolean.parseBoolean("TrUe") + " " + Boolean.parseBoolean(null) + " "
                + Boolean.valueOf("yes") + " " + Boolean.toString(true));
        System.out.println(Integer.valueOf(300).byteValue() + " "
                + Double.valueOf(-1.99).intValue() + " " + Double.valueOf(1e20).longValue() + " "
                + Float.valueOf(70000.5f).shortValue() + " "
                + Long.valueOf(1L << 40 | 5).intValue() + " "
                + Short.valueOf((short) -1).doubleValue() + " "
                + Double.valueOf(3e9).floatValue());
        System.out.println(Byte.MIN_VALUE + " " + Short.MAX_VALUE + " " + (int) Character.MAX_VALUE + " "
                + Float.MIN_VALUE + " " + Float.MIN_NORMAL + " " + Double.MAX_VALUE + " " + Double.MIN_EXPONENT + " "
                + Float.MAX_EXPONENT + " " + Integer.SIZE + " " + Long.BYTES);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
