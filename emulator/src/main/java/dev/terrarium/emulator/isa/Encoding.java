package dev.terrarium.emulator.isa;

/**
 * The instruction formats: which bits of a 32-bit instruction identify it, and how its operands are read.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume I, chapter "RV32/64G Instruction Set Listings".
 */
public enum Encoding {
    /** Not an encoding: the operations that stand for undecoded and illegal instructions. */
    NONE(0),
    /** Register-register. */
    R(0xfe00707f),
    /** One source register; the bits of the second one select the operation. */
    UNARY(0xfff0707f),
    /** Register-immediate, 12-bit signed. */
    I(0x0000707f),
    /** A load: as {@link #I}, written {@code rd, imm(rs1)}. */
    LOAD(0x0000707f),
    /** A load to a floating-point register. */
    FLOAT_LOAD(0x0000707f),
    /** Shift by a 6-bit immediate. */
    SHIFT(0xfc00707f),
    /** Shift of a word by a 5-bit immediate. */
    SHIFT_WORD(0xfe00707f),
    /** A store. */
    S(0x0000707f),
    /** A store from a floating-point register. */
    FLOAT_STORE(0x0000707f),
    /** A conditional branch. */
    B(0x0000707f),
    /** A 20-bit upper immediate. */
    U(0x0000007f),
    /** A jump and link. */
    J(0x0000007f),
    /** FENCE and FENCE.I, whose operand fields are hints or reserved for finer fences. */
    FENCE(0x0000707f),
    /** An atomic memory operation; the acquire and release bits are not part of the pattern. */
    AMO(0xf800707f),
    /** Load-reserved: as {@link #AMO} with {@code rs2} zero. */
    LOAD_RESERVED(0xf9f0707f),
    /** A cache-block operation: an address, and no destination. */
    CACHE_BLOCK(0xfff07fff),
    /** A CSR instruction whose source is a register. */
    CSR(0x0000707f),
    /** A CSR instruction whose source is a 5-bit immediate. */
    CSR_IMMEDIATE(0x0000707f),
    /** Every bit is fixed. */
    EXACT(0xffffffff),
    /** SFENCE.VMA: two source registers. */
    SFENCE(0xfe007fff),
    /** Floating-point register-register with a rounding mode. */
    FLOAT_R(0xfe00007f),
    /** Floating-point register-register without a rounding mode. */
    FLOAT_R_FIXED(0xfe00707f),
    /** Floating-point compare: integer destination. */
    FLOAT_COMPARE(0xfe00707f),
    /** Floating-point unary with a rounding mode, floating-point to floating-point. */
    FLOAT_UNARY(0xfff0007f),
    /** Floating-point to integer with a rounding mode. */
    FLOAT_TO_INTEGER(0xfff0007f),
    /** Integer to floating-point with a rounding mode. */
    INTEGER_TO_FLOAT(0xfff0007f),
    /** Floating-point to integer without a rounding mode (FMV.X, FCLASS). */
    FLOAT_TO_INTEGER_FIXED(0xfff0707f),
    /** Integer to floating-point without a rounding mode (FMV.W.X, FMV.D.X). */
    INTEGER_TO_FLOAT_FIXED(0xfff0707f),
    /** A floating-point constant, chosen by a number in the field of {@code rs1}. */
    FLOAT_CONSTANT(0xfff0707f),
    /** Fused multiply-add: three sources and a rounding mode. */
    FLOAT_R4(0x0600007f);

    private final int mask;

    Encoding(int mask) {
        this.mask = mask;
    }

    /** Returns the bits of an instruction that identify its operation. */
    public int mask() {
        return mask;
    }

    /** Returns whether the destination field names an integer register, so that number 0 discards the result. */
    public boolean writesInteger() {
        switch (this) {
            case R:
            case UNARY:
            case I:
            case LOAD:
            case SHIFT:
            case SHIFT_WORD:
            case U:
            case J:
            case AMO:
            case LOAD_RESERVED:
            case CSR:
            case CSR_IMMEDIATE:
            case FLOAT_COMPARE:
            case FLOAT_TO_INTEGER:
            case FLOAT_TO_INTEGER_FIXED:
                return true;
            default:
                return false;
        }
    }
}
