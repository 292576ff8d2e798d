package dev.terrarium.image.emit;

import static dev.terrarium.image.emit.ModuleWalk.isPresent;

import org.bytedeco.llvm.LLVM.LLVMBuilderRef;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.bytedeco.llvm.global.LLVM;

/**
 * Computes the address of a field anew wherever it is accessed. LLVM computes it once for all accesses; but where there
 * are calls in between, the collector would have to relocate the address too, which costs a store and a load at each call,
 * while adding a constant to the object's address is part of the access itself.
 */
final class AddressSinking {
    /** Where references point, see {@link dev.terrarium.image.emit.llvm.LlvmType#REFERENCE}. */
    private static final int HEAP_ADDRESS_SPACE = 1;

    private final LLVMBuilderRef builder;

    private AddressSinking(LLVMBuilderRef builder) {
        this.builder = builder;
    }

    /** Rewrites a module; what is unused then is left to later passes. */
    static void run(LLVMContextRef context, LLVMModuleRef module) {
        LLVMBuilderRef builder = LLVM.LLVMCreateBuilderInContext(context);
        try {
            AddressSinking sinking = new AddressSinking(builder);
            for (LLVMValueRef function : ModuleWalk.functions(module)) {
                ModuleWalk.instructions(function).forEach(sinking::sinkAddress);
            }
        } finally {
            LLVM.LLVMDisposeBuilder(builder);
        }
    }

    private void sinkAddress(LLVMValueRef access) {
        int index = addressOperand(access);
        if (index < 0) {
            return;
        }
        LLVMValueRef address = LLVM.LLVMGetOperand(access, index);
        if (!isFieldAddress(address)) {
            return;
        }
        LLVMValueRef own = LLVM.LLVMInstructionClone(address);
        LLVM.LLVMPositionBuilderBefore(builder, access);
        LLVM.LLVMInsertIntoBuilder(builder, own);
        LLVM.LLVMSetOperand(access, index, own);
    }

    /** The index of the operand that is the address, if the instruction is a load or a store; else -1. */
    private static int addressOperand(LLVMValueRef instruction) {
        return switch (LLVM.LLVMGetInstructionOpcode(instruction)) {
            case LLVM.LLVMLoad -> 0;
            case LLVM.LLVMStore -> 1;
            default -> -1;
        };
    }

    /** Whether a value is the address of an object plus a constant. */
    private static boolean isFieldAddress(LLVMValueRef value) {
        return isPresent(LLVM.LLVMIsAGetElementPtrInst(value))
                && LLVM.LLVMGetPointerAddressSpace(LLVM.LLVMTypeOf(value)) == HEAP_ADDRESS_SPACE
                && LLVM.LLVMGetNumOperands(value) == 2
                && isPresent(LLVM.LLVMIsAConstantInt(LLVM.LLVMGetOperand(value, 1)));
    }
}
