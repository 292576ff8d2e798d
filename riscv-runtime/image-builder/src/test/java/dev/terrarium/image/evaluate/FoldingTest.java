package dev.terrarium.image.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.terrarium.image.ir.Condition;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Intrinsic;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Folded arithmetic against the JVM's own operators, on the values where they differ if they ever do. */
class FoldingTest {
    private static final List<Integer> INTS = List.of(
            0,
            1,
            -1,
            2,
            31,
            32,
            33,
            63,
            -31,
            127,
            128,
            -128,
            -129,
            255,
            256,
            32767,
            32768,
            -32769,
            65535,
            65536,
            1 << 24,
            (1 << 24) + 1,
            Integer.MAX_VALUE,
            Integer.MIN_VALUE,
            Integer.MIN_VALUE + 1);
    private static final List<Long> LONGS = List.of(
            0L,
            1L,
            -1L,
            63L,
            64L,
            65L,
            1L << 31,
            -(1L << 31),
            (1L << 32) - 1,
            1L << 32,
            1L << 53,
            (1L << 53) + 1,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Long.MIN_VALUE + 1);
    private static final List<Float> FLOATS = List.of(
            0f,
            -0f,
            1f,
            -1f,
            0.1f,
            1.5f,
            -2.5f,
            16777216f,
            2147483647f,
            -2147483648f,
            9.223372e18f,
            1e30f,
            Float.MIN_VALUE,
            Float.MIN_NORMAL,
            Float.MAX_VALUE,
            -Float.MAX_VALUE,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NaN);
    private static final List<Double> DOUBLES = List.of(
            0d,
            -0d,
            1d,
            -1d,
            0.1,
            1.5,
            -2.5,
            2147483647d,
            2147483648d,
            -2147483649d,
            9007199254740993d,
            9.223372036854775807e18,
            1e300,
            1e-300,
            (double) Float.MAX_VALUE * 2,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN);

    private static <T> void check(Kind kind, List<T> values, Map<Opcode, BinaryOperator<T>> operators) {
        operators.forEach((opcode, operator) -> {
            for (T a : values) {
                for (T b : values) {
                    Object expected;
                    try {
                        expected = operator.apply(a, b);
                    } catch (ArithmeticException e) {
                        expected = null;
                    }
                    Object actual = Folding.fold(opcode, kind, null, new Object[] {a, b});
                    assertEquals(expected, actual, () -> opcode + " of " + a + " and " + b);
                }
            }
        });
    }

    private static <T, R> void convert(Opcode opcode, Kind kind, List<T> values, Function<T, R> operator) {
        for (T a : values) {
            assertEquals(operator.apply(a), Folding.fold(opcode, kind, null, new Object[] {a}), opcode + " of " + a);
        }
    }

    @Test
    void ints() {
        check(
                Kind.INT,
                INTS,
                Map.ofEntries(
                        Map.entry(Opcode.ADD, (a, b) -> a + b),
                        Map.entry(Opcode.SUB, (a, b) -> a - b),
                        Map.entry(Opcode.MUL, (a, b) -> a * b),
                        Map.entry(Opcode.DIV, (a, b) -> a / b),
                        Map.entry(Opcode.REM, (a, b) -> a % b),
                        Map.entry(Opcode.AND, (a, b) -> a & b),
                        Map.entry(Opcode.OR, (a, b) -> a | b),
                        Map.entry(Opcode.XOR, (a, b) -> a ^ b),
                        Map.entry(Opcode.SHL, (a, b) -> a << b),
                        Map.entry(Opcode.SHR, (a, b) -> a >> b),
                        Map.entry(Opcode.USHR, (a, b) -> a >>> b)));
    }

