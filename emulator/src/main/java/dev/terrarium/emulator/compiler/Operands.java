package dev.terrarium.emulator.compiler;

import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.isa.Encoding;
import dev.terrarium.emulator.isa.Operation;

/** Which register files an instruction's operand fields name. */
final class Operands {
    private static final Operation[] OPERATIONS = Operation.values();

    private Operands() {}

    private static Encoding encoding(long instruction) {
        return OPERATIONS[DecodedInstruction.opcode(instruction)].encoding();
    }

    static boolean readsIntegerRs1(long instruction) {
        switch (encoding(instruction)) {
            case R:
            case UNARY:
            case I:
            case CACHE_BLOCK:
            case LOAD:
            case FLOAT_LOAD:
            case SHIFT:
            case SHIFT_WORD:
            case S:
            case FLOAT_STORE:
            case B:
            case AMO:
            case LOAD_RESERVED:
            case INTEGER_TO_FLOAT:
            case INTEGER_TO_FLOAT_FIXED:
                return true;
            default:
                return false;
        }
    }

    static boolean readsIntegerRs2(long instruction) {
        switch (encoding(instruction)) {
            case R:
            case S:
            case B:
            case AMO:
                return true;
            default:
                return false;
        }
    }

    static boolean writesIntegerRd(long instruction) {
        return encoding(instruction).writesInteger();
    }

    static boolean readsFloatRs1(long instruction) {
        switch (encoding(instruction)) {
            case FLOAT_R:
            case FLOAT_R_FIXED:
            case FLOAT_COMPARE:
            case FLOAT_UNARY:
            case FLOAT_TO_INTEGER:
            case FLOAT_TO_INTEGER_FIXED:
            case FLOAT_R4:
                return true;
            default:
                return false;
        }
    }

    static boolean readsFloatRs2(long instruction) {
        return computesFromTwoFloats(instruction) || encoding(instruction) == Encoding.FLOAT_STORE;
    }

    static boolean computesFromTwoFloats(long instruction) {
        switch (encoding(instruction)) {
            case FLOAT_R:
            case FLOAT_R_FIXED:
            case FLOAT_COMPARE:
            case FLOAT_R4:
                return true;
            default:
                return false;
        }
    }

    static boolean readsFloatRs3(long instruction) {
        return encoding(instruction) == Encoding.FLOAT_R4;
    }

    static boolean writesFloatRd(long instruction) {
        switch (encoding(instruction)) {
            case FLOAT_LOAD:
            case FLOAT_R:
            case FLOAT_R_FIXED:
            case FLOAT_UNARY:
            case INTEGER_TO_FLOAT:
            case INTEGER_TO_FLOAT_FIXED:
            case FLOAT_CONSTANT:
            case FLOAT_R4:
                return true;
            default:
                return false;
        }
    }
}
