package dev.terrarium.devices.console;

import dev.terrarium.runtime.Sbi;

/** Output that works before anything was probed: a byte at a time through whatever console call firmware has. */
final class FirmwareConsole {
    /** Function of the debug console extension (RISC-V SBI 2.0, chapter 12). */
    private static final long CONSOLE_WRITE_BYTE = 2;

    private FirmwareConsole() {}

    /** Writes the low eight bits: by the legacy call, which nearly all firmware has, else by the debug console. */
    static void write(int value) {
        if (Sbi.legacyCall(Sbi.LEGACY_CONSOLE_PUTCHAR, value & 0xFF) < 0) {
            Sbi.call(Sbi.DEBUG_CONSOLE, CONSOLE_WRITE_BYTE, value & 0xFF, 0, 0);
        }
    }
}
