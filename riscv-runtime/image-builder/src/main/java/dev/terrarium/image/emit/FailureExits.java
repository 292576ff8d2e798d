package dev.terrarium.image.emit;

import static dev.terrarium.image.emit.ModuleWalk.attributeKind;
import static dev.terrarium.image.emit.ModuleWalk.isPresent;

import dev.terrarium.image.link.FailureExit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.llvm.LLVM.LLVMAttributeRef;
import org.bytedeco.llvm.LLVM.LLVMBuilderRef;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMTypeRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.bytedeco.llvm.global.LLVM;

/**
 * Makes leaves of functions that call nothing but failures, such as that of a bounds check. For a call, LLVM would have
 * them save the return address on each way in and load it on each way out. Instead they jump to an exit with the place in
 * t0, assembly of which LLVM knows nothing, and the exit saves the return address where the runtime looks for it: at the
 * upper end of a frame that it makes below that of the function, see {@link FailureExit}.
 */
final class FailureExits {
    /** How many words a call passes in registers (RISC-V calling convention, section 2.1). */
    private static final int ARGUMENT_REGISTERS = 8;

    private static final int WORD_BITS = 64;

    /** Intrinsic functions of which LLVM never makes a call, as {@code memcpy} is one. */
    private static final Pattern INLINE =
            Pattern.compile("llvm\\.(abs|[su](max|min)|fsh[lr]|ct(pop|lz|tz)|bswap|[su](add|sub|mul)\\.with\\.overflow"
                    + "|[su](add|sub)\\.sat|fabs|copysign|sqrt|fpto[su]i\\.sat|assume|lifetime|expect"
                    + "|experimental\\.noalias)\\..*|llvm\\.assume|llvm\\.dbg\\..*");

    private final LLVMContextRef context;
    private final LLVMModuleRef module;
    private final LLVMBuilderRef builder;
    /** By the function that an exit goes to. */
    private final Map<String, LLVMValueRef> exits = new HashMap<>();

    private FailureExits(LLVMContextRef context, LLVMModuleRef module, LLVMBuilderRef builder) {
        this.context = context;
        this.module = module;
        this.builder = builder;
    }

    /** Rewrites a module. */
    static void run(LLVMContextRef context, LLVMModuleRef module) {
        LLVMBuilderRef builder = LLVM.LLVMCreateBuilderInContext(context);
        try {
            FailureExits rewriting = new FailureExits(context, module, builder);
            ModuleWalk.functions(module).forEach(rewriting::rewrite);
        } finally {
            LLVM.LLVMDisposeBuilder(builder);
        }
    }

    private void rewrite(LLVMValueRef function) {
        List<LLVMValueRef> failures = new ArrayList<>();
        for (LLVMValueRef instruction : ModuleWalk.instructions(function)) {
            if (isFailure(instruction)) {
                failures.add(instruction);
            } else if (mayBecomeCall(instruction)) {
                return;
            }
        }
        failures.forEach(this::jumpToExit);
    }

