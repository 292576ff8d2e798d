package dev.terrarium.emulator.isa;

/**
 * A decoded instruction, packed into one {@code long} so that the engines read an instruction with one load.
 *
 * <table>
 * <caption>Layout</caption>
 * <tr><td>bits 0..7</td><td>number of the operation ({@link Opcodes})</td></tr>
 * <tr><td>bits 8..13</td><td>rd; integer register 0 is given as {@link #DISCARD}, so that writing it needs no check</td></tr>
 * <tr><td>bits 14..19</td><td>rs1, or the 5-bit immediate of a CSR instruction</td></tr>
 * <tr><td>bits 20..25</td><td>rs2</td></tr>
 * <tr><td>bits 26..27</td><td>length in 16-bit parcels: 1 or 2</td></tr>
 * <tr><td>bits 28..30</td><td>rounding mode of a floating-point instruction</td></tr>
 * <tr><td>bits 32..63</td><td>immediate, sign-extended; rs3 of a fused multiply-add; the CSR's number; the instruction's
 * own bits if it is illegal</td></tr>
 * </table>
 */
public final class DecodedInstruction {
    /** The place in the register file that takes results for {@code x0}; it is never read. */
    public static final int DISCARD = 32;

    /** Number of entries that the integer register file needs so that every 6-bit register field is inside. */
    public static final int REGISTER_FILE_SIZE = 64;

    private DecodedInstruction() {}

    static long pack(int opcode, int rd, int rs1, int rs2, int parcels, int roundingMode, int immediate) {
        return (opcode & 0xffL)
                | (long) rd << 8
                | (long) rs1 << 14
                | (long) rs2 << 20
                | (long) parcels << 26
                | (long) roundingMode << 28
                | (long) immediate << 32;
    }

    /** Returns the operation's number. */
    public static int opcode(long instruction) {
        return (int) instruction & 0xff;
    }

    /** Returns the destination register's place in the register file. */
    public static int rd(long instruction) {
        return (int) instruction >>> 8 & 63;
    }

    /** Returns the first source register, or the immediate of CSRRWI, CSRRSI and CSRRCI. */
    public static int rs1(long instruction) {
        return (int) instruction >>> 14 & 63;
    }

    /** Returns the second source register. */
    public static int rs2(long instruction) {
        return (int) instruction >>> 20 & 63;
    }

    /** Returns the third source register of a fused multiply-add. */
    public static int rs3(long instruction) {
        return (int) (instruction >>> 32) & 31;
    }

    /** Returns the length in 16-bit parcels. */
    public static int parcels(long instruction) {
        return (int) instruction >>> 26 & 3;
    }

    /** Returns the rounding-mode field, where 7 means the mode in {@code frm}. */
    public static int roundingMode(long instruction) {
        return (int) instruction >>> 28 & 7;
    }

    /** Returns the immediate, sign-extended. */
    public static long immediate(long instruction) {
        return instruction >> 32;
    }
}
