package dev.terrarium.emulator.isa;

/**
 * The constants that FLI loads, by their numbers.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume I, chapter "Zfa" Extension, table of the immediate values of FLI.
 */
public final class FloatConstant {
    private static final int SMALLEST_NORMAL = 1;
    private static final int INFINITY = 30;
    private static final int NOT_A_NUMBER = 31;

    /** All but the smallest normal number, infinity and the canonical NaN, which depend on the format. */
    private static final float[] VALUES = {
        -1, 0, 0x1p-16f, 0x1p-15f, 0x1p-8f, 0x1p-7f, 0.0625f, 0.125f, 0.25f, 0.3125f, 0.375f, 0.4375f, 0.5f, 0.625f,
        0.75f, 0.875f, 1, 1.25f, 1.5f, 1.75f, 2, 2.5f, 3, 4, 8, 16, 128, 256, 0x1p15f, 0x1p16f
    };

    private FloatConstant() {}

    /** Returns the bits of a constant in single precision, zero-extended. */
    public static long single(int number) {
        switch (number) {
            case SMALLEST_NORMAL:
                return Float.floatToRawIntBits(Float.MIN_NORMAL);
            case INFINITY:
                return Float.floatToRawIntBits(Float.POSITIVE_INFINITY);
            case NOT_A_NUMBER:
                return Float.floatToRawIntBits(Float.NaN);
            default:
                return Integer.toUnsignedLong(Float.floatToRawIntBits(VALUES[number]));
        }
    }

    /** Returns the bits of a constant in double precision. */
    public static long twice(int number) {
        switch (number) {
            case SMALLEST_NORMAL:
                return Double.doubleToRawLongBits(Double.MIN_NORMAL);
            case INFINITY:
                return Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
            case NOT_A_NUMBER:
                return Double.doubleToRawLongBits(Double.NaN);
            default:
                return Double.doubleToRawLongBits(VALUES[number]);
        }
    }

    /** Returns the assembler's name of a constant. */
    public static String name(int number) {
        switch (number) {
            case SMALLEST_NORMAL:
                return "min";
            case INFINITY:
                return "inf";
            case NOT_A_NUMBER:
                return "nan";
            default:
                return Float.toString(VALUES[number]);
        }
    }
}
