package dev.terrarium.emulator.isa;

/**
 * Expands the 16-bit instructions of RV64DC to the 32-bit instructions they stand for.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume I, chapter "C" Standard Extension, section "RVC Instruction Set
 * Listings". Encodings the chapter reserves are illegal; its hints expand to instructions that write {@code x0}.
 */
final class CompressedDecoder {
    /** What {@link #expand} returns for an illegal encoding; no 32-bit instruction is 0. */
    static final int ILLEGAL = 0;

    private static final int LOAD = 0x03;
    private static final int LOAD_FP = 0x07;
    private static final int OP_IMM = 0x13;
    private static final int OP_IMM_32 = 0x1b;
    private static final int STORE = 0x23;
    private static final int STORE_FP = 0x27;
    private static final int OP = 0x33;
    private static final int LUI = 0x37;
    private static final int OP_32 = 0x3b;
    private static final int BRANCH = 0x63;
    private static final int JALR = 0x67;
    private static final int JAL = 0x6f;
    private static final int EBREAK = 0x00100073;

    private static final int WORD = 2;
    private static final int DOUBLE = 3;

    private CompressedDecoder() {}

    static int expand(int bits) {
        switch (bits & 3) {
            case 0:
                return quadrant0(bits);
            case 1:
                return quadrant1(bits);
            default:
                return quadrant2(bits);
        }
    }

    private static int quadrant0(int bits) {
        int rd = narrow(bits >>> 2);
        int rs1 = narrow(bits >>> 7);
        switch (bits >>> 13) {
            case 0: // C.ADDI4SPN
                int offset = field(bits, 11, 2, 4) | field(bits, 7, 4, 6) | field(bits, 6, 1, 2) | field(bits, 5, 1, 3);
                return offset == 0 ? ILLEGAL : immediateType(OP_IMM, 0, rd, 2, offset);
            case 1: // C.FLD
                return immediateType(LOAD_FP, DOUBLE, rd, rs1, doubleOffset(bits));
            case 2: // C.LW
                return immediateType(LOAD, WORD, rd, rs1, wordOffset(bits));
            case 3: // C.LD
                return immediateType(LOAD, DOUBLE, rd, rs1, doubleOffset(bits));
            case 5: // C.FSD
                return storeType(STORE_FP, DOUBLE, rs1, rd, doubleOffset(bits));
            case 6: // C.SW
                return storeType(STORE, WORD, rs1, rd, wordOffset(bits));
            case 7: // C.SD
                return storeType(STORE, DOUBLE, rs1, rd, doubleOffset(bits));
            default:
                return ILLEGAL;
        }
    }

    private static int quadrant1(int bits) {
        int rd = bits >>> 7 & 31;
        int immediate = signed(bit(bits, 12) << 5 | bits >>> 2 & 31, 6);
        switch (bits >>> 13) {
            case 0: // C.NOP, C.ADDI
                return immediateType(OP_IMM, 0, rd, rd, immediate);
            case 1: // C.ADDIW
                return rd == 0 ? ILLEGAL : immediateType(OP_IMM_32, 0, rd, rd, immediate);
            case 2: // C.LI
                return immediateType(OP_IMM, 0, rd, 0, immediate);
            case 3: // C.ADDI16SP, C.LUI
                if (rd == 2) {
                    int adjustment = signed(
                            bit(bits, 12) << 9
                                    | field(bits, 6, 1, 4)
                                    | field(bits, 5, 1, 6)
                                    | field(bits, 3, 2, 7)
                                    | field(bits, 2, 1, 5),
                            10);
                    return adjustment == 0 ? ILLEGAL : immediateType(OP_IMM, 0, 2, 2, adjustment);
                }
                return immediate == 0 ? ILLEGAL : LUI | rd << 7 | immediate << 12;
            case 4:
                return arithmetic(bits, immediate);
            case 5: // C.J
                return JAL | jumpOffset(bits);
            case 6: // C.BEQZ
                return BRANCH | narrow(bits >>> 7) << 15 | branchOffset(bits);
            default: // C.BNEZ
                return BRANCH | 1 << 12 | narrow(bits >>> 7) << 15 | branchOffset(bits);
        }
    }

    /** The register-register and register-immediate group of quadrant 1. */
    private static int arithmetic(int bits, int immediate) {
        int rd = narrow(bits >>> 7);
        int rs2 = narrow(bits >>> 2);
        switch (bits >>> 10 & 3) {
            case 0: // C.SRLI
                return immediateType(OP_IMM, 5, rd, rd, immediate & 63);
            case 1: // C.SRAI
                return immediateType(OP_IMM, 5, rd, rd, immediate & 63 | 0x400);
            case 2: // C.ANDI
                return immediateType(OP_IMM, 7, rd, rd, immediate);
            default:
                break;
        }
        switch (bit(bits, 12) << 2 | bits >>> 5 & 3) {
            case 0: // C.SUB
                return registerType(OP, 0, 0x20, rd, rd, rs2);
            case 1: // C.XOR
                return registerType(OP, 4, 0, rd, rd, rs2);
            case 2: // C.OR
                return registerType(OP, 6, 0, rd, rd, rs2);
            case 3: // C.AND
                return registerType(OP, 7, 0, rd, rd, rs2);
            case 4: // C.SUBW
                return registerType(OP_32, 0, 0x20, rd, rd, rs2);
            case 5: // C.ADDW
                return registerType(OP_32, 0, 0, rd, rd, rs2);
            default:
                return ILLEGAL;
        }
    }

