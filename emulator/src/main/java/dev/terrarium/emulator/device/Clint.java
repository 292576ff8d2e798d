package dev.terrarium.emulator.device;

import dev.terrarium.emulator.hart.InterruptLines;
import dev.terrarium.emulator.hart.TrapCause;
import dev.terrarium.emulator.hart.VirtualClock;
import dev.terrarium.emulator.memory.MmioDevice;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;

/**
 * The core-local interruptor of one hart: the ACLINT's MSWI and MTIMER devices laid out as SiFive's CLINT.
 *
 * <p>Source: RISC-V Advanced Core Local Interruptor Specification, section "Backward Compatibility With SiFive CLINT".
 */
public final class Clint implements MmioDevice, InterruptLines, Stateful {
    private static final int MSIP = 0;
    private static final int MTIMECMP = 0x4000;
    private static final int MTIME = 0xbff8;

    private final VirtualClock clock;
    private boolean softwareInterrupt;
    private long timeCompare = -1;

    /** Makes the device with no interrupt pending and the timer off. */
    public Clint(VirtualClock clock) {
        this.clock = clock;
    }

    @Override
    public void exchange(StateTransfer state) {
        softwareInterrupt = state.flag(softwareInterrupt);
        timeCompare = state.value(timeCompare);
    }

    @Override
    public long asserted() {
        long lines = softwareInterrupt ? 1L << TrapCause.MACHINE_SOFTWARE_INTERRUPT : 0;
        if (clock.instructionsUntil(timeCompare) == 0) {
            lines |= 1L << TrapCause.MACHINE_TIMER_INTERRUPT;
        }
        return lines;
    }

    /** Returns in how many instructions the timer's line will be asserted; 0 if it is. */
    public long instructionsUntilTimer() {
        return clock.instructionsUntil(timeCompare);
    }

    @Override
    public long read(long offset, int size) {
        int register = (int) offset & ~7;
        long value;
        switch (register) {
            case MSIP:
                value = softwareInterrupt ? 1 : 0;
                break;
            case MTIMECMP:
                value = timeCompare;
                break;
            case MTIME:
                value = clock.ticks();
                break;
            default:
                return 0;
        }
        return value >>> 8 * ((int) offset & 7);
    }

    @Override
    public void write(long offset, int size, long value) {
        switch ((int) offset & ~7) {
            case MSIP:
                if (offset == MSIP) {
                    softwareInterrupt = (value & 1) != 0;
                }
                break;
            case MTIMECMP:
                timeCompare = merge(timeCompare, offset, size, value);
                break;
            case MTIME:
                clock.setTicks(merge(clock.ticks(), offset, size, value));
                break;
            default:
                break; // reserved, or another hart's
        }
    }

    /** Puts a part into a 64-bit register, so that software may write it in halves. */
    private static long merge(long old, long offset, int size, long value) {
        if (size == 8) {
            return value;
        }
        int shift = 8 * ((int) offset & 7);
        long mask = (1L << 8 * size) - 1 << shift;
        return old & ~mask | value << shift & mask;
    }
}
