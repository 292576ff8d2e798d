package dev.terrarium.emulator.hart;

import static dev.terrarium.emulator.isa.DecodedInstruction.opcode;
import static dev.terrarium.emulator.isa.DecodedInstruction.rd;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs1;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs2;

import dev.terrarium.emulator.isa.Opcodes;
import dev.terrarium.emulator.memory.CodeCache;
import dev.terrarium.emulator.memory.Ram;

/**
 * The A extension. A reservation is the address that LR has read. SC ends it whether it succeeds or not, and so does the turn
 * of another hart ({@link Hart#endReservation}); within its own turn a hart has nobody to race with.
 */
final class AtomicInstructions {
    private static final int NO_RESERVATION = -1;

    private final Hart hart;
    private final AddressTranslation translation;
    private final Ram ram;
    private final CodeCache codeCache;

    AtomicInstructions(Hart hart) {
        this.hart = hart;
        this.translation = hart.translation();
        this.ram = hart.bus().ram();
        this.codeCache = hart.bus().codeCache();
    }

    void execute(long instruction) {
        long address = hart.x[rs1(instruction)];
        long operand = hart.x[rs2(instruction)];
        int opcode = opcode(instruction);
        boolean word = opcode < Opcodes.LR_D;
        int size = word ? 4 : 8;
        // The operations on words and on doublewords are numbered in the same order.
        int operation = word ? opcode + (Opcodes.LR_D - Opcodes.LR_W) : opcode;
        int access = operation == Opcodes.LR_D ? AddressTranslation.LOAD : AddressTranslation.STORE;
        int offset = translation.atomicOperand(address, size, access);
        long old = word ? Ram.getInt(ram.bytes(), offset) : Ram.getLong(ram.bytes(), offset);
        switch (operation) {
            case Opcodes.LR_D:
                hart.reservation = offset;
                hart.x[rd(instruction)] = old;
                break;
            case Opcodes.SC_D:
                boolean reserved = hart.reservation == offset;
                hart.reservation = NO_RESERVATION;
                if (reserved) {
                    store(offset, size, operand);
                }
                hart.x[rd(instruction)] = reserved ? 0 : 1;
                break;
            default:
                store(offset, size, combine(operation, old, word ? (int) operand : operand));
                hart.x[rd(instruction)] = old;
                break;
        }
    }

    private void store(int offset, int size, long value) {
        ram.write(offset, size, value);
        codeCache.invalidate(offset, size);
    }

    /** Operands of word operations are sign-extended, which keeps the order of signed and of unsigned numbers. */
    private static long combine(int operation, long old, long operand) {
        switch (operation) {
            case Opcodes.AMOSWAP_D:
                return operand;
            case Opcodes.AMOADD_D:
                return old + operand;
            case Opcodes.AMOXOR_D:
                return old ^ operand;
            case Opcodes.AMOAND_D:
                return old & operand;
            case Opcodes.AMOOR_D:
                return old | operand;
            case Opcodes.AMOMIN_D:
                return Math.min(old, operand);
            case Opcodes.AMOMAX_D:
                return Math.max(old, operand);
            case Opcodes.AMOMINU_D:
                return Long.compareUnsigned(old, operand) <= 0 ? old : operand;
            default:
                return Long.compareUnsigned(old, operand) >= 0 ? old : operand;
        }
    }
}
