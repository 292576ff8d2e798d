package dev.terrarium.emulator.isa;

/** Writes instructions in the assembler's notation, for traces. */
public final class Disassembler {
    private static final String[] INTEGER_REGISTERS = {
        "zero", "ra", "sp", "gp", "tp", "t0", "t1", "t2", "s0", "s1", "a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7",
        "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "t3", "t4", "t5", "t6", "zero"
    };
    private static final String[] FLOAT_REGISTERS = {
        "ft0", "ft1", "ft2", "ft3", "ft4", "ft5", "ft6", "ft7", "fs0", "fs1", "fa0", "fa1", "fa2", "fa3", "fa4", "fa5",
        "fa6", "fa7", "fs2", "fs3", "fs4", "fs5", "fs6", "fs7", "fs8", "fs9", "fs10", "fs11", "ft8", "ft9", "ft10",
        "ft11"
    };
    private static final String[] ROUNDING_MODES = {"rne", "rtz", "rdn", "rup", "rmm", "rm5", "rm6", "dyn"};
    private static final Operation[] OPERATIONS = Operation.values();

    private Disassembler() {}

    /** Returns the ABI's name of an integer register (RISC-V ELF psABI, section "Integer Register Convention"). */
    public static String integerRegisterName(int number) {
        return INTEGER_REGISTERS[number];
    }

    /** Returns the ABI's name of a floating-point register (RISC-V ELF psABI, section "Floating-point Register Convention"). */
    public static String floatRegisterName(int number) {
        return FLOAT_REGISTERS[number];
    }

    /**
     * Returns an instruction in words.
     *
     * @param bits the instruction, 32 or 16 bits
     * @param pc its address, from which the targets of branches and jumps are computed
     */
    public static String disassemble(int bits, long pc) {
        long instruction = Decoder.COMPLETE.decode(bits);
        Operation operation = OPERATIONS[DecodedInstruction.opcode(instruction)];
        String operands = operands(operation.encoding(), instruction, pc);
        return operands.isEmpty() ? operation.mnemonic() : operation.mnemonic() + " " + operands;
    }

    private static String operands(Encoding encoding, long instruction, long pc) {
        long immediate = DecodedInstruction.immediate(instruction);
        String rd = INTEGER_REGISTERS[DecodedInstruction.rd(instruction)];
        String rs1 = INTEGER_REGISTERS[DecodedInstruction.rs1(instruction)];
        String rs2 = INTEGER_REGISTERS[DecodedInstruction.rs2(instruction)];
        String fd = FLOAT_REGISTERS[DecodedInstruction.rd(instruction) & 31];
        String fs1 = FLOAT_REGISTERS[DecodedInstruction.rs1(instruction)];
        String fs2 = FLOAT_REGISTERS[DecodedInstruction.rs2(instruction)];
        String rounding = ROUNDING_MODES[DecodedInstruction.roundingMode(instruction)];
        switch (encoding) {
            case R:
                return join(rd, rs1, rs2);
            case UNARY:
                return join(rd, rs1);
            case I:
            case SHIFT:
            case SHIFT_WORD:
                return join(rd, rs1, Long.toString(immediate));
            case LOAD:
                return join(rd, immediate + "(" + rs1 + ")");
            case FLOAT_LOAD:
                return join(fd, immediate + "(" + rs1 + ")");
            case S:
                return join(rs2, immediate + "(" + rs1 + ")");
            case FLOAT_STORE:
                return join(fs2, immediate + "(" + rs1 + ")");
            case B:
                return join(rs1, rs2, hex(pc + immediate));
            case U:
                return join(rd, hex(immediate >>> 12 & 0xfffff));
            case J:
                return join(rd, hex(pc + immediate));
            case AMO:
                return join(rd, rs2, "(" + rs1 + ")");
            case LOAD_RESERVED:
                return join(rd, "(" + rs1 + ")");
            case CACHE_BLOCK:
                return "(" + rs1 + ")";
            case CSR:
                return join(rd, hex(immediate), rs1);
            case CSR_IMMEDIATE:
                return join(rd, hex(immediate), Integer.toString(DecodedInstruction.rs1(instruction)));
            case SFENCE:
                return join(rs1, rs2);
            case FLOAT_R:
                return join(fd, fs1, fs2, rounding);
            case FLOAT_R_FIXED:
                return join(fd, fs1, fs2);
            case FLOAT_COMPARE:
                return join(rd, fs1, fs2);
            case FLOAT_UNARY:
                return join(fd, fs1, rounding);
            case FLOAT_TO_INTEGER:
                return join(rd, fs1, rounding);
            case INTEGER_TO_FLOAT:
                return join(fd, rs1, rounding);
            case FLOAT_TO_INTEGER_FIXED:
                return join(rd, fs1);
            case INTEGER_TO_FLOAT_FIXED:
                return join(fd, rs1);
            case FLOAT_CONSTANT:
                return join(fd, FloatConstant.name(DecodedInstruction.rs1(instruction)));
            case FLOAT_R4:
                return join(fd, fs1, fs2, FLOAT_REGISTERS[DecodedInstruction.rs3(instruction)], rounding);
            default:
                return "";
        }
    }

    private static String join(String... operands) {
        return String.join(", ", operands);
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}
