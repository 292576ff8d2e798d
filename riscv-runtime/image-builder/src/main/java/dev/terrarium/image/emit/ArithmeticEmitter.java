package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.RuntimeMethod;
import dev.terrarium.image.ir.Value;
import java.util.List;

/** Emits arithmetic, comparisons and conversions as the JVM specification defines them, where LLVM leaves more open. */
final class ArithmeticEmitter {
    private final ImageModule image;

    ArithmeticEmitter(ImageModule image) {
        this.image = image;
    }

    Operand emit(InstructionWriter code, Instruction instruction, List<Operand> operands) {
        Operand left = operands.get(0);
        Operand right = operands.size() > 1 ? operands.get(1) : null;
        boolean isFloat = left.type().equals(LlvmType.FLOAT) || left.type().equals(LlvmType.DOUBLE);
        return switch (instruction.opcode()) {
            case ADD -> code.binary(isFloat ? "fadd" : "add", left, right);
            case SUB -> code.binary(isFloat ? "fsub" : "sub", left, right);
            case MUL -> code.binary(isFloat ? "fmul" : "mul", left, right);
            case DIV -> isFloat ? code.binary("fdiv", left, right) : divide(code, instruction, left, right);
            case REM ->
                isFloat
                        ? floatRemainder(code, instruction.kind(), left, right)
                        : remainder(code, instruction, left, right);
            case AND -> code.binary("and", left, right);
            case OR -> code.binary("or", left, right);
            case XOR -> code.binary("xor", left, right);
            case SHL -> code.binary("shl", left, distance(code, left, right));
            case SHR -> code.binary("ashr", left, distance(code, left, right));
            case USHR -> code.binary("lshr", left, distance(code, left, right));
            case NEG -> isFloat ? code.negateFloat(left) : code.binary("sub", Operand.integer(left.type(), 0), left);
            case LCMP -> code.intrinsic("llvm.scmp.i32.i64", LlvmType.I32, left, right);
            case FCMPL -> compareFloats(code, left, right, "ogt", 1, "ult", -1);
            case FCMPG -> compareFloats(code, left, right, "olt", -1, "ugt", 1);
            case COMPARE ->
                code.convert(
                        "zext",
                        code.compare(FunctionEmitter.predicate(instruction.condition()), left, right),
                        LlvmType.I32);
            case I2L -> code.convert("sext", left, LlvmType.I64);
            case I2F, L2F -> code.convert("sitofp", left, LlvmType.FLOAT);
            case I2D, L2D -> code.convert("sitofp", left, LlvmType.DOUBLE);
            case L2I -> code.convert("trunc", left, LlvmType.I32);
            case F2I -> code.intrinsic("llvm.fptosi.sat.i32.f32", LlvmType.I32, left);
            case F2L -> code.intrinsic("llvm.fptosi.sat.i64.f32", LlvmType.I64, left);
            case D2I -> code.intrinsic("llvm.fptosi.sat.i32.f64", LlvmType.I32, left);
            case D2L -> code.intrinsic("llvm.fptosi.sat.i64.f64", LlvmType.I64, left);
            case F2D -> code.convert("fpext", left, LlvmType.DOUBLE);
            case D2F -> code.convert("fptrunc", left, LlvmType.FLOAT);
            case I2B -> code.convert("sext", code.convert("trunc", left, LlvmType.I8), LlvmType.I32);
            case I2C -> code.convert("zext", code.convert("trunc", left, LlvmType.I16), LlvmType.I32);
            case I2S -> code.convert("sext", code.convert("trunc", left, LlvmType.I16), LlvmType.I32);
            default -> throw new IllegalArgumentException("no arithmetic: " + instruction.opcode());
        };
    }

    /** Java takes the low bits of the distance; to LLVM a larger distance means nothing. */
    private static Operand distance(InstructionWriter code, Operand value, Operand distance) {
        if (value.type().equals(LlvmType.I64)) {
            Operand masked = code.binary("and", distance, Operand.i32(Long.SIZE - 1));
            return code.convert("zext", masked, LlvmType.I64);
        }
        return code.binary("and", distance, Operand.i32(Integer.SIZE - 1));
    }

    /**
     * The quotient. The smallest value divided by -1 is itself in Java, but undefined in LLVM: ints are divided as longs,
     * which costs nothing, and for longs -1 is kept away from the division.
     */
    private static Operand divide(InstructionWriter code, Instruction instruction, Operand left, Operand right) {
        if (isSafeDivisor(instruction.operand(1))) {
            return code.binary("sdiv", left, right);
        }
        if (instruction.kind() == Kind.INT) {
            return dividedAsLongs(code, "sdiv", left, right);
        }
        Operand isMinusOne = code.compare("eq", right, Operand.i64(-1));
        Operand divisor = code.select(isMinusOne, Operand.i64(1), right);
        Operand quotient = code.binary("sdiv", left, divisor);
        return code.select(isMinusOne, code.binary("sub", Operand.i64(0), left), quotient);
    }

    /** The remainder, which is 0 for a divisor of -1 as for one of 1. */
    private static Operand remainder(InstructionWriter code, Instruction instruction, Operand left, Operand right) {
        if (isSafeDivisor(instruction.operand(1))) {
            return code.binary("srem", left, right);
        }
        if (instruction.kind() == Kind.INT) {
            return dividedAsLongs(code, "srem", left, right);
        }
        Operand isMinusOne = code.compare("eq", right, Operand.i64(-1));
        return code.binary("srem", left, code.select(isMinusOne, Operand.i64(1), right));
    }

    private static Operand dividedAsLongs(InstructionWriter code, String operation, Operand left, Operand right) {
        Operand result = code.binary(
                operation, code.convert("sext", left, LlvmType.I64), code.convert("sext", right, LlvmType.I64));
        return code.convert("trunc", result, LlvmType.I32);
    }

    private static boolean isSafeDivisor(Value divisor) {
        return divisor instanceof Constant constant && ((Number) constant.value()).longValue() != -1;
    }

    private Operand floatRemainder(InstructionWriter code, Kind kind, Operand left, Operand right) {
        RuntimeMethod method = kind == Kind.FLOAT ? RuntimeMethod.FLOAT_REMAINDER : RuntimeMethod.DOUBLE_REMAINDER;
        return code.call(image.function(method), image.signature(method), List.of(left, right));
    }

    /** One result if the first predicate holds, another if the second does, and else 0. */
    private static Operand compareFloats(
            InstructionWriter code,
            Operand left,
            Operand right,
            String first,
            int firstResult,
            String second,
            int secondResult) {
        Operand rest = code.select(code.compareFloats(second, left, right), Operand.i32(secondResult), Operand.i32(0));
        return code.select(code.compareFloats(first, left, right), Operand.i32(firstResult), rest);
    }
}
