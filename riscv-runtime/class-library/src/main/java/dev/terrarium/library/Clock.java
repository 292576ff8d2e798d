package dev.terrarium.library;

import dev.terrarium.runtime.Csr;

/** Time since the machine started. */
public final class Clock {
    /** The timebase of QEMU's and of the emulator's {@code virt} machine is 10 MHz. */
    private static final long NANOSECONDS_PER_TICK = 100;

    private Clock() {}

    public static long nanoseconds() {
        return Csr.read(Csr.TIME) * NANOSECONDS_PER_TICK;
    }
}