    @Test
    void longs() {
        check(
                Kind.LONG,
                LONGS,
                Map.of(
                        Opcode.ADD, (a, b) -> a + b,
                        Opcode.SUB, (a, b) -> a - b,
                        Opcode.MUL, (a, b) -> a * b,
                        Opcode.DIV, (a, b) -> a / b,
                        Opcode.REM, (a, b) -> a % b,
                        Opcode.AND, (a, b) -> a & b,
                        Opcode.OR, (a, b) -> a | b,
                        Opcode.XOR, (a, b) -> a ^ b));
        for (long a : LONGS) {
            for (int b : INTS) {
                assertEquals(a << b, Folding.fold(Opcode.SHL, Kind.LONG, null, new Object[] {a, b}));
                assertEquals(a >> b, Folding.fold(Opcode.SHR, Kind.LONG, null, new Object[] {a, b}));
                assertEquals(a >>> b, Folding.fold(Opcode.USHR, Kind.LONG, null, new Object[] {a, b}));
            }
        }
    }

    @Test
    void floats() {
        check(
                Kind.FLOAT,
                FLOATS,
                Map.of(
                        Opcode.ADD, (a, b) -> a + b,
                        Opcode.SUB, (a, b) -> a - b,
                        Opcode.MUL, (a, b) -> a * b,
                        Opcode.DIV, (a, b) -> a / b,
                        Opcode.REM, (a, b) -> a % b));
    }

    @Test
    void doubles() {
        check(
                Kind.DOUBLE,
                DOUBLES,
                Map.of(
                        Opcode.ADD, (a, b) -> a + b,
                        Opcode.SUB, (a, b) -> a - b,
                        Opcode.MUL, (a, b) -> a * b,
                        Opcode.DIV, (a, b) -> a / b,
                        Opcode.REM, (a, b) -> a % b));
    }

    @Test
    void negation() {
        UnaryOperator<Integer> ofInt = a -> -a;
        convert(Opcode.NEG, Kind.INT, INTS, ofInt);
        convert(Opcode.NEG, Kind.LONG, LONGS, a -> -a);
        convert(Opcode.NEG, Kind.FLOAT, FLOATS, a -> -a);
        convert(Opcode.NEG, Kind.DOUBLE, DOUBLES, a -> -a);
    }

    @Test
    void conversions() {
        convert(Opcode.I2L, Kind.LONG, INTS, a -> (long) (int) a);
        convert(Opcode.I2F, Kind.FLOAT, INTS, a -> (float) (int) a);
        convert(Opcode.I2D, Kind.DOUBLE, INTS, a -> (double) (int) a);
        convert(Opcode.L2I, Kind.INT, LONGS, a -> (int) (long) a);
        convert(Opcode.L2F, Kind.FLOAT, LONGS, a -> (float) (long) a);
        convert(Opcode.L2D, Kind.DOUBLE, LONGS, a -> (double) (long) a);
        convert(Opcode.F2I, Kind.INT, FLOATS, a -> (int) (float) a);
        convert(Opcode.F2L, Kind.LONG, FLOATS, a -> (long) (float) a);
        convert(Opcode.F2D, Kind.DOUBLE, FLOATS, a -> (double) (float) a);
        convert(Opcode.D2I, Kind.INT, DOUBLES, a -> (int) (double) a);
        convert(Opcode.D2L, Kind.LONG, DOUBLES, a -> (long) (double) a);
        convert(Opcode.D2F, Kind.FLOAT, DOUBLES, a -> (float) (double) a);
        convert(Opcode.I2B, Kind.INT, INTS, a -> (int) (byte) (int) a);
        convert(Opcode.I2C, Kind.INT, INTS, a -> (int) (char) (int) a);
        convert(Opcode.I2S, Kind.INT, INTS, a -> (int) (short) (int) a);
    }

