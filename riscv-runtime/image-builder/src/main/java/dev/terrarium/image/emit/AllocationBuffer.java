package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.Operand;

/**
 * The two registers of a hart between which objects are made, see {@code AllocationBuffer} in the memory API: gp and tp.
 * LLVM gives them no other use, as the ABI reserves them for what an image does without: the linker's pointer to small
 * variables, and that to variables of threads.
 */
final class AllocationBuffer {
    private static final String NEXT = "gp";
    private static final String END = "tp";

    Operand loadNext(InstructionWriter code) {
        return code.readRegister(NEXT);
    }

    Operand loadEnd(InstructionWriter code) {
        return code.readRegister(END);
    }

    void storeNext(InstructionWriter code, Operand address) {
        code.writeRegister(NEXT, address);
    }

    void storeEnd(InstructionWriter code, Operand address) {
        code.writeRegister(END, address);
    }
}
