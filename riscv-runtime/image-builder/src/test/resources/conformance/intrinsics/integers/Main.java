package conformance.intrinsics.integers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Bits, unsigned numbers, high products and exact arithmetic. */
@Unikernel(name = "intrinsics-integers")
@Requires(Console.class)
public final class Main {
    static final long[] VALUES = {
        0, 1, -1, 2, 3, -7, 10, 255, 256, 0x8000, 65_535, 65_536, 0x7FFF_FFFFL, 0x8000_0000L, 0xFFFF_FFFFL, 0x1_0000_0000L,
        -0x8000_0000L, 0x5555_5555_5555_5555L, 0xAAAA_AAAA_AAAA_AAAAL, 0x0123_4567_89AB_CDEFL, 1L << 62, Long.MAX_VALUE,
        Long.MIN_VALUE, Long.MIN_VALUE + 1, 1_000_000_007, -998_244_353
    };

    static void one(long x) {
        int i = (int) x;
        System.out.println(x + ": " + Long.bitCount(x) + " " + Long.numberOfLeadingZeros(x) + " " + Long.numberOfTrailingZeros(x)
                + " " + Long.highestOneBit(x) + " " + Long.lowestOneBit(x) + " " + Long.reverse(x) + " " + Long.reverseBytes(x)
                + " " + Long.rotateLeft(x, 13) + " " + Long.rotateRight(x, 77) + " " + Long.signum(x) + " "
                + Long.toUnsignedString(x));
        System.out.println(i + ": " + Integer.bitCount(i) + " " + Integer.numberOfLeadingZeros(i) + " "
                + Integer.numberOfTrailingZeros(i) + " " + Integer.highestOneBit(i) + " " + Integer.lowestOneBit(i) + " "
                + Integer.reverse(i) + " " + Integer.reverseBytes(i) + " " + Integer.rotateLeft(i, 7) + " "
                + Integer.rotateRight(i, 35) + " " + Short.reverseBytes((short) i) + " " + (int) Character.reverseBytes((char) i)
                + " " + Integer.toUnsignedString(i) + " " + Math.abs(i) + " " + Math.abs(x));
    }

    interface Exact {
        long compute();
    }

    static long exact(Exact exact) {
        try {
            return exact.compute();
        } catch (ArithmeticException e) {
            return e.getMessage().hashCode();
        }
    }

    static long two(long x, long y) {
        int i = (int) x;
        int j = (int) y;
        long hash = Math.multiplyHigh(x, y);
        hash = hash * 31 + Math.multiplyFull(i, j);
        hash = hash * 31 + Long.compareUnsigned(x, y) * 2 + Integer.compareUnsigned(i, j);
        hash = hash * 31 + exact(() -> Long.divideUnsigned(x, y));
        hash = hash * 31 + exact(() -> Long.remainderUnsigned(x, y));
        hash = hash * 31 + exact(() -> Integer.divideUnsigned(i, j));
        hash = hash * 31 + exact(() -> Integer.remainderUnsigned(i, j));
        hash = hash * 31 + exact(() -> Math.floorDiv(x, y));
        hash = hash * 31 + exact(() -> Math.floorMod(i, j));
        hash = hash * 31 + exact(() -> Math.addExact(x, y));
        hash = hash * 31 + exact(() -> Math.subtractExact(x, y));
        hash = hash * 31 + exact(() -> Math.multiplyExact(x, y));
        hash = hash * 31 + exact(() -> Math.addExact(i, j));
        hash = hash * 31 + exact(() -> Math.multiplyExact(i, j));
        hash = hash * 31 + exact(() -> Math.negateExact(x));
        hash = hash * 31 + exact(() -> Math.toIntExact(x));
        return hash * 31 + Math.min(x, y) + Math.max(i, j);
    }

    public static void main(String[] args) {
        for (long x : VALUES) {
            one(x);
            StringBuilder line = new StringBuilder();
            for (long y : VALUES) {
                line.append(two(x, y)).append(' ');
            }
            System.out.println(line);
        }
        System.out.println(Math.multiplyHigh(Long.MIN_VALUE, Long.MIN_VALUE) + " " + Math.multiplyHigh(-1, 1));
    }
}
