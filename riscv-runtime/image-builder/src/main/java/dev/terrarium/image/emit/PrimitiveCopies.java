package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.BlockWriter;
import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.MethodInfo;
import java.util.List;
import org.objectweb.asm.Type;

/**
 * Emits calls of {@link System#arraycopy}, and of what copies elements without checks, for arrays of primitives. Of these
 * there are no subclasses: where both arrays are declared to be of one such class, nothing but null and bounds needs a
 * check, and sizes are known.
 */
final class PrimitiveCopies {
    private final ImageModule image;

    PrimitiveCopies(ImageModule image) {
        this.image = image;
    }

    static boolean isArrayCopy(MethodInfo method) {
        return method.name().equals("arraycopy") && method.owner().name().equals("java/lang/System");
    }

    /** What the elements of both arrays are that a call copies between; null if they are no primitives or that does not show. */
    static ElementKind elements(Graph graph, Instruction call) {
        String source = declaredType(graph, call.operand(0));
        if (source == null || source.length() != 2 || !source.equals(declaredType(graph, call.operand(2)))) {
            return null;
        }
        return ElementKind.of(source.substring(1));
    }

    /** The descriptor of the type that a reference is declared to have, null if that does not show. */
    private static String declaredType(Graph graph, Value value) {
        if (value instanceof Parameter parameter) {
            return parameter.block() == graph.entry() ? declaredType(graph.method(), parameter) : null;
        }
        if (!(value instanceof Instruction instruction)) {
            return null;
        }
        return switch (instruction.opcode()) {
            case NULLCHECK -> declaredType(graph, instruction.operand(0));
            case GETFIELD, GETSTATIC -> instruction.field().descriptor();
            case NEWARRAY, CHECKCAST -> instruction.type().name();
            case CALLSTATIC, CALLSPECIAL, CALLVIRTUAL, CALLINTERFACE ->
                Type.getReturnType(instruction.method().descriptor()).getDescriptor();
            default -> null;
        };
    }

    private static String declaredType(MethodInfo method, Parameter parameter) {
        int index = parameter.block().parameters().indexOf(parameter) - (method.isStatic() ? 0 : 1);
        return index < 0 ? null : Type.getArgumentTypes(method.descriptor())[index].getDescriptor();
    }

    /** Emits the copy, and the call for when a check fails: it tells how. */
    void emit(InstructionWriter code, ElementKind element, MethodInfo method, List<Operand> arguments) {
        Operand source = arguments.get(0);
        Operand sourceIndex = arguments.get(1);
        Operand target = arguments.get(2);
        Operand targetIndex = arguments.get(3);
        Operand count = arguments.get(4);
        BlockWriter failure = code.addBlock();
        BlockWriter end = code.addBlock();
        failIf(code, code.compare("eq", source, Operand.NULL), failure);
        failIf(code, code.compare("eq", target, Operand.NULL), failure);
        // The sign bit of the union is set if one of the numbers is negative.
        Operand union = code.binary("or", code.binary("or", sourceIndex, targetIndex), count);
        failIf(code, code.compare("slt", union, Operand.i32(0)), failure);
        failIf(code, isBeyond(code, source, sourceIndex, count), failure);
        failIf(code, isBeyond(code, target, targetIndex, count), failure);
        emitUnchecked(code, element, arguments);
        code.branch(end);
        code.moveTo(failure);
        code.call(image.function(method), image.signature(method), arguments, "cold noinline ");
        code.branch(end);
        code.moveTo(end);
    }

    /** Emits the copy alone. */
    void emitUnchecked(InstructionWriter code, ElementKind element, List<Operand> arguments) {
        image.allocation()
                .move(
                        code,
                        address(code, arguments.get(0), arguments.get(1), element),
                        address(code, arguments.get(2), arguments.get(3), element),
                        bytes(code, arguments.get(4), element));
    }

    private static void failIf(InstructionWriter code, Operand condition, BlockWriter failure) {
        BlockWriter next = code.addBlock();
        code.branchUnlikely(condition, failure, next);
        code.moveTo(next);
    }

    private Operand isBeyond(InstructionWriter code, Operand array, Operand index, Operand count) {
        Operand last = code.binary("sub", image.allocation().loadLength(code, array), count);
        return code.compare("sgt", index, last);
    }

    private static Operand address(InstructionWriter code, Operand array, Operand index, ElementKind element) {
        Operand elements = code.offset(array, ObjectLayout.ARRAY_ELEMENTS_OFFSET);
        return code.element(LlvmType.I8, elements, bytes(code, index, element));
    }

    private static Operand bytes(InstructionWriter code, Operand count, ElementKind element) {
        return code.binary("shl", code.convert("zext", count, LlvmType.I64), Operand.i64(element.shift()));
    }
}
