package dev.terrarium.emulator.softfloat;

/**
 * Rounding modes and accrued exception flags, as the numbers that {@code fcsr} holds.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume I, section "Floating-Point Control and Status Register".
 */
public final class RoundingMode {
    /** To nearest, ties to even. */
    public static final int NEAREST_EVEN = 0;
    /** Towards zero. */
    public static final int TOWARDS_ZERO = 1;
    /** Towards minus infinity. */
    public static final int DOWN = 2;
    /** Towards plus infinity. */
    public static final int UP = 3;
    /** To nearest, ties away from zero. */
    public static final int NEAREST_MAX_MAGNITUDE = 4;
    /** In an instruction: the mode that {@code frm} holds. */
    public static final int DYNAMIC = 7;

    public static final int INEXACT = 1;
    public static final int UNDERFLOW = 2;
    public static final int OVERFLOW = 4;
    public static final int DIVIDE_BY_ZERO = 8;
    public static final int INVALID = 16;
    public static final int ALL_FLAGS = 31;

    private RoundingMode() {}
}
