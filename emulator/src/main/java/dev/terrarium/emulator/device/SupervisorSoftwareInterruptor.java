package dev.terrarium.emulator.device;

import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.memory.MmioDevice;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.List;

/**
 * The ACLINT's SSWI device: writing 1 to a hart's SETSSIP register makes its supervisor software interrupt pending, which
 * that hart clears in {@code sip}. Registers read as 0.
 *
 * <p>Source: RISC-V Advanced Core Local Interruptor Specification, chapter "Supervisor-level Software Interrupt Device".
 */
public final class SupervisorSoftwareInterruptor implements MmioDevice, Stateful {
    private static final int REGISTER_SIZE = 4;

    private final List<Hart> harts;

    /** Makes a device for harts, which have a register each in this order. */
    public SupervisorSoftwareInterruptor(List<Hart> harts) {
        this.harts = List.copyOf(harts);
    }

    @Override
    public void exchange(StateTransfer state) {
        // What is pending is in the harts.
    }

    @Override
    public void reset() {
        // The harts forget what is pending at their own reset.
    }

    @Override
    public long read(long offset, int size) {
        return 0;
    }

    @Override
    public void write(long offset, int size, long value) {
        if (offset % REGISTER_SIZE == 0 && offset / REGISTER_SIZE < harts.size() && (value & 1) != 0) {
            harts.get((int) offset / REGISTER_SIZE).setSupervisorSoftwareInterrupt(true);
        }
    }
}
