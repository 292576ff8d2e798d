package dev.terrarium.image.analyze;

import dev.terrarium.image.ir.Condition;
import dev.terrarium.image.ir.Opcode;
import java.util.List;

/**
 * What becomes of ints of which is known that an unsigned byte holds them. It is what decides whether all strings of an
 * image are in Latin-1: then nothing is left in it of the other encoding.
 */
final class ByteArithmetic {
    private ByteArithmetic() {}

    /** Returns the flow of what an instruction computes of ints, not all of them constants. */
    static Flow of(Opcode opcode, List<Flow> operands) {
        Flow first = operands.get(0);
        boolean result =
                switch (opcode) {
                    case AND -> first.isUnsignedByte() || operands.get(1).isUnsignedByte();
                    case OR, XOR -> first.isUnsignedByte() && operands.get(1).isUnsignedByte();
                    case I2C, I2S -> first.isUnsignedByte();
                    case SHR, USHR -> first.isUnsignedByte();
                    default -> false;
                };
        if (result && (opcode == Opcode.SHR || opcode == Opcode.USHR) && shiftsAllOut(operands.get(1))) {
            return Flow.ofPrimitive(0);
        }
        return result ? Flow.UNSIGNED_BYTE : Flow.ANY_PRIMITIVE;
    }

    private static boolean shiftsAllOut(Flow distance) {
        return distance.isConstant() && ((Integer) distance.value() & Integer.SIZE - 1) >= Byte.SIZE;
    }

    /** Whether a condition holds between two ints, not both of them constants; null if that depends. */
    static Boolean holds(Condition condition, Flow left, Flow right) {
        if (left != Flow.UNSIGNED_BYTE && right != Flow.UNSIGNED_BYTE) {
            return null;
        }
        if (left.greatest() < right.least()) {
            return condition.holds(-1);
        }
        if (left.least() > right.greatest()) {
            return condition.holds(1);
        }
        // They may be equal; what holds then and for what is left, holds.
        boolean neverGreater = left.greatest() <= right.least();
        boolean neverLess = left.least() >= right.greatest();
        boolean ifEqual = condition.holds(0);
        if (neverGreater && condition.holds(-1) == ifEqual || neverLess && condition.holds(1) == ifEqual) {
            return ifEqual;
        }
        return null;
    }
}
