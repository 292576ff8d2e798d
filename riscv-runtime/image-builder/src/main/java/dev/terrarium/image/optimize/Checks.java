package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Value;
import java.util.EnumSet;
import java.util.Set;

/** Sees through checks, whose value is their first operand. */
final class Checks {
    private static final Set<Opcode> CHECKS =
            EnumSet.of(Opcode.NULLCHECK, Opcode.BOUNDSCHECK, Opcode.ZEROCHECK, Opcode.STORECHECK, Opcode.CHECKCAST);

    private Checks() {}

    static boolean isCheck(Instruction instruction) {
        return CHECKS.contains(instruction.opcode());
    }

    /** The value that has been checked, maybe many times. */
    static Value checked(Value value) {
        Value result = value;
        while (result instanceof Instruction instruction && isCheck(instruction)) {
            result = instruction.operand(0);
        }
        return result;
    }
}