    /** Whether an instruction is a call of a known function that does not return, whose arguments are in registers. */
    private static boolean isFailure(LLVMValueRef instruction) {
        if (LLVM.LLVMGetInstructionOpcode(instruction) != LLVM.LLVMCall) {
            return false;
        }
        LLVMValueRef callee = LLVM.LLVMGetCalledValue(instruction);
        int arguments = LLVM.LLVMGetNumArgOperands(instruction);
        if (!isPresent(LLVM.LLVMIsAFunction(callee))
                || !doesNotReturn(instruction, callee)
                || arguments > ARGUMENT_REGISTERS) {
            return false;
        }
        for (int i = 0; i < arguments; i++) {
            if (!isWord(LLVM.LLVMTypeOf(LLVM.LLVMGetOperand(instruction, i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean doesNotReturn(LLVMValueRef call, LLVMValueRef callee) {
        int attribute = attributeKind("noreturn");
        int function = (int) LLVM.LLVMAttributeFunctionIndex;
        return isPresent(LLVM.LLVMGetCallSiteEnumAttribute(call, function, attribute))
                || isPresent(LLVM.LLVMGetEnumAttributeAtIndex(callee, function, attribute));
    }

    /** Whether values of a type are passed in one integer register, sign-extended if they are shorter. */
    private static boolean isWord(LLVMTypeRef type) {
        return switch (LLVM.LLVMGetTypeKind(type)) {
            case LLVM.LLVMPointerTypeKind -> true;
            case LLVM.LLVMIntegerTypeKind ->
                LLVM.LLVMGetIntTypeWidth(type) == WORD_BITS || LLVM.LLVMGetIntTypeWidth(type) == Integer.SIZE;
            default -> false;
        };
    }

    private static boolean mayBecomeCall(LLVMValueRef instruction) {
        return switch (LLVM.LLVMGetInstructionOpcode(instruction)) {
            case LLVM.LLVMInvoke, LLVM.LLVMFRem -> true;
            case LLVM.LLVMCall -> {
                LLVMValueRef callee = LLVM.LLVMGetCalledValue(instruction);
                yield !isPresent(LLVM.LLVMIsAInlineAsm(callee))
                        && !INLINE.matcher(name(callee)).matches();
            }
            default -> false;
        };
    }

    private void jumpToExit(LLVMValueRef call) {
        LLVMValueRef callee = LLVM.LLVMGetCalledValue(call);
        int count = LLVM.LLVMGetNumArgOperands(call);
        LLVMValueRef[] arguments = new LLVMValueRef[count + 1];
        LLVMTypeRef[] types = new LLVMTypeRef[count + 1];
        StringBuilder constraints = new StringBuilder("i");
        arguments[0] = exit(callee);
        LLVM.LLVMPositionBuilderBefore(builder, call);
        for (int i = 0; i < count; i++) {
            arguments[i + 1] = word(LLVM.LLVMGetOperand(call, i));
            constraints.append(",{a").append(i).append('}');
        }
        for (int i = 0; i <= count; i++) {
            types[i] = LLVM.LLVMTypeOf(arguments[i]);
        }
        // The assembler makes one jump of it where that reaches as far.
        LLVMValueRef jump = assembly("call t0, $0", constraints + ",~{t0},~{memory}", arguments, types);
        LLVM.LLVMAddCallSiteAttribute(
                jump, (int) LLVM.LLVMAttributeFunctionIndex, stringAttribute("gc-leaf-function", ""));
        if (LLVM.LLVMInstructionGetDebugLoc(call) != null) {
            LLVM.LLVMInstructionSetDebugLoc(jump, LLVM.LLVMInstructionGetDebugLoc(call));
        }
        if (isPresent(LLVM.LLVMGetFirstUse(call))) {
            LLVM.LLVMReplaceAllUsesWith(call, LLVM.LLVMGetPoison(LLVM.LLVMTypeOf(call)));
        }
        LLVM.LLVMInstructionEraseFromParent(call);
    }

    private LLVMValueRef word(LLVMValueRef value) {
        LLVMTypeRef type = LLVM.LLVMTypeOf(value);
        boolean isInt = LLVM.LLVMGetTypeKind(type) == LLVM.LLVMIntegerTypeKind;
        return isInt ? LLVM.LLVMBuildSExtOrBitCast(builder, value, LLVM.LLVMInt64TypeInContext(context), "") : value;
    }

    /** The exit to a function: it makes a frame for the return address, and enters the function as a call at t0 would. */
    private LLVMValueRef exit(LLVMValueRef callee) {
        String target = name(callee);
        LLVMValueRef known = exits.get(target);
        if (known != null) {
            return known;
        }
        LLVMTypeRef type = LLVM.LLVMFunctionType(LLVM.LLVMVoidTypeInContext(context), new PointerPointer<>(0L), 0, 0);
        LLVMValueRef exit = LLVM.LLVMAddFunction(module, FailureExit.PREFIX + exits.size(), type);
        LLVM.LLVMSetLinkage(exit, LLVM.LLVMInternalLinkage);
        for (String attribute : List.of("naked", "noinline", "nounwind", "noreturn", "cold")) {
            LLVM.LLVMAddAttributeAtIndex(
                    exit,
                    (int) LLVM.LLVMAttributeFunctionIndex,
                    LLVM.LLVMCreateEnumAttribute(context, attributeKind(attribute), 0));
        }
        LLVM.LLVMPositionBuilderAtEnd(builder, LLVM.LLVMAppendBasicBlockInContext(context, exit, ""));
        LLVM.LLVMSetCurrentDebugLocation2(builder, null);
        assembly(
                """
                addi sp, sp, -%1$d
                sd ra, %1$d-8(sp)
                mv ra, t0
                0:
                auipc t1, %%pcrel_hi($0)
                jr %%pcrel_lo(0b)(t1)"""
                        .formatted(FailureExit.FRAME_BYTES),
                "i",
                new LLVMValueRef[] {callee},
                new LLVMTypeRef[] {LLVM.LLVMTypeOf(callee)});
        LLVM.LLVMBuildUnreachable(builder);
        exits.put(target, exit);
        return exit;
    }

    private LLVMValueRef assembly(String text, String constraints, LLVMValueRef[] arguments, LLVMTypeRef[] types) {
        LLVMTypeRef type = LLVM.LLVMFunctionType(
                LLVM.LLVMVoidTypeInContext(context), new PointerPointer<>(types), types.length, 0);
        LLVMValueRef assembly = LLVM.LLVMGetInlineAsm(
                type, text, text.length(), constraints, constraints.length(), 1, 0, LLVM.LLVMInlineAsmDialectATT, 0);
        return LLVM.LLVMBuildCall2(builder, type, assembly, new PointerPointer<>(arguments), arguments.length, "");
    }

    private LLVMAttributeRef stringAttribute(String name, String value) {
        return LLVM.LLVMCreateStringAttribute(context, name, name.length(), value, value.length());
    }

    private static String name(LLVMValueRef function) {
        return LLVM.LLVMGetValueName2(function, new SizeTPointer(1)).getString();
    }
}
