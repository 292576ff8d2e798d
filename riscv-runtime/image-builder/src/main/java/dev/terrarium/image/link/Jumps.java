package dev.terrarium.image.link;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Reads the jumps that leave a return address in a register out of a linked file's code. */
final class Jumps {
    static final int RETURN_ADDRESS = 1;
    /** The alternate link register (RISC-V calling convention, section 1). */
    static final int ALTERNATE_LINK = 5;

    // Opcodes and fields of instructions (RISC-V unprivileged specification, chapters 2 and 28).
    private static final int OPCODE_MASK = 0x7F;
    private static final int AUIPC = 0x17;
    private static final int JAL = 0x6F;
    private static final int JALR = 0x67;
    /** c.jalr: funct4 1001, rs1 not 0, rs2 0, quadrant 2. */
    private static final int C_JALR = 0x9002;

    private static final int C_JALR_MASK = 0xF07F;
    private static final int C_JALR_REGISTER = 0xF80;
    private static final int REGISTER_MASK = 31;

    private final ElfFile.Section text;
    private final ByteBuffer code;

    /**
     * A jump.
     *
     * @param link the register that gets the return address
     * @param returnAddress that of the instruction behind the jump
     * @param target where it goes, as far as it tells itself or with the instruction before; else -1
     * @param isFar whether it is an instruction that can go anywhere
     */
    record Jump(int link, long returnAddress, long target, boolean isFar) {}

    Jumps(ElfFile file) {
        this.text = file.section(".text");
        this.code = file.content(text);
    }

    /** Returns the jumps of a function that set one of the two link registers, in their order. */
    List<Jump> of(UnwindInformation.Function function) {
        List<Jump> jumps = new ArrayList<>();
        long end = function.start() + function.bytes();
        int before = 0;
        for (long address = function.start(); address < end; ) {
            int offset = (int) (address - text.address());
            int instruction = code.getShort(offset) & 0xFFFF;
            boolean isCompressed = (instruction & 3) != 3;
            long next = address + (isCompressed ? 2 : 4);
            if (isCompressed) {
                if ((instruction & C_JALR_MASK) == C_JALR && (instruction & C_JALR_REGISTER) != 0) {
                    jumps.add(new Jump(RETURN_ADDRESS, next, -1, true));
                }
            } else {
                instruction |= code.getShort(offset + 2) << 16;
                Jump jump = jump(address, before, instruction);
                if (jump != null && (jump.link == RETURN_ADDRESS || jump.link == ALTERNATE_LINK)) {
                    jumps.add(jump);
                }
            }
            before = instruction;
            address = next;
        }
        return jumps;
    }

    private static Jump jump(long address, int before, int instruction) {
        int link = register(instruction, 7);
        if ((instruction & OPCODE_MASK) == JAL) {
            return new Jump(link, address + 4, address + offset(instruction), false);
        }
        if ((instruction & OPCODE_MASK) == JALR) {
            boolean isPair = (before & OPCODE_MASK) == AUIPC && register(before, 7) == register(instruction, 15);
            long target = isPair ? address - 4 + (before & ~0xFFF) + (instruction >> 20) : -1;
            return new Jump(link, address + 4, target, true);
        }
        return null;
    }

    private static int register(int instruction, int lowestBit) {
        return instruction >>> lowestBit & REGISTER_MASK;
    }

    /** The J-immediate: imm[20|10:1|11|19:12] in bits 31 to 12. */
    private static long offset(int instruction) {
        return (long) (instruction >> 31) << 20
                | instruction & 0xFF000
                | (instruction >>> 20 & 1) << 11
                | (instruction >>> 21 & 0x3FF) << 1;
    }
}
