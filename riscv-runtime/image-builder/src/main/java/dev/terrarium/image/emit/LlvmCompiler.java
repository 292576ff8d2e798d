package dev.terrarium.image.emit;

import static org.bytedeco.llvm.global.LLVM.LLVMReturnStatusAction;

import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.llvm.LLVM.LLVMAttributeRef;
import org.bytedeco.llvm.LLVM.LLVMContextRef;
import org.bytedeco.llvm.LLVM.LLVMErrorRef;
import org.bytedeco.llvm.LLVM.LLVMMemoryBufferRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMPassBuilderOptionsRef;
import org.bytedeco.llvm.LLVM.LLVMTargetMachineRef;
import org.bytedeco.llvm.LLVM.LLVMTargetRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.bytedeco.llvm.global.LLVM;

/** Compiles LLVM IR to RISC-V object files with the LLVM that is linked into this process. */
final class LlvmCompiler {
    private static final String CPU = "generic-rv64";
    /** The attribute of functions that stay calls until all else is optimised, and then are inlined everywhere. */
    static final String INLINED_LATE = "\"inlined-late\"";

    private static final String FEATURES = "+m,+a,+f,+d,+c,+zicsr,+zifencei,+relax";

    /**
     * How much larger inlining may make a caller, in LLVM's units. Much of a Java method is checks that never fail, which
     * LLVM counts as if they were work; its own threshold leaves iterators in memory.
     */
    private static final int SPEED_INLINER_THRESHOLD = 700;

    private final OptimizationLevel level;

    LlvmCompiler(OptimizationLevel level) {
        this.level = level;
        Initialisation.require();
    }

    /** Loads LLVM, which unpacks 180 MB on the first use on a machine, only when something is compiled. */
    private static final class Initialisation {
        static {
            LLVM.LLVMInitializeRISCVTargetInfo();
            LLVM.LLVMInitializeRISCVTarget();
            LLVM.LLVMInitializeRISCVTargetMC();
            LLVM.LLVMInitializeRISCVAsmPrinter();
            LLVM.LLVMInitializeRISCVAsmParser();
        }

        static void require() {
            // Being called initialises this class.
        }
    }

    /** What a compilation gives: the optimised IR, if asked for, and the object file. */
    record Result(String optimisedText, byte[] object) {}

    /** Verifies, optimises and compiles a module. */
    Result compile(String text, boolean wantsOptimisedText) {
        LLVMContextRef context = LLVM.LLVMContextCreate();
        try {
            LLVMModuleRef module = parse(context, text);
            try {
                verify(module);
                LLVMTargetMachineRef machine = targetMachine();
                try {
                    optimise(module, machine);
                    String optimised = wantsOptimisedText ? print(module) : null;
                    return new Result(optimised, generate(module, machine));
                } finally {
                    LLVM.LLVMDisposeTargetMachine(machine);
                }
            } finally {
                LLVM.LLVMDisposeModule(module);
            }
        } finally {
            LLVM.LLVMContextDispose(context);
        }
    }

    static LLVMModuleRef parse(LLVMContextRef context, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        LLVMModuleRef module = new LLVMModuleRef();
        try (BytePointer content = new BytePointer(bytes.length);
                BytePointer name = new BytePointer("image");
                BytePointer error = new BytePointer()) {
            content.put(bytes, 0, bytes.length);
            // The parser takes the buffer over.
            LLVMMemoryBufferRef buffer = LLVM.LLVMCreateMemoryBufferWithMemoryRangeCopy(content, bytes.length, name);
            if (LLVM.LLVMParseIRInContext(context, buffer, module, error) != 0) {
                throw failure("the emitted IR does not parse", error);
            }
            return module;
        }
    }

    static void verify(LLVMModuleRef module) {
        try (BytePointer error = new BytePointer()) {
            if (LLVM.LLVMVerifyModule(module, LLVMReturnStatusAction, error) != 0) {
                throw failure("the emitted IR is not valid", error);
            }
            LLVM.LLVMDisposeMessage(error);
        }
    }