    @Test
    void threeWayComparisons() {
        for (long a : LONGS) {
            for (long b : LONGS) {
                assertEquals(Long.compare(a, b), Folding.fold(Opcode.LCMP, Kind.INT, null, new Object[] {a, b}));
            }
        }
        for (double a : DOUBLES) {
            for (double b : DOUBLES) {
                int ordered = a < b ? -1 : a > b ? 1 : 0;
                boolean unordered = a != a || b != b;
                Object[] operands = {a, b};
                assertEquals(unordered ? -1 : ordered, Folding.fold(Opcode.FCMPL, Kind.INT, null, operands));
                assertEquals(unordered ? 1 : ordered, Folding.fold(Opcode.FCMPG, Kind.INT, null, operands));
            }
        }
        assertEquals(-1, Folding.fold(Opcode.FCMPL, Kind.INT, null, new Object[] {Float.NaN, 1f}));
        assertEquals(0, Folding.fold(Opcode.FCMPG, Kind.INT, null, new Object[] {0f, -0f}));
    }

    @Test
    void conditions() {
        for (int a : INTS) {
            for (int b : INTS) {
                assertEquals(a == b, Folding.holds(Condition.EQ, a, b));
                assertEquals(a != b, Folding.holds(Condition.NE, a, b));
                assertEquals(a < b, Folding.holds(Condition.LT, a, b));
                assertEquals(a >= b, Folding.holds(Condition.GE, a, b));
                assertEquals(a > b, Folding.holds(Condition.GT, a, b));
                assertEquals(a <= b, Folding.holds(Condition.LE, a, b));
                assertEquals(a < b ? 1 : 0, Folding.fold(Opcode.COMPARE, Kind.INT, Condition.LT, new Object[] {a, b}));
            }
        }
        assertEquals(true, Folding.holds(Condition.LT, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @Test
    void referencesAreComparedOnlyWhereTheirIdentityIsKnown() {
        assertEquals(true, Folding.holds(Condition.EQ, null, Constant.NULL.value()));
        assertEquals(false, Folding.holds(Condition.EQ, "text", null));
        assertEquals(true, Folding.holds(Condition.NE, "text", "other"));
        assertEquals(true, Folding.holds(Condition.EQ, "text", new String("text")));
        HeapObject object = new HeapObject(null);
        assertEquals(true, Folding.holds(Condition.EQ, object, object));
        assertEquals(true, Folding.holds(Condition.NE, object, new HeapObject(null)));
        assertNull(Folding.holds(Condition.EQ, "text", object), "the object may be that string");
    }

    @Test
    void checksHaveTheirFirstOperandAsValueOrNone() {
        assertEquals(3, Folding.fold(Opcode.ZEROCHECK, Kind.INT, null, new Object[] {3}));
        assertNull(Folding.fold(Opcode.ZEROCHECK, Kind.LONG, null, new Object[] {0L}));
        assertEquals(3, Folding.fold(Opcode.BOUNDSCHECK, Kind.INT, null, new Object[] {3, 4}));
        assertNull(Folding.fold(Opcode.BOUNDSCHECK, Kind.INT, null, new Object[] {4, 4}));
        assertNull(Folding.fold(Opcode.BOUNDSCHECK, Kind.INT, null, new Object[] {-1, 4}));
    }

    @Test
    void bitsAndRoots() {
        for (double value : DOUBLES) {
            assertEquals(Math.sqrt(value), Folding.fold(Intrinsic.SQRT, value));
            long bits = Double.doubleToRawLongBits(value);
            assertEquals(bits, Folding.fold(Intrinsic.DOUBLE_TO_RAW_LONG_BITS, value));
            assertEquals(value, Folding.fold(Intrinsic.LONG_BITS_TO_DOUBLE, bits));
        }
        for (float value : FLOATS) {
            int bits = Float.floatToRawIntBits(value);
            assertEquals(bits, Folding.fold(Intrinsic.FLOAT_TO_RAW_INT_BITS, value));
            assertEquals(value, Folding.fold(Intrinsic.INT_BITS_TO_FLOAT, bits));
        }
        assertNull(Folding.fold(Intrinsic.CSR_READ, 0x100));
    }
}
