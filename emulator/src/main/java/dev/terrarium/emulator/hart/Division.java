package dev.terrarium.emulator.hart;

/**
 * Division that never traps.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume I, section "Division Operations", table "Semantics for division by
 * zero and division overflow". Overflow needs no case of its own: Java defines {@code MIN_VALUE / -1} as the manual does.
 */
public final class Division {
    private Division() {}

    /** Returns the signed quotient. */
    public static long divide(long dividend, long divisor) {
        return divisor == 0 ? -1 : dividend / divisor;
    }

    /** Returns the unsigned quotient. */
    public static long divideUnsigned(long dividend, long divisor) {
        return divisor == 0 ? -1 : Long.divideUnsigned(dividend, divisor);
    }

    /** Returns the signed remainder. */
    public static long remainder(long dividend, long divisor) {
        return divisor == 0 ? dividend : dividend % divisor;
    }

    /** Returns the unsigned remainder. */
    public static long remainderUnsigned(long dividend, long divisor) {
        return divisor == 0 ? dividend : Long.remainderUnsigned(dividend, divisor);
    }

    /** Returns the signed quotient of words. */
    public static int divideWord(int dividend, int divisor) {
        return divisor == 0 ? -1 : dividend / divisor;
    }

    /** Returns the unsigned quotient of words. */
    public static int divideUnsignedWord(int dividend, int divisor) {
        return divisor == 0 ? -1 : Integer.divideUnsigned(dividend, divisor);
    }

    /** Returns the signed remainder of words. */
    public static int remainderWord(int dividend, int divisor) {
        return divisor == 0 ? dividend : dividend % divisor;
    }

    /** Returns the unsigned remainder of words. */
    public static int remainderUnsignedWord(int dividend, int divisor) {
        return divisor == 0 ? dividend : Integer.remainderUnsigned(dividend, divisor);
    }
}
