package dev.terrarium.emulator.compiler;

import dev.terrarium.emulator.hart.AddressTranslation;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.Interpreter;
import dev.terrarium.emulator.hart.Trap;
import dev.terrarium.emulator.isa.DecodedInstruction;

/**
 * What compiled code shares with its engine, and the rare cases that it calls.
 *
 * <p>The rare cases keep to one rule: an instruction that raises an exception has done nothing yet, so compiled code is left
 * before it, and the interpreter raises the exception by executing it again.
 */
final class RegionContext {
    private final Hart hart;
    private final AddressTranslation translation;
    private final Interpreter interpreter;
    private final long[] x;
    private final long[] f;

    /** The next instruction, when compiled code is entered and when it has been left. */
    long pc;

    /** Whether the interpreter has to execute the next instruction. */
    boolean interpretOne;

    /** Whether a device has been written, so that the run has to end. */
    boolean deviceWritten;

    /** The hart's count of retired instructions when the budget of the run is used up. */
    long retiredAtEnd;

    /** The region that is executed. */
    Region region;

    /** The number of the instruction that has called a rare case. */
    private int current;

    /** What is known about rounding: the dynamic mode is reserved, so instructions that use it are illegal. */
    static final int RESERVED_MODE = 0;

    /** What is known about rounding: the mode is valid. */
    static final int VALID_MODE = 1;

    /** What is known about rounding: to nearest even, and the inexact flag is set, so that the host's arithmetic may be used. */
    static final int HOST_ARITHMETIC = 2;

    /** What is known about rounding while the region is executed. */
    int rounding;

    RegionContext(Hart hart, Interpreter interpreter) {
        this.hart = hart;
        this.translation = hart.translation();
        this.interpreter = interpreter;
        this.x = hart.registers();
        this.f = hart.floatRegisters();
    }

    /** A load that the inlined TLB look-up does not cover. */
    long load(long address, int size, int budget, int number) {
        current = number;
        if (AddressTranslation.crossesPage(address, size)) {
            throw SideExit.BEFORE;
        }
        hart.setRetired(retiredAtEnd - budget + region.positions[number]);
        try {
            // This may mark a page table's entry, which may be in a page of code.
            translation.physicalForLoad(address, size);
            if (region.stale) {
                throw SideExit.BEFORE;
            }
            return translation.load(address, size);
        } catch (Trap trap) {
            throw SideExit.BEFORE;
        }
    }

    /** A store that the inlined TLB look-up does not cover. */
    void store(long address, int size, long value, int budget, int number) {
        current = number;
        if (AddressTranslation.crossesPage(address, size)) {
            throw SideExit.BEFORE;
        }
        hart.setRetired(retiredAtEnd - budget + region.positions[number]);
        try {
            translation.store(address, size, value);
        } catch (Trap trap) {
            throw SideExit.BEFORE;
        }
        deviceWritten = translation.takeDeviceWritten();
        if (deviceWritten || region.stale) {
            throw SideExit.AFTER;
        }
    }

    /**
     * Executes an atomic instruction or a cache-block operation, and returns its result. The caller looks at
     * {@link #isStale} after it.
     */
    long atomic(long instruction, long a, long b, int number) {
        setInteger(DecodedInstruction.rs1(instruction), a);
        if (Operands.readsIntegerRs2(instruction)) {
            setInteger(DecodedInstruction.rs2(instruction), b);
        }
        execute(instruction, number);
        return x[DecodedInstruction.rd(instruction)];
    }

    /** Executes a floating-point instruction that has a floating-point result. */
    long floatToFloat(long instruction, long a, long b, long c, int number) {
        setFloats(instruction, a, b, c);
        execute(instruction, number);
        return f[DecodedInstruction.rd(instruction)];
    }

    /** Executes a floating-point instruction that has an integer result. */
    long floatToInteger(long instruction, long a, long b, int number) {
        setFloats(instruction, a, b, 0);
        execute(instruction, number);
        return x[DecodedInstruction.rd(instruction)];
    }

    /** Executes a floating-point instruction with an integer operand. */
    long integerToFloat(long instruction, long a, int number) {
        setInteger(DecodedInstruction.rs1(instruction), a);
        execute(instruction, number);
        return f[DecodedInstruction.rd(instruction)];
    }

    private void setInteger(int register, long value) {
        if (register != 0) {
            x[register] = value;
        }
    }

    /** A fused multiply-add is the only instruction with a third operand; its encoding has rs3 where others have zero. */
    private void setFloats(long instruction, long a, long b, long c) {
        f[DecodedInstruction.rs1(instruction)] = a;
        if (Operands.computesFromTwoFloats(instruction)) {
            f[DecodedInstruction.rs2(instruction)] = b;
        }
        if (Operands.readsFloatRs3(instruction)) {
            f[DecodedInstruction.rs3(instruction)] = c;
        }
    }

    private void execute(long instruction, int number) {
        current = number;
        try {
            interpreter.executeHelper(instruction);
        } catch (Trap trap) {
            throw SideExit.BEFORE;
        }
    }

    /** Returns whether the code of the region has changed. */
    boolean isStale() {
        return region.stale;
    }

    /**
     * Leaves compiled code in the middle of a block.
     *
     * @param budget the budget at the start of the block
     * @return what is left of the budget
     */
    int leave(SideExit exit, int budget) {
        pc = region.addresses[current];
        if (exit == SideExit.BEFORE) {
            interpretOne = true;
            return budget - region.positions[current];
        }
        pc += region.lengths[current];
        return budget - region.positions[current] - 1;
    }
}
