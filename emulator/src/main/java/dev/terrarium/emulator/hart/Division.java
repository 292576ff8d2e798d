package dev.terrarium.emulator.hart;

/**
 * Division that never traps.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume I, section "Division Operations", table "Semantics for division by
 * zero and division overflow". Overflow needs no case of its own: Java defines {@code MIN_VALUE / -1} as the manual does.
 */
final class Division {
    private Division() {}

    static long divide(long dividend, long divisor) {
        return divisor == 0 ? -1 : dividend / divisor;
    }

    static long divideUnsigned(long dividend, long divisor) {
        return divisor == 0 ? -1 : Long.divideUnsigned(dividend, divisor);
    }

    static long remainder(long dividend, long divisor) {
        return divisor == 0 ? dividend : dividend % divisor;
    }

    static long remainderUnsigned(long dividend, long divisor) {
        return divisor == 0 ? dividend : Long.remainderUnsigned(dividend, divisor);
    }

    static int divideWord(int dividend, int divisor) {
        return divisor == 0 ? -1 : dividend / divisor;
    }

    static int divideUnsignedWord(int dividend, int divisor) {
        return divisor == 0 ? -1 : Integer.divideUnsigned(dividend, divisor);
    }

    static int remainderWord(int dividend, int divisor) {
        return divisor == 0 ? dividend : dividend % divisor;
    }

    static int remainderUnsignedWord(int dividend, int divisor) {
        return divisor == 0 ? dividend : Integer.remainderUnsigned(dividend, divisor);
    }
}
