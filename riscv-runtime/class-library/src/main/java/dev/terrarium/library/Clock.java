package dev.terrarium.library;

import dev.terrarium.runtime.Boot;
import dev.terrarium.runtime.Csr;

/** Time since the machine started. */
public final class Clock {
    /** The timebase of QEMU's and of the emulator's {@code virt} machine is 10 MHz. */
    private static final long NANOSECONDS_PER_TICK = 100;

    private Clock() {}

    /** Zero for class initialisers that run at build time. */
    public static long nanoseconds() {
        return Boot.hasStarted() ? Csr.read(Csr.TIME) * NANOSECONDS_PER_TICK : 0;
    }
}
