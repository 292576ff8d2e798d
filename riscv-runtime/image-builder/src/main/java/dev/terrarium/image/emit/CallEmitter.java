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
    /** With more targets, the tests that fail would cost more than what is inlined saves. */
    private static final int MOST_GUARDED_TARGETS = 3;

    private static final int MOST_INSTRUCTIONS_GUARDED = 24;

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
        if (intrinsic == Intrinsic.COPY_ELEMENTS) {
            ElementKind copied = PrimitiveCopies.elements(graph, call);
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
        Operand target = image.descriptorReader().loadTarget(code, descriptor, symbol);
        List<MethodInfo> guarded = guardedTargets(targets);
        return guarded.isEmpty()
                ? code.call(target, signature, arguments)
                : callGuarded(code, target, guarded, targets, signature, arguments);
    }

    /**
     * The targets that are worth a test each, as LLVM will inline them behind it: a call costs more than a small method does,
     * not least because references that are live across it go to the frame and back.
     */
    private List<MethodInfo> guardedTargets(Set<MethodInfo> targets) {
        if (image.level() != OptimizationLevel.SPEED || targets.size() > MOST_GUARDED_TARGETS) {
            return List.of();
        }
        return targets.stream()
                .filter(target -> image.bodySize(target) <= MOST_INSTRUCTIONS_GUARDED)
                .toList();
    }

    /** Compares the target with those that are guarded, and calls it directly if it is one of them or the only other. */
    private Operand callGuarded(
            InstructionWriter code,
            Operand target,
            List<MethodInfo> guarded,
            Set<MethodInfo> all,
            Signature signature,
            List<Operand> arguments) {
        LlvmType type = signature.result().type();
        BlockWriter end = code.addBlock();
        Map<BlockWriter, Operand> results = new LinkedHashMap<>();
        Set<MethodInfo> rest = new LinkedHashSet<>(all);
        for (MethodInfo candidate : guarded) {
            if (rest.size() == 1) {
                break;
            }
            BlockWriter call = code.addBlock();
            BlockWriter next = code.addBlock();
            code.branch(code.compare("eq", target, image.function(candidate)), call, next);
            code.moveTo(call);
            Operand result = callDirectly(code, candidate, arguments);
            results.put(code.block(), result);
            code.branch(end);
            code.moveTo(next);
            rest.remove(candidate);
        }
        Operand result = rest.size() == 1
                ? callDirectly(code, rest.iterator().next(), arguments)
                : code.call(target, signature, arguments);
        results.put(code.block(), result);
        code.branch(end);
        code.moveTo(end);
        if (type.equals(LlvmType.VOID)) {
            return null;
        }
        BlockWriter.Phi phi = code.phi(type);
        results.forEach((block, value) -> phi.addIncoming(value, block));
        return phi.value();
    }
}
