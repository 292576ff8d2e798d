package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.isa.Opcodes;

/**
 * The operations of Zba, Zbb, Zbc, Zbs and Zicond, one method each for compiled code, and all of them by number for the
 * interpreter.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume I, chapters "B" Standard Extension and "Zicond" Extension.
 */
public final class BitManipulation {
    private static final long WORD = 0xffffffffL;
    private static final long LOWEST_BITS_OF_BYTES = 0x0101_0101_0101_0101L;

    private BitManipulation() {}

    /** Returns the result of an instruction from {@link Opcodes#FIRST_BIT_MANIPULATION} up to the atomic ones. */
    static long compute(long instruction, long[] x) {
        long a = x[DecodedInstruction.rs1(instruction)];
        switch (DecodedInstruction.opcode(instruction)) {
            case Opcodes.CLZ:
                return leadingZeros(a);
            case Opcodes.CLZW:
                return leadingZerosOfWord(a);
            case Opcodes.CTZ:
                return trailingZeros(a);
            case Opcodes.CTZW:
                return trailingZerosOfWord(a);
            case Opcodes.CPOP:
                return population(a);
            case Opcodes.CPOPW:
                return populationOfWord(a);
            case Opcodes.SEXT_B:
                return signExtendByte(a);
            case Opcodes.SEXT_H:
                return signExtendHalf(a);
            case Opcodes.ZEXT_H:
                return zeroExtendHalf(a);
            case Opcodes.ORC_B:
                return combineBytes(a);
            case Opcodes.REV8:
                return reverseBytes(a);
            case Opcodes.SLLI_UW:
            case Opcodes.RORI:
            case Opcodes.RORIW:
            case Opcodes.BCLRI:
            case Opcodes.BEXTI:
            case Opcodes.BINVI:
            case Opcodes.BSETI:
                return computeWithImmediate(instruction, a);
            default:
                return computeFromTwo(
                        DecodedInstruction.opcode(instruction), a, x[DecodedInstruction.rs2(instruction)]);
        }
    }

    private static long computeWithImmediate(long instruction, long a) {
        long b = DecodedInstruction.immediate(instruction);
        switch (DecodedInstruction.opcode(instruction)) {
            case Opcodes.SLLI_UW:
                return shiftUnsignedWord(a, b);
            case Opcodes.RORI:
                return rotateRight(a, b);
            case Opcodes.RORIW:
                return rotateWordRight(a, b);
            case Opcodes.BCLRI:
                return clearBit(a, b);
            case Opcodes.BEXTI:
                return extractBit(a, b);
            case Opcodes.BINVI:
                return invertBit(a, b);
            default:
                return setBit(a, b);
        }
    }

    private static long computeFromTwo(int opcode, long a, long b) {
        switch (opcode) {
            case Opcodes.ADD_UW:
                return addUnsignedWord(a, b);
            case Opcodes.SH1ADD:
                return shiftOneAndAdd(a, b);
            case Opcodes.SH2ADD:
                return shiftTwoAndAdd(a, b);
            case Opcodes.SH3ADD:
                return shiftThreeAndAdd(a, b);
            case Opcodes.SH1ADD_UW:
                return shiftOneAndAddUnsignedWord(a, b);
            case Opcodes.SH2ADD_UW:
                return shiftTwoAndAddUnsignedWord(a, b);
            case Opcodes.SH3ADD_UW:
                return shiftThreeAndAddUnsignedWord(a, b);
            case Opcodes.ANDN:
                return andNot(a, b);
            case Opcodes.ORN:
                return orNot(a, b);
            case Opcodes.XNOR:
                return exclusiveNor(a, b);
            case Opcodes.MAX:
                return larger(a, b);
            case Opcodes.MAXU:
                return largerUnsigned(a, b);
            case Opcodes.MIN:
                return smaller(a, b);
            case Opcodes.MINU:
                return smallerUnsigned(a, b);
            case Opcodes.ROL:
                return rotateLeft(a, b);
            case Opcodes.ROLW:
                return rotateWordLeft(a, b);
            case Opcodes.ROR:
                return rotateRight(a, b);
            case Opcodes.RORW:
                return rotateWordRight(a, b);
            default:
                return computeCarryLessOrBit(opcode, a, b);
        }
    }

    private static long computeCarryLessOrBit(int opcode, long a, long b) {
        switch (opcode) {
            case Opcodes.CLMUL:
                return carryLessLow(a, b);
            case Opcodes.CLMULH:
                return carryLessHigh(a, b);
            case Opcodes.CLMULR:
                return carryLessReversed(a, b);
            case Opcodes.BCLR:
                return clearBit(a, b);
            case Opcodes.BEXT:
                return extractBit(a, b);
            case Opcodes.BINV:
                return invertBit(a, b);
            case Opcodes.BSET:
                return setBit(a, b);
            case Opcodes.CZERO_EQZ:
                return zeroIfZero(a, b);
            case Opcodes.CZERO_NEZ:
                return zeroIfNotZero(a, b);
            default:
                throw new IllegalStateException("no bit manipulation: operation " + opcode);
        }
    }

    /** ADD.UW. */
    public static long addUnsignedWord(long a, long b) {
        return (a & WORD) + b;
    }

    /** SH1ADD. */
    public static long shiftOneAndAdd(long a, long b) {
        return (a << 1) + b;
    }

    /** SH2ADD. */
    public static long shiftTwoAndAdd(long a, long b) {
        return (a << 2) + b;
    }

