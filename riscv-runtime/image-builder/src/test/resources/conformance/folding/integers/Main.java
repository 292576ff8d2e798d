package conformance.folding.integers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Integer operators on constants that only a compiler beyond javac can fold. */
@Unikernel(name = "folding-integers")
@Requires(Console.class)
public final class Main {
    static int a() {
        return Integer.MIN_VALUE;
    }

    static int b() {
        return -1;
    }

    static long c() {
        return Long.MIN_VALUE;
    }

    static int d() {
        return 0x12345678;
    }

    public static void main(String[] args) {
        System.out.println(a() + b() + " " + (a() - 1) + " " + a() * b() + " " + a() / b() + " " + a() % b() + " "
                + -a() + " " + ~a());
        System.out.println(c() + b() + " " + (c() - 1) + " " + c() * b() + " " + c() / b() + " " + c() % b() + " "
                + -c() + " " + ~c());
        System.out.println((d() << 35) + " " + (d() >> -3) + " " + (a() >>> 31) + " " + (a() >> 31) + " " + (c() >>> 65)
                + " " + (c() >> 63) + " " + (1L << d()) + " " + (b() >>> b()));
        System.out.println((byte) d() + " " + (short) d() + " " + (int) (char) a() + " " + (byte) (d() >> 4) + " "
                + (char) (d() >> 8 & 0x7f) + " " + (int) (c() >> 8) + " " + (long) b() + " " + (b() & 0xffffffffL));
        System.out.println((a() < b()) + " " + (a() == c()) + " " + (c() <= a()) + " " + (d() > b()) + " "
                + Long.compare(c(), b()) + " " + Integer.compareUnsigned(a(), b()) + " " + Integer.bitCount(d()) + " "
                + Long.numberOfTrailingZeros(c()) + " " + Integer.reverse(d()) + " " + Math.floorMod(-7, 3) + " "
                + Math.abs(a()) + " " + Math.multiplyHigh(c(), b()));
    }
}
