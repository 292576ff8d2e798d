package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.BlockWriter;
import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.emit.llvm.Signature;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Intrinsic;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.world.MethodInfo;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Emits calls: of intrinsics, of methods that are known, and through type descriptors. */
final class CallEmitter {
    private final ImageModule image;
    private final IntrinsicEmitter intrinsics;
    private final PrimitiveCopies copies;

    CallEmitter(ImageModule image) {
        this.image = image;
        this.intrinsics = new IntrinsicEmitter(image);
        this.copies = new PrimitiveCopies(image);
    }

    Operand emit(InstructionWriter code, Graph graph, Instruction call, List<Operand> arguments) {
        Intrinsic intrinsic = Intrinsic.of(call.method());
        if (intrinsic == Intrinsic.COPY_ELEMENTS || intrinsic == Intrinsic.COPY_BYTES) {
            ElementKind copied =
                    intrinsic == Intrinsic.COPY_BYTES ? ElementKind.BYTE : PrimitiveCopies.elements(graph, call);
            if (copied != null) {
                copies.emitUnchecked(code, copied, arguments);
                return null;
            }
        }
        if (intrinsic != null) {
            return intrinsics.emit(code, intrinsic, call, arguments);
        }
        if (image.level() == OptimizationLevel.SPEED && PrimitiveCopies.isArrayCopy(call.method())) {
            ElementKind copied = PrimitiveCopies.elements(graph, call);
            if (copied != null) {
                copies.emit(code, copied, call.method(), arguments);
                return null;
            }
        }
        boolean isDirect = call.opcode() == Opcode.CALLSTATIC || call.opcode() == Opcode.CALLSPECIAL;
        return isDirect ? callDirectly(code, call.method(), arguments) : dispatch(code, call.method(), arguments);
    }

    private Operand callDirectly(InstructionWriter code, MethodInfo method, List<Operand> arguments) {
        return code.call(image.function(method), image.signature(method), arguments);
    }

    private Operand dispatch(InstructionWriter code, MethodInfo symbol, List<Operand> arguments) {
        Set<MethodInfo> targets =
                new LinkedHashSet<>(image.program().dispatch(symbol).values());
        if (targets.size() == 1) {
            return callDirectly(code, targets.iterator().next(), arguments);
        }
        Signature signature = image.signature(symbol);
        if (targets.isEmpty()) {
            // No receiver exists, so the null check before has failed.
            code.unreachable();
            code.moveTo(code.addBlock());
            LlvmType result = signature.result().type();
            return result.equals(LlvmType.VOID) ? null : new Operand(result, "poison");
        }
        Operand descriptor = image.descriptorReader().load(code, arguments.get(0));
        TypeSwitches.Switch tests = image.switches().of(symbol);
        return tests == null
                ? code.call(image.descriptorReader().loadTarget(code, descriptor, symbol), signature, arguments)
                : test(code, descriptor, tests, symbol, arguments);
    }

    /** Tests the number of the receiver's type, and calls the target directly if the tests tell it. */
    private Operand test(
            InstructionWriter code,
            Operand descriptor,
            TypeSwitches.Switch tests,
            MethodInfo symbol,
            List<Operand> arguments) {
        Signature signature = image.signature(symbol);
        Operand number = image.descriptorReader().loadNumber(code, descriptor);
        BlockWriter end = code.addBlock();
        Map<BlockWriter, Operand> results = new LinkedHashMap<>();
        for (TypeSwitches.Case candidate : tests.cases()) {
            BlockWriter call = code.addBlock();
            BlockWriter next = code.addBlock();
            code.branch(isIn(code, number, candidate), call, next);
            code.moveTo(call);
            Operand result = callDirectly(code, candidate.target(), arguments);
            results.put(code.block(), result);
            code.branch(end);
            code.moveTo(next);
        }
        Operand result = tests.otherwise() != null
                ? callDirectly(code, tests.otherwise(), arguments)
                : code.call(image.descriptorReader().loadTarget(code, descriptor, symbol), signature, arguments);
        results.put(code.block(), result);
        code.branch(end);
        code.moveTo(end);
        LlvmType type = signature.result().type();
        if (type.equals(LlvmType.VOID)) {
            return null;
        }
        BlockWriter.Phi phi = code.phi(type);
        results.forEach((block, value) -> phi.addIncoming(value, block));
        return phi.value();
    }

    private static Operand isIn(InstructionWriter code, Operand number, TypeSwitches.Case candidate) {
        int count = candidate.end() - candidate.first();
        if (count == 1) {
            return code.compare("eq", number, Operand.i32(candidate.first()));
        }
        Operand distance = code.binary("sub", number, Operand.i32(candidate.first()));
        return code.compare("ult", distance, Operand.i32(count));
    }
}
