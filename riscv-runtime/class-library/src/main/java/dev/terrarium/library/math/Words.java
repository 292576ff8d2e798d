package dev.terrarium.library.math;

/** The upper half of a double's bits, in terms of which fdlibm draws the borders between its methods. */
final class Words {
    private Words() {}

    static int upper(double x) {
        return (int) (Double.doubleToRawLongBits(x) >> 32);
    }

    /** Without the sign. */
    static int upperOfMagnitude(double x) {
        return upper(x) & 0x7FFFFFFF;
    }

    static double ofUpper(int upper) {
        return Double.longBitsToDouble((long) upper << 32);
    }

    /** With the lower half of the bits cleared. */
    static double truncated(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xFFFFFFFF00000000L);
    }

    /** Multiplied by two to that power, without care for results that are not normal. */
    static double scaled(double x, int power) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) + ((long) power << 52));
    }
}
