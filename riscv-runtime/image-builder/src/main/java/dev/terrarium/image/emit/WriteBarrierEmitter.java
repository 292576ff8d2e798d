package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.BlockWriter;
import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;

/**
 * Emits what follows a store of a reference into an object, if the heap is a {@code RememberingHeap}: a test whether the
 * object has the mark, and a call if it does.
 *
 * <p>The test is an ordinary load. Of an object that was made in the same function and that nothing else knows yet, LLVM
 * knows that the byte is still zero, and removes the barrier. That is right even if there was a collection in between,
 * for the sake of which objects that stack frames refer to never have the mark after a collection.
 */
final class WriteBarrierEmitter {
    private final ImageModule image;

    WriteBarrierEmitter(ImageModule image) {
        this.image = image;
    }

    /** Emits the barrier, behind the store. */
    void emit(InstructionWriter code, Operand object) {
        if (!image.facts().hasWriteBarriers()) {
            return;
        }
        BlockWriter report = code.addBlock();
        BlockWriter next = code.addBlock();
        String tag = image.llvm().accessTag("mark");
        Operand mark = code.load(LlvmType.I8, code.offset(object, ObjectLayout.MARK_OFFSET), tag);
        code.branchUnlikely(code.compare("slt", mark, Operand.i8(0)), report, next);
        code.moveTo(report);
        // No ordinary call: for that, the code around would have to save registers. Of what compiled code knows, it
        // changes marks alone, so that what fields hold need not be loaded anew.
        code.assembly("call t0, " + BarrierAssembly.BARRIER, "{x10},~{x5},~{memory}", tag, LlvmType.VOID, object);
        code.branch(next);
        code.moveTo(next);
    }
}
