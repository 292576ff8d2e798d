package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.FunctionWriter;
import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmModule.Linkage;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.emit.llvm.Signature;
import dev.terrarium.image.ir.RuntimeMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Functions that several instructions share, written on first use; whether they are inlined is up to LLVM. */
final class Routines {
    private final ImageModule image;
    private final Map<String, Operand> written = new HashMap<>();

    Routines(ImageModule image) {
        this.image = image;
    }

    /** Returns the function with that symbol; when it is asked for first, {@code body} writes it. */
    Operand get(String symbol, Signature signature, String attributes, Consumer<FunctionWriter> body) {
        Operand known = written.get(symbol);
        if (known != null) {
            return known;
        }
        FunctionWriter function =
                image.llvm().define(symbol, Linkage.INTERNAL, signature, image.functionAttributes(attributes));
        function.describe(SourceNames.ofRoutine(symbol));
        // Before the body is written, which may be recursive.
        written.put(symbol, function.address());
        body.accept(function);
        return function.address();
    }

    /** Calls a runtime method that does not return. */
    void fail(InstructionWriter code, RuntimeMethod method, Operand... arguments) {
        code.call(image.function(method), image.signature(method), List.of(arguments), "cold noreturn");
        code.unreachable();
    }
}