    /** SH3ADD. */
    public static long shiftThreeAndAdd(long a, long b) {
        return (a << 3) + b;
    }

    /** SH1ADD.UW. */
    public static long shiftOneAndAddUnsignedWord(long a, long b) {
        return ((a & WORD) << 1) + b;
    }

    /** SH2ADD.UW. */
    public static long shiftTwoAndAddUnsignedWord(long a, long b) {
        return ((a & WORD) << 2) + b;
    }

    /** SH3ADD.UW. */
    public static long shiftThreeAndAddUnsignedWord(long a, long b) {
        return ((a & WORD) << 3) + b;
    }

    /** SLLI.UW. */
    public static long shiftUnsignedWord(long a, long distance) {
        return (a & WORD) << distance;
    }

    /** ANDN. */
    public static long andNot(long a, long b) {
        return a & ~b;
    }

    /** ORN. */
    public static long orNot(long a, long b) {
        return a | ~b;
    }

    /** XNOR. */
    public static long exclusiveNor(long a, long b) {
        return ~(a ^ b);
    }

    /** CLZ. */
    public static long leadingZeros(long a) {
        return Long.numberOfLeadingZeros(a);
    }

    /** CLZW. */
    public static long leadingZerosOfWord(long a) {
        return Integer.numberOfLeadingZeros((int) a);
    }

    /** CTZ. */
    public static long trailingZeros(long a) {
        return Long.numberOfTrailingZeros(a);
    }

    /** CTZW. */
    public static long trailingZerosOfWord(long a) {
        return Integer.numberOfTrailingZeros((int) a);
    }

    /** CPOP. */
    public static long population(long a) {
        return Long.bitCount(a);
    }

    /** CPOPW. */
    public static long populationOfWord(long a) {
        return Integer.bitCount((int) a);
    }

    /** SEXT.B. */
    public static long signExtendByte(long a) {
        return (byte) a;
    }

    /** SEXT.H. */
    public static long signExtendHalf(long a) {
        return (short) a;
    }

    /** ZEXT.H. */
    public static long zeroExtendHalf(long a) {
        return a & 0xffff;
    }

    /** REV8. */
    public static long reverseBytes(long a) {
        return Long.reverseBytes(a);
    }

    /** MAX. */
    public static long larger(long a, long b) {
        return Math.max(a, b);
    }

    /** MIN. */
    public static long smaller(long a, long b) {
        return Math.min(a, b);
    }

    /** MAXU. */
    public static long largerUnsigned(long a, long b) {
        return Long.compareUnsigned(a, b) >= 0 ? a : b;
    }

    /** MINU. */
    public static long smallerUnsigned(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? a : b;
    }

    /** ROL. Java takes the distance modulo the width, as the manual does. */
    public static long rotateLeft(long a, long distance) {
        return Long.rotateLeft(a, (int) distance);
    }

    /** ROLW. */
    public static long rotateWordLeft(long a, long distance) {
        return Integer.rotateLeft((int) a, (int) distance);
    }

    /** ROR and RORI. */
    public static long rotateRight(long a, long distance) {
        return Long.rotateRight(a, (int) distance);
    }

    /** RORW and RORIW. */
    public static long rotateWordRight(long a, long distance) {
        return Integer.rotateRight((int) a, (int) distance);
    }

    /**
     * ORC.B: each byte becomes all ones if any of its bits is set. The bits of a byte are gathered in its lowest one; a shift
     * by less than a byte brings in bits of the next byte only at the top, from where the mask keeps them.
     */
    public static long combineBytes(long a) {
        long gathered = a | a >>> 4 & 0x0f0f_0f0f_0f0f_0f0fL;
        gathered |= gathered >>> 2 & 0x3333_3333_3333_3333L;
        gathered |= gathered >>> 1;
        return (gathered & LOWEST_BITS_OF_BYTES) * 0xff;
    }

    /** BCLR and BCLRI. */
    public static long clearBit(long a, long position) {
        return a & ~(1L << position);
    }

    /** BEXT and BEXTI. */
    public static long extractBit(long a, long position) {
        return a >>> position & 1;
    }

    /** BINV and BINVI. */
    public static long invertBit(long a, long position) {
        return a ^ 1L << position;
    }

    /** BSET and BSETI. */
    public static long setBit(long a, long position) {
        return a | 1L << position;
    }

    /** CLMUL: the lower half of the product of two polynomials over the field of two elements. */
    public static long carryLessLow(long a, long b) {
        long product = 0;
        long multiplicand = a;
        for (long rest = b; rest != 0; rest >>>= 1) {
            product ^= multiplicand & -(rest & 1);
            multiplicand <<= 1;
        }
        return product;
    }

    /** CLMULH: the upper half. The reversed product is the product of the reversed factors, one place lower. */
    public static long carryLessHigh(long a, long b) {
        return carryLessReversed(a, b) >>> 1;
    }

    /** CLMULR: bits 126 to 63. */
    public static long carryLessReversed(long a, long b) {
        return Long.reverse(carryLessLow(Long.reverse(a), Long.reverse(b)));
    }

    /** CZERO.EQZ. */
    public static long zeroIfZero(long a, long condition) {
        return condition == 0 ? 0 : a;
    }

    /** CZERO.NEZ. */
    public static long zeroIfNotZero(long a, long condition) {
        return condition == 0 ? a : 0;
    }
}
