package dev.terrarium.image.evaluate;

import dev.terrarium.image.ir.Condition;
import dev.terrarium.image.ir.Intrinsic;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.world.ClassInfo;

/**
 * What arithmetic computes when its operands are known, exactly as Java defines it. The interpreter and the analysis share
 * it, so that a value that is folded is the value that would have been computed. Values are represented as
 * {@link dev.terrarium.image.ir.Constant} describes.
 */
public final class Folding {
    private Folding() {}

    /**
     * Computes an instruction.
     *
     * @param kind the kind of the instruction's value
     * @param symbol what the instruction names besides its operands: the condition of a comparison
     * @return the value, or null if these operands have none (a division by zero, a failing check) or if the instruction
     *     is no arithmetic
     */
    public static Object fold(Opcode opcode, Kind kind, Object symbol, Object[] operands) {
        return switch (operands.length) {
            case 1 -> unary(opcode, operands[0]);
            case 2 -> binary(opcode, kind, symbol, operands[0], operands[1]);
            default -> null;
        };
    }

    /**
     * Computes an intrinsic that is arithmetic.
     *
     * @return the value, or null if the intrinsic is none of those
     */
    public static Object fold(Intrinsic intrinsic, Object... a) {
        return switch (intrinsic) {
            case FLOAT_TO_RAW_INT_BITS -> Float.floatToRawIntBits((Float) a[0]);
            case INT_BITS_TO_FLOAT -> Float.intBitsToFloat((Integer) a[0]);
            case DOUBLE_TO_RAW_LONG_BITS -> Double.doubleToRawLongBits((Double) a[0]);
            case LONG_BITS_TO_DOUBLE -> Double.longBitsToDouble((Long) a[0]);
            case SQRT, MATH_SQRT -> Math.sqrt((Double) a[0]);
            case ABS -> Math.abs((Double) a[0]);
            case FLOAT_ABS -> Math.abs((Float) a[0]);
            case COPY_SIGN -> Math.copySign((Double) a[0], (Double) a[1]);
            case FLOAT_COPY_SIGN -> Math.copySign((Float) a[0], (Float) a[1]);
            case FLOOR -> Math.floor((Double) a[0]);
            case CEIL -> Math.ceil((Double) a[0]);
            case RINT -> Math.rint((Double) a[0]);
            case MIN -> Math.min((Double) a[0], (Double) a[1]);
            case MAX -> Math.max((Double) a[0], (Double) a[1]);
            case FLOAT_MIN -> Math.min((Float) a[0], (Float) a[1]);
            case FLOAT_MAX -> Math.max((Float) a[0], (Float) a[1]);
            case FMA -> Math.fma((Double) a[0], (Double) a[1], (Double) a[2]);
            case FLOAT_FMA -> Math.fma((Float) a[0], (Float) a[1], (Float) a[2]);
            case MULTIPLY_HIGH -> Math.multiplyHigh((Long) a[0], (Long) a[1]);
            default -> null;
        };
    }

    /** Computes an instruction of one operand, as {@link #fold} does. */
    static Object unary(Opcode opcode, Object a) {
        return switch (opcode) {
            case NEG -> negated(a);
            case I2L -> (long) (Integer) a;
            case I2F -> (float) (Integer) a;
            case I2D -> (double) (Integer) a;
            case L2I -> (int) (long) (Long) a;
            case L2F -> (float) (Long) a;
            case L2D -> (double) (Long) a;
            case F2I -> (int) (float) (Float) a;
            case F2L -> (long) (float) (Float) a;
            case F2D -> (double) (Float) a;
            case D2I -> (int) (double) (Double) a;
            case D2L -> (long) (double) (Double) a;
            case D2F -> (float) (double) (Double) a;
            case I2B -> (int) (byte) (int) (Integer) a;
            case I2C -> (int) (char) (int) (Integer) a;
            case I2S -> (int) (short) (int) (Integer) a;
            case ZEROCHECK -> isZero(a) ? null : a;
            default -> null;
        };
    }

    /** Computes an instruction of two operands, as {@link #fold} does. */
    static Object binary(Opcode opcode, Kind kind, Object symbol, Object a, Object b) {
        return switch (opcode) {
            case ADD, SUB, MUL, DIV, REM, AND, OR, XOR, SHL, SHR, USHR ->
                switch (kind) {
                    case INT -> ofInts(opcode, (Integer) a, (Integer) b);
                    case LONG -> ofLongs(opcode, (Long) a, ((Number) b).longValue());
                    case FLOAT -> ofFloats(opcode, (Float) a, (Float) b);
                    case DOUBLE -> ofDoubles(opcode, (Double) a, (Double) b);
                    case REFERENCE, VOID -> null;
                };
            case LCMP -> Long.compare((Long) a, (Long) b);
            case FCMPL -> compareFloating(a, b, -1);
            case FCMPG -> compareFloating(a, b, 1);
            case COMPARE -> {
                Boolean holds = holds((Condition) symbol, a, b);
                yield holds == null ? null : (Object) (holds ? 1 : 0);
            }
            case BOUNDSCHECK -> Integer.compareUnsigned((Integer) a, (Integer) b) < 0 ? a : null;
            default -> null;
        };
    }

    /** Returns whether a condition holds between two ints, longs or references, or null if that is not known. */
    public static Boolean holds(Condition condition, Object a, Object b) {
        if (a instanceof Integer x && b instanceof Integer y) {
            return condition.holds(Integer.compare(x, y));
        }
        if (a instanceof Long x && b instanceof Long y) {
            return condition.holds(Long.compare(x, y));
        }
        Boolean same = same(a, b);
        return same == null ? null : (Boolean) condition.holds(same ? 0 : 1);
    }

    /** Whether two references are the same; null where they are represented in ways that do not tell. */
    private static Boolean same(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof String && b instanceof String) {
            return a.equals(b);
        }
        boolean comparable = a instanceof HeapValue && b instanceof HeapValue
                || a instanceof ClassInfo && b instanceof ClassInfo
                || a instanceof String && b instanceof ClassInfo
                || a instanceof ClassInfo && b instanceof String;
        return comparable ? Boolean.FALSE : null;
    }

    private static boolean isZero(Object value) {
        return ((Number) value).longValue() == 0;
    }

    private static Object negated(Object a) {
        if (a instanceof Integer x) {
            return -x;
        }
        if (a instanceof Long x) {
            return -x;
        }
        return a instanceof Float x ? (Object) (-x) : (Object) (-(Double) a);
    }

    private static Object compareFloating(Object a, Object b, int unordered) {
        double x = ((Number) a).doubleValue();
        double y = ((Number) b).doubleValue();
        return x < y ? -1 : x > y ? 1 : x == y ? 0 : unordered;
    }

    private static Integer ofInts(Opcode opcode, int a, int b) {
        return switch (opcode) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? null : (Integer) (a / b);
            case REM -> b == 0 ? null : (Integer) (a % b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            default -> null;
        };
    }

    /** Operands of longs; the distance of a shift, which is an int, may be widened, as only its low six bits count. */
    private static Long ofLongs(Opcode opcode, long a, long b) {
        return switch (opcode) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? null : (Long) (a / b);
            case REM -> b == 0 ? null : (Long) (a % b);
            case AND -> a & b;
            case OR -> a | b;
            case XOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >> b;
            case USHR -> a >>> b;
            default -> null;
        };
    }

    private static Float ofFloats(Opcode opcode, float a, float b) {
        return switch (opcode) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            default -> null;
        };
    }

    private static Double ofDoubles(Opcode opcode, double a, double b) {
        return switch (opcode) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case REM -> a % b;
            default -> null;
        };
    }
}
