package dev.terrarium.emulator.compiler;

import dev.terrarium.emulator.isa.Opcodes;

/** The method of {@link dev.terrarium.emulator.hart.BitManipulation} that compiled code calls for each operation. */
final class BitManipulationCode {
    private BitManipulationCode() {}

    /** Returns the name of the method of an operation whose operands are a register and an immediate, or null. */
    static String withImmediate(int opcode) {
        switch (opcode) {
            case Opcodes.SLLI_UW:
                return "shiftUnsignedWord";
            case Opcodes.RORI:
                return "rotateRight";
            case Opcodes.RORIW:
                return "rotateWordRight";
            case Opcodes.BCLRI:
                return "clearBit";
            case Opcodes.BEXTI:
                return "extractBit";
            case Opcodes.BINVI:
                return "invertBit";
            case Opcodes.BSETI:
                return "setBit";
            default:
                return null;
        }
    }

    /** Returns the name of the method of an operation that has one operand, or null. */
    static String unary(int opcode) {
        switch (opcode) {
            case Opcodes.CLZ:
                return "leadingZeros";
            case Opcodes.CLZW:
                return "leadingZerosOfWord";
            case Opcodes.CTZ:
                return "trailingZeros";
            case Opcodes.CTZW:
                return "trailingZerosOfWord";
            case Opcodes.CPOP:
                return "population";
            case Opcodes.CPOPW:
                return "populationOfWord";
            case Opcodes.SEXT_B:
                return "signExtendByte";
            case Opcodes.SEXT_H:
                return "signExtendHalf";
            case Opcodes.ZEXT_H:
                return "zeroExtendHalf";
            case Opcodes.ORC_B:
                return "combineBytes";
            case Opcodes.REV8:
                return "reverseBytes";
            default:
                return null;
        }
    }

    /** Returns the name of the method of an operation on two registers. */
    static String binary(int opcode) {
        switch (opcode) {
            case Opcodes.ADD_UW:
                return "addUnsignedWord";
            case Opcodes.SH1ADD:
                return "shiftOneAndAdd";
            case Opcodes.SH2ADD:
                return "shiftTwoAndAdd";
            case Opcodes.SH3ADD:
                return "shiftThreeAndAdd";
            case Opcodes.SH1ADD_UW:
                return "shiftOneAndAddUnsignedWord";
            case Opcodes.SH2ADD_UW:
                return "shiftTwoAndAddUnsignedWord";
            case Opcodes.SH3ADD_UW:
                return "shiftThreeAndAddUnsignedWord";
            case Opcodes.ANDN:
                return "andNot";
            case Opcodes.ORN:
                return "orNot";
            case Opcodes.XNOR:
                return "exclusiveNor";
            case Opcodes.MAX:
                return "larger";
            case Opcodes.MAXU:
                return "largerUnsigned";
            case Opcodes.MIN:
                return "smaller";
            case Opcodes.MINU:
                return "smallerUnsigned";
            case Opcodes.ROL:
                return "rotateLeft";
            case Opcodes.ROLW:
                return "rotateWordLeft";
            case Opcodes.ROR:
                return "rotateRight";
            case Opcodes.RORW:
                return "rotateWordRight";
            case Opcodes.CLMUL:
                return "carryLessLow";
            case Opcodes.CLMULH:
                return "carryLessHigh";
            case Opcodes.CLMULR:
                return "carryLessReversed";
            case Opcodes.BCLR:
                return "clearBit";
            case Opcodes.BEXT:
                return "extractBit";
            case Opcodes.BINV:
                return "invertBit";
            case Opcodes.BSET:
                return "setBit";
            case Opcodes.CZERO_EQZ:
                return "zeroIfZero";
            case Opcodes.CZERO_NEZ:
                return "zeroIfNotZero";
            default:
                throw new IllegalStateException("no code for operation " + opcode);
        }
    }
}