    private LLVMTargetMachineRef targetMachine() {
        LLVMTargetRef target = new LLVMTargetRef();
        try (BytePointer triple = new BytePointer(ImageModule.TRIPLE);
                BytePointer error = new BytePointer()) {
            if (LLVM.LLVMGetTargetFromTriple(triple, target, error) != 0) {
                throw failure("LLVM has no RISC-V target", error);
            }
            return LLVM.LLVMCreateTargetMachine(
                    target,
                    ImageModule.TRIPLE,
                    CPU,
                    FEATURES,
                    level == OptimizationLevel.SPEED ? LLVM.LLVMCodeGenLevelAggressive : LLVM.LLVMCodeGenLevelDefault,
                    LLVM.LLVMRelocStatic,
                    LLVM.LLVMCodeModelMedium);
        }
    }

    private void optimise(LLVMModuleRef module, LLVMTargetMachineRef machine) {
        run(level.passes(), module, machine);
        requireInlining(module);
        run(level.latePasses(), module, machine);
        if (level == OptimizationLevel.SPEED) {
            AddressSinking.run(LLVM.LLVMGetModuleContext(module), module);
        }
        if (level.hasFailureExits()) {
            FailureExits.run(LLVM.LLVMGetModuleContext(module), module);
        }
        StatepointNumbers.run(LLVM.LLVMGetModuleContext(module), module);
        run(level.collectionPasses(), module, machine);
    }

    private void run(String passes, LLVMModuleRef module, LLVMTargetMachineRef machine) {
        LLVMPassBuilderOptionsRef options = LLVM.LLVMCreatePassBuilderOptions();
        try {
            if (level == OptimizationLevel.SPEED) {
                LLVM.LLVMPassBuilderOptionsSetInlinerThreshold(options, SPEED_INLINER_THRESHOLD);
            }
            LLVM.LLVMPassBuilderOptionsSetMergeFunctions(options, level == OptimizationLevel.SIZE ? 1 : 0);
            LLVMErrorRef error = LLVM.LLVMRunPasses(module, passes, machine, options);
            if (error != null && !error.isNull()) {
                BytePointer message = LLVM.LLVMGetErrorMessage(error);
                throw new IllegalStateException("LLVM's passes failed: " + message.getString());
            }
        } finally {
            LLVM.LLVMDisposePassBuilderOptions(options);
        }
    }

    /** Turns functions that must not be inlined yet into functions that must be. */
    private static void requireInlining(LLVMModuleRef module) {
        String marker = INLINED_LATE.replace("\"", "");
        int never = ModuleWalk.attributeKind("noinline");
        int always = ModuleWalk.attributeKind("alwaysinline");
        int everywhere = (int) LLVM.LLVMAttributeFunctionIndex;
        LLVMAttributeRef inline = LLVM.LLVMCreateEnumAttribute(LLVM.LLVMGetModuleContext(module), always, 0);
        for (LLVMValueRef function : ModuleWalk.functions(module)) {
            if (ModuleWalk.isPresent(
                    LLVM.LLVMGetStringAttributeAtIndex(function, everywhere, marker, marker.length()))) {
                LLVM.LLVMRemoveEnumAttributeAtIndex(function, everywhere, never);
                LLVM.LLVMAddAttributeAtIndex(function, everywhere, inline);
            }
        }
    }

    static String print(LLVMModuleRef module) {
        BytePointer text = LLVM.LLVMPrintModuleToString(module);
        try {
            return text.getString(StandardCharsets.UTF_8);
        } finally {
            LLVM.LLVMDisposeMessage(text);
        }
    }

    private static byte[] generate(LLVMModuleRef module, LLVMTargetMachineRef machine) {
        LLVMMemoryBufferRef buffer = new LLVMMemoryBufferRef();
        try (BytePointer error = new BytePointer()) {
            if (LLVM.LLVMTargetMachineEmitToMemoryBuffer(machine, module, LLVM.LLVMObjectFile, error, buffer) != 0) {
                throw failure("LLVM cannot generate code", error);
            }
            byte[] object = new byte[(int) LLVM.LLVMGetBufferSize(buffer)];
            LLVM.LLVMGetBufferStart(buffer).capacity(object.length).get(object);
            LLVM.LLVMDisposeMemoryBuffer(buffer);
            return object;
        }
    }

    private static IllegalStateException failure(String what, BytePointer message) {
        String text = message.isNull() ? "no message" : message.getString();
        LLVM.LLVMDisposeMessage(message);
        return new IllegalStateException(what + ": " + text);
    }
}
