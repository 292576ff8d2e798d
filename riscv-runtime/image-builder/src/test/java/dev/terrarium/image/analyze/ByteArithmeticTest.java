package dev.terrarium.image.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.evaluate.Folding;
import dev.terrarium.image.ir.Condition;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether what is told of ints that an unsigned byte holds is true of each of them. */
class ByteArithmeticTest {
    private static final int[] OTHERS = {
        Integer.MIN_VALUE, -256, -1, 0, 1, 7, 8, 31, 254, 255, 256, 0x7FFF, Integer.MAX_VALUE
    };

    @ParameterizedTest
    @EnumSource(
            value = Opcode.class,
            names = {"ADD", "SUB", "MUL", "AND", "OR", "XOR", "SHL", "SHR", "USHR"})
    void resultsAreInTheirFlows(Opcode opcode) {
        for (int other : OTHERS) {
            Flow known = Flow.ofPrimitive(other);
            Flow right = ByteArithmetic.of(opcode, List.of(Flow.UNSIGNED_BYTE, known));
            Flow left = ByteArithmetic.of(opcode, List.of(known, Flow.UNSIGNED_BYTE));
            for (int value = 0; value <= 255; value++) {
                assertHolds(right, Folding.fold(opcode, Kind.INT, null, new Object[] {value, other}));
                assertHolds(left, Folding.fold(opcode, Kind.INT, null, new Object[] {other, value}));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Opcode.class,
            names = {"NEG", "I2B", "I2C", "I2S"})
    void conversionsAreInTheirFlows(Opcode opcode) {
        Flow flow = ByteArithmetic.of(opcode, List.of(Flow.UNSIGNED_BYTE));
        for (int value = 0; value <= 255; value++) {
            assertHolds(flow, Folding.fold(opcode, Kind.INT, null, new Object[] {value}));
        }
    }

    private static void assertHolds(Flow flow, Object value) {
        assertTrue(Flow.same(Flow.join(flow, Flow.ofPrimitive(value)), flow), () -> value + " in " + flow);
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    void whatIsDecidedHolds(Condition condition) {
        for (int other : OTHERS) {
            Flow known = Flow.ofPrimitive(other);
            Boolean right = ByteArithmetic.holds(condition, Flow.UNSIGNED_BYTE, known);
            Boolean left = ByteArithmetic.holds(condition, known, Flow.UNSIGNED_BYTE);
            int rightHolds = 0;
            int leftHolds = 0;
            for (int value = 0; value <= 255; value++) {
                rightHolds += Folding.holds(condition, value, other) ? 1 : 0;
                leftHolds += Folding.holds(condition, other, value) ? 1 : 0;
            }
            assertEquals(decision(rightHolds), right, () -> condition + " " + other);
            assertEquals(decision(leftHolds), left, () -> other + " " + condition);
        }
    }

    /** What to decide of a condition that holds for so many of the 256 values. */
    private static Boolean decision(int count) {
        return count == 256 ? Boolean.TRUE : count == 0 ? Boolean.FALSE : null;
    }

    @Test
    void joinsLoseKnowledgeOnly() {
        assertSame(Flow.UNSIGNED_BYTE, Flow.join(Flow.ofPrimitive((int) 'a'), Flow.ofPrimitive((int) '\n')));
        assertSame(Flow.UNSIGNED_BYTE, Flow.join(Flow.UNSIGNED_BYTE, Flow.ofPrimitive(255)));
        assertSame(Flow.ANY_PRIMITIVE, Flow.join(Flow.UNSIGNED_BYTE, Flow.ofPrimitive(256)));
        assertSame(Flow.ANY_PRIMITIVE, Flow.join(Flow.UNSIGNED_BYTE, Flow.ofPrimitive(-1)));
        assertSame(Flow.ANY_PRIMITIVE, Flow.join(Flow.ANY_PRIMITIVE, Flow.UNSIGNED_BYTE));
        assertSame(Flow.ANY_PRIMITIVE, Flow.join(Flow.ofPrimitive(1L), Flow.ofPrimitive(2L)));
    }
}
