package dev.terrarium.devices.power;

import dev.terrarium.runtime.Hart;
import dev.terrarium.runtime.Sbi;

/** The end of the machine through its firmware. */
final class Firmware {
    /** Function, type and reasons of the system reset extension (RISC-V SBI 2.0, chapter 10). */
    private static final long SYSTEM_RESET = 0;

    private static final long SHUTDOWN = 0;
    private static final long NO_REASON = 0;
    private static final long SYSTEM_FAILURE = 1;

    /** The legacy extension that shuts down (chapter 5), for firmware older than SBI 0.3. */
    private static final long LEGACY_SHUTDOWN = 8;

    private Firmware() {}

    /** Asks firmware to power off and does not return, even when firmware does. */
    static void shutDown(boolean failed) {
        Sbi.call(Sbi.SYSTEM_RESET, SYSTEM_RESET, SHUTDOWN, failed ? SYSTEM_FAILURE : NO_REASON, 0);
        Sbi.legacyCall(LEGACY_SHUTDOWN, 0);
        halt();
    }

    /** Stops the hart for good. */
    static void halt() {
        while (true) {
            Hart.waitForInterrupt();
        }
    }
}
