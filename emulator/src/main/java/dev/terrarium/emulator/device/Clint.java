package dev.terrarium.emulator.device;

import dev.terrarium.emulator.hart.TrapCause;
import dev.terrarium.emulator.hart.VirtualClock;
import dev.terrarium.emulator.memory.MmioDevice;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.Arrays;

/**
 * The core-local interruptor: the ACLINT's MSWI and MTIMER devices laid out as SiFive's CLINT, with one software interrupt
 * and one timer for each hart.
 *
 * <p>Source: RISC-V Advanced Core Local Interruptor Specification, section "Backward Compatibility With SiFive CLINT".
 */
public final class Clint implements MmioDevice, Stateful {
    private static final int MTIMECMP = 0x4000;
    private static final int MTIME = 0xbff8;

    private final VirtualClock clock;
    private final boolean[] softwareInterrupt;
    private final long[] timeCompare;

    /** Makes the device with no interrupt pending and the timers off. */
    public Clint(VirtualClock clock, int harts) {
        this.clock = clock;
        softwareInterrupt = new boolean[harts];
        timeCompare = new long[harts];
        Arrays.fill(timeCompare, -1);
    }

    @Override
    public void exchange(StateTransfer state) {
        state.flags(softwareInterrupt);
        state.values(timeCompare);
    }

    @Override
    public void reset() {
        Arrays.fill(softwareInterrupt, false);
        Arrays.fill(timeCompare, -1);
        clock.setTicks(0);
    }

    /** Returns the interrupts that are asserted towards a hart, as bits of {@code mip}. */
    public long asserted(int hart) {
        long lines = softwareInterrupt[hart] ? 1L << TrapCause.MACHINE_SOFTWARE_INTERRUPT : 0;
        if (clock.instructionsUntil(timeCompare[hart]) == 0) {
            lines |= 1L << TrapCause.MACHINE_TIMER_INTERRUPT;
        }
        return lines;
    }

    /** Returns in how many instructions a hart's timer line will be asserted; 0 if it is. */
    public long instructionsUntilTimer(int hart) {
        return clock.instructionsUntil(timeCompare[hart]);
    }

    @Override
    public long read(long offset, int size) {
        int register = (int) offset & ~7;
        long value;
        if (register < MTIMECMP) {
            value = softwareInterrupt(register / 4) | softwareInterrupt(register / 4 + 1) << 32;
        } else if (register == MTIME) {
            value = clock.ticks();
        } else {
            int hart = (register - MTIMECMP) / 8;
            value = hart < timeCompare.length ? timeCompare[hart] : 0;
        }
        return value >>> 8 * ((int) offset & 7);
    }

    private long softwareInterrupt(int hart) {
        return hart < softwareInterrupt.length && softwareInterrupt[hart] ? 1 : 0;
    }

    @Override
    public void write(long offset, int size, long value) {
        int register = (int) offset & ~7;
        if (register < MTIMECMP) {
            if ((offset & 3) == 0 && offset / 4 < softwareInterrupt.length) {
                softwareInterrupt[(int) offset / 4] = (value & 1) != 0;
            }
        } else if (register == MTIME) {
            clock.setTicks(merge(clock.ticks(), offset, size, value));
        } else {
            int hart = (register - MTIMECMP) / 8;
            if (hart < timeCompare.length) {
                timeCompare[hart] = merge(timeCompare[hart], offset, size, value);
            }
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
