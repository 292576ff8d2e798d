package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;

/**
 * The two variables of a hart between which objects are made, see {@code AllocationBuffer} in the memory API. They are
 * thread-local to LLVM, in the local-exec model: the linker makes each access one instruction relative to tp.
 */
final class AllocationBuffer {
    private static final Operand NEXT = Operand.global("allocation next");
    private static final Operand END = Operand.global("allocation end");

    private final String tag;

    AllocationBuffer(ImageModule image) {
        tag = image.llvm().accessTag("allocation buffer");
        image.llvm().defineThreadLocal(NEXT, Operand.i64(0), Long.BYTES);
        image.llvm().defineThreadLocal(END, Operand.i64(0), Long.BYTES);
    }

    Operand loadNext(InstructionWriter code) {
        return code.load(LlvmType.I64, NEXT, tag);
    }

    Operand loadEnd(InstructionWriter code) {
        return code.load(LlvmType.I64, END, tag);
    }

    void storeNext(InstructionWriter code, Operand address) {
        code.store(address, NEXT, tag);
    }

    void storeEnd(InstructionWriter code, Operand address) {
        code.store(address, END, tag);
    }
}