    private static int quadrant2(int bits) {
        int rd = bits >>> 7 & 31;
        int rs2 = bits >>> 2 & 31;
        switch (bits >>> 13) {
            case 0: // C.SLLI
                return immediateType(OP_IMM, 1, rd, rd, bit(bits, 12) << 5 | rs2);
            case 1: // C.FLDSP
                return immediateType(LOAD_FP, DOUBLE, rd, 2, stackLoadDouble(bits));
            case 2: // C.LWSP
                return rd == 0
                        ? ILLEGAL
                        : immediateType(
                                LOAD, WORD, rd, 2, bit(bits, 12) << 5 | field(bits, 4, 3, 2) | field(bits, 2, 2, 6));
            case 3: // C.LDSP
                return rd == 0 ? ILLEGAL : immediateType(LOAD, DOUBLE, rd, 2, stackLoadDouble(bits));
            case 4:
                return jumpMoveOrAdd(bits, rd, rs2);
            case 5: // C.FSDSP
                return storeType(STORE_FP, DOUBLE, 2, rs2, field(bits, 10, 3, 3) | field(bits, 7, 3, 6));
            case 6: // C.SWSP
                return storeType(STORE, WORD, 2, rs2, field(bits, 9, 4, 2) | field(bits, 7, 2, 6));
            default: // C.SDSP
                return storeType(STORE, DOUBLE, 2, rs2, field(bits, 10, 3, 3) | field(bits, 7, 3, 6));
        }
    }

    private static int jumpMoveOrAdd(int bits, int rd, int rs2) {
        boolean second = bit(bits, 12) != 0;
        if (rs2 != 0) { // C.ADD, C.MV
            return registerType(OP, 0, 0, rd, second ? rd : 0, rs2);
        }
        if (rd == 0) { // C.EBREAK; C.JR with x0 is reserved
            return second ? EBREAK : ILLEGAL;
        }
        return JALR | (second ? 1 << 7 : 0) | rd << 15; // C.JALR, C.JR
    }

    private static int wordOffset(int bits) {
        return field(bits, 10, 3, 3) | field(bits, 6, 1, 2) | field(bits, 5, 1, 6);
    }

    private static int doubleOffset(int bits) {
        return field(bits, 10, 3, 3) | field(bits, 5, 2, 6);
    }

    private static int stackLoadDouble(int bits) {
        return bit(bits, 12) << 5 | field(bits, 5, 2, 3) | field(bits, 2, 3, 6);
    }

    /** The offset of C.J in the places where JAL has it. */
    private static int jumpOffset(int bits) {
        int offset = signed(
                bit(bits, 12) << 11
                        | bit(bits, 11) << 4
                        | field(bits, 9, 2, 8)
                        | bit(bits, 8) << 10
                        | bit(bits, 7) << 6
                        | bit(bits, 6) << 7
                        | field(bits, 3, 3, 1)
                        | bit(bits, 2) << 5,
                12);
        return (offset >>> 20 & 1) << 31
                | (offset >>> 1 & 0x3ff) << 21
                | (offset >>> 11 & 1) << 20
                | (offset >>> 12 & 0xff) << 12;
    }

    /** The offset of C.BEQZ and C.BNEZ in the places where BEQ has it. */
    private static int branchOffset(int bits) {
        int offset = signed(
                bit(bits, 12) << 8
                        | field(bits, 10, 2, 3)
                        | field(bits, 5, 2, 6)
                        | field(bits, 3, 2, 1)
                        | bit(bits, 2) << 5,
                9);
        return (offset >>> 12 & 1) << 31
                | (offset >>> 5 & 63) << 25
                | (offset >>> 1 & 15) << 8
                | (offset >>> 11 & 1) << 7;
    }

    /** A 3-bit register field names x8 to x15. */
    private static int narrow(int bits) {
        return (bits & 7) + 8;
    }

    private static int bit(int bits, int position) {
        return bits >>> position & 1;
    }

    /** Moves {@code width} bits from position {@code from} to position {@code to}. */
    private static int field(int bits, int from, int width, int to) {
        return (bits >>> from & (1 << width) - 1) << to;
    }

    private static int signed(int value, int width) {
        return value << 32 - width >> 32 - width;
    }

    private static int immediateType(int opcode, int funct3, int rd, int rs1, int immediate) {
        return opcode | rd << 7 | funct3 << 12 | rs1 << 15 | immediate << 20;
    }

    private static int storeType(int opcode, int funct3, int rs1, int rs2, int offset) {
        return opcode | (offset & 31) << 7 | funct3 << 12 | rs1 << 15 | rs2 << 20 | offset >>> 5 << 25;
    }

    private static int registerType(int opcode, int funct3, int funct7, int rd, int rs1, int rs2) {
        return opcode | rd << 7 | funct3 << 12 | rs1 << 15 | rs2 << 20 | funct7 << 25;
    }
}
