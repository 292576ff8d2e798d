package dev.terrarium.image.emit;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.llvm.LLVM.LLVMBasicBlockRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.bytedeco.llvm.global.LLVM;

/** What a module has, as lists, and what LLVM's C interface tells with null pointers and numbers. */
final class ModuleWalk {
    private ModuleWalk() {}

    /** Returns the functions of a module as they are now: some may be added meanwhile. */
    static List<LLVMValueRef> functions(LLVMModuleRef module) {
        List<LLVMValueRef> functions = new ArrayList<>();
        LLVMValueRef function = LLVM.LLVMGetFirstFunction(module);
        while (isPresent(function)) {
            functions.add(function);
            function = LLVM.LLVMGetNextFunction(function);
        }
        return functions;
    }

    /** Returns the instructions of a function as they are now: some may be inserted meanwhile. */
    static List<LLVMValueRef> instructions(LLVMValueRef function) {
        List<LLVMValueRef> instructions = new ArrayList<>();
        LLVMBasicBlockRef block = LLVM.LLVMGetFirstBasicBlock(function);
        while (isPresent(block)) {
            LLVMValueRef instruction = LLVM.LLVMGetFirstInstruction(block);
            while (isPresent(instruction)) {
                instructions.add(instruction);
                instruction = LLVM.LLVMGetNextInstruction(instruction);
            }
            block = LLVM.LLVMGetNextBasicBlock(block);
        }
        return instructions;
    }

    static boolean isPresent(Pointer reference) {
        return reference != null && !reference.isNull();
    }

    /** Returns the number of an attribute that is no string. */
    static int attributeKind(String name) {
        return LLVM.LLVMGetEnumAttributeKindForName(name, name.length());
    }
}
