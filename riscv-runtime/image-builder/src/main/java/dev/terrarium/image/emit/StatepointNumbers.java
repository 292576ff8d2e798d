package dev.terrarium.image.emit;

import org.bytedeco.llvm.LLVM.LLVMAttributeRef;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.bytedeco.llvm.global.LLVM;

/**
 * Keeps statepoints of calls with positions apart. LLVM's code generator forgets that a call must not be merged with
 * another one when it makes a statepoint of it, and makes one of the ends of blocks that are alike: of two null checks,
 * say, whose failures then no stack trace tells apart. Statepoints with different numbers are not alike. They are numbered
 * by function, as that merges within functions only.
 */
final class StatepointNumbers {
    /** What {@code rewrite-statepoints-for-gc} takes the number of a call's statepoint from. */
    private static final String NUMBER = "statepoint-id";

    private StatepointNumbers() {}

    /** Numbers the calls of a module that are to become statepoints. */
    static void run(LLVMContextRef context, LLVMModuleRef module) {
        for (LLVMValueRef function : ModuleWalk.functions(module)) {
            if (LLVM.LLVMGetGC(function) != null) {
                number(context, function);
            }
        }
    }

    private static void number(LLVMContextRef context, LLVMValueRef function) {
        int count = 0;
        for (LLVMValueRef instruction : ModuleWalk.instructions(function)) {
            if (isDistinct(instruction)) {
                LLVM.LLVMAddCallSiteAttribute(
                        instruction, (int) LLVM.LLVMAttributeFunctionIndex, number(context, count++));
            }
        }
    }

    private static LLVMAttributeRef number(LLVMContextRef context, int number) {
        String text = String.valueOf(number);
        return LLVM.LLVMCreateStringAttribute(context, NUMBER, NUMBER.length(), text, text.length());
    }

    /** Whether an instruction is a call that must not be merged with another one. */
    private static boolean isDistinct(LLVMValueRef instruction) {
        int opcode = LLVM.LLVMGetInstructionOpcode(instruction);
        if (opcode != LLVM.LLVMCall && opcode != LLVM.LLVMInvoke) {
            return false;
        }
        return ModuleWalk.isPresent(LLVM.LLVMGetCallSiteEnumAttribute(
                instruction, (int) LLVM.LLVMAttributeFunctionIndex, ModuleWalk.attributeKind("nomerge")));
    }
}
