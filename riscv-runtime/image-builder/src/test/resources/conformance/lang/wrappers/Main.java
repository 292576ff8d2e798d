package conformance.lang.wrappers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Boolean, Byte, Short, Character, Float, Double: caches, comparison, hash, parsing, unsigned. */
@Unikernel(name = "lang-wrappers")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println(Boolean.parseBoolean("TRUE") + " " + Boolean.parseBoolean("yes") + " "
                + Boolean.logicalXor(true, false) + Boolean.compare(true, false) + Boolean.hashCode(true)
                + Boolean.valueOf("true").equals(true) + Boolean.toString(false) + Boolean.logicalAnd(true, false));
        System.out.println(Byte.parseByte("-128") + " " + Byte.toUnsignedInt((byte) -1) + " "
                + Byte.compareUnsigned((byte) -1, (byte) 1) + " " + Byte.decode("#7f") + " "
                + Byte.valueOf((byte) 5).hashCode() + " " + Byte.toString((byte) 9) + Byte.compare((byte) 1, (byte) 9));
        System.out.println(Short.parseShort("7fff", 16) + " " + Short.reverseBytes((short) 0x1234) + " "
                + Short.toUnsignedLong((short) -2) + " " + Short.valueOf("12").compareTo((short) 10) + " "
                + Short.compareUnsigned((short) -1, (short) 2));
        Integer a = 127, b = 127, c = 128, d = 128;
        Long e = 127L, f = 127L, g = -129L, i = -129L;
        Character x = '\u007f', y = '\u007f';
        System.out.println((a == b) + " " + (c == d) + " " + c.equals(d) + " " + (e == f) + " " + (g == i) + " "
                + (x == y) + " " + (c == 128) + " " + e.equals(127) + " " + new Object[] {a}[0].equals(127));
        Object o = true ? 1 : "s";
        System.out.println(o + " " + (o instanceof Integer));
        Integer n = 5;
        n++;
        n += 2;
        n <<= 1;
        int[] arr = {n--};
        System.out.println(n + " " + arr[0] + " " + -n + ~n + (n > 14 ? n : null));
        List<Integer> l = new ArrayList<>(List.of(5, 6, 7));
        l.remove(1);
        l.remove(Integer.valueOf(7));
        System.out.println(l);
        System.out.println(Double.compare(0.0, -0.0) + " " + Double.valueOf(0.0).equals(-0.0) + " "
                + Double.valueOf(Double.NaN).equals(Double.NaN) + " " + (Double.NaN == Double.NaN) + " "
                + Double.isFinite(1e308 * 10) + Double.isInfinite(1 / 0.0) + " " + Double.hashCode(1.5) + " "
                + Double.toHexString(-3.25) + " " + Double.MIN_NORMAL + " " + Double.max(1, Double.NaN) + " "
                + Float.compare(-0f, 0f) + " " + Float.hashCode(2.5f) + " " + Float.toHexString(Float.MIN_VALUE) + " "
                + Float.MAX_VALUE + " " + Float.sum(0.1f, 0.2f) + " "
                + Double.valueOf(3.99).intValue() + " " + Float.valueOf(-1.5f).longValue() + " "
                + Double.valueOf(300).byteValue() + " " + Float.intBitsToFloat(0x7f800001) + " " + Double.BYTES
                + Float.MAX_EXPONENT);
        Number[] ns = {1, 2L, 3.7f, 4.9, (byte) 5, (short) 6, new BigDecimal("7.5"), BigInteger.TEN};
        long s = 0;
        double t = 0;
        for (Number z : ns) {
            s += z.longValue();
            t += z.doubleValue();
            s += z.intValue() + z.shortValue() + z.byteValue();
            t += z.floatValue();
        }
        System.out.println(s + " " + t);
        System.out.println(Character.valueOf('z').compareTo('a') + " " + Character.getNumericValue('z') + " "
                + Character.MIN_RADIX + (int) Character.MAX_SURROGATE);
        attempt(() -> Byte.parseByte("128"));
        attempt(() -> Short.valueOf(""));
        attempt(() -> Double.valueOf("x"));
        attempt(() -> {
            Object z = 1;
            return (Long) z;
        });
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
