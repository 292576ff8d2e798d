package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.isa.Opcodes;

/**
 * Instructions of one page that a hart executes one after the other: up to the first that may go on elsewhere, which is a
 * jump, a branch or a system instruction. It stays as it is, whatever becomes of the code.
 */
public final class StraightRun {
    private final int length;
    /** The distance of each instruction from the first one, in parcels. */
    private final short[] parcels;

    private final long[] instructions;

    /**
     * @param instructions decoded
     * @param length how many of them there are; 0 for an instruction that cannot be fetched
     */
    StraightRun(long[] instructions, int length) {
        this.length = length;
        this.instructions = instructions;
        parcels = new short[length];
        for (int i = 1; i < length; i++) {
            parcels[i] = (short) (parcels[i - 1] + DecodedInstruction.parcels(instructions[i - 1]));
        }
    }

    /** Returns whether another instruction than the one behind it may follow. */
    static boolean endsWith(int opcode) {
        return opcode >= Opcodes.FIRST_SYSTEM || opcode >= Opcodes.JAL && opcode <= Opcodes.BGEU;
    }

    /** Returns how many instructions there are. */
    public int length() {
        return length;
    }

    /** Returns the distance of an instruction from the first one, in bytes. */
    public int distance(int index) {
        return 2 * parcels[index];
    }

    /** Returns an instruction, decoded. */
    public long instruction(int index) {
        return instructions[index];
    }
}
