package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.emit.llvm.Signature;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Intrinsic;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.world.MethodInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Emits calls: of intrinsics, of methods that are known, and through type descriptors. */
final class CallEmitter {
    private final ImageModule image;
    private final IntrinsicEmitter intrinsics;

    CallEmitter(ImageModule image) {
        this.image = image;
        this.intrinsics = new IntrinsicEmitter(image);
    }

    Operand emit(InstructionWriter code, Instruction call, List<Operand> arguments) {
        Intrinsic intrinsic = Intrinsic.of(call.method());
        if (intrinsic != null) {
            return intrinsics.emit(code, intrinsic, call, arguments);
        }
        boolean isDirect = call.opcode() == Opcode.CALLSTATIC || call.opcode() == Opcode.CALLSPECIAL;
        return isDirect ? callDirectly(code, call.method(), arguments) : dispatch(code, call.method(), arguments);
    }

    private Operand callDirectly(InstructionWriter code, MethodInfo method, List<Operand> arguments) {
        return code.call(image.function(method), image.signature(method), arguments);
    }

    private Operand dispatch(InstructionWriter code, MethodInfo symbol, List<Operand> arguments) {
        Set<MethodInfo> targets = new HashSet<>(image.program().dispatch(symbol).values());
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
        return code.call(target, signature, arguments);
    }
}
