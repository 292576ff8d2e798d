package dev.terrarium.emulator.hart;

/** The upper halves of 128-bit products that the host's library does not have in Java 17. */
public final class Multiplication {
    private Multiplication() {}

    /** Returns the upper 64 bits of the product of two unsigned numbers. */
    public static long unsignedHigh(long a, long b) {
        // An operand with its top bit set is read as signed as 2^64 less: the other operand makes up for it.
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }

    /** Returns the upper 64 bits of the product of a signed and an unsigned number. */
    public static long signedUnsignedHigh(long signed, long unsigned) {
        return Math.multiplyHigh(signed, unsigned) + (unsigned >> 63 & signed);
    }
}
