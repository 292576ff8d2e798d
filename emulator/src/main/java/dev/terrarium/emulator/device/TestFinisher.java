package dev.terrarium.emulator.device;

import dev.terrarium.emulator.memory.MmioDevice;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;

/**
 * SiFive's test finisher: software writes how the run has ended, and the machine powers off with that exit status. The
 * device tree offers it to operating systems as {@code syscon-poweroff} and {@code syscon-reboot}.
 */
public final class TestFinisher implements MmioDevice, Stateful {
    /** Powers off with exit status 0. */
    public static final int PASS = 0x5555;
    /** Powers off with the exit status in the upper 16 bits. */
    public static final int FAIL = 0x3333;
    /** Resets the machine. */
    public static final int RESET = 0x7777;

    private final PowerSwitch power;

    /** Makes a finisher that works this switch. */
    public TestFinisher(PowerSwitch power) {
        this.power = power;
    }

    @Override
    public void exchange(StateTransfer state) {
        // It works the machine's switch, and remembers nothing itself.
    }

    @Override
    public void reset() {
        // It remembers nothing.
    }

    @Override
    public long read(long offset, int size) {
        return 0;
    }

    @Override
    public void write(long offset, int size, long value) {
        if (offset != 0) {
            return;
        }
        switch ((int) value & 0xffff) {
            case PASS:
                power.off(0);
                break;
            case FAIL:
                power.off((int) (value >>> 16) & 0xffff);
                break;
            case RESET:
                power.reset();
                break;
            default:
                break; // the device ignores other values
        }
    }
}
