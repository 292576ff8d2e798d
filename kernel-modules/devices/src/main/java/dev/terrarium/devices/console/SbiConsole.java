package dev.terrarium.devices.console;

import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.OnBoot;
import dev.terrarium.annotations.Provides;
import dev.terrarium.api.console.Console;
import dev.terrarium.runtime.Image;
import dev.terrarium.runtime.Sbi;

/**
 * The console of the firmware: the debug console extension (RISC-V SBI 2.0, chapter 12) where firmware has it, else the
 * legacy calls of SBI 0.1 (chapter 5), a byte each; OpenSBI has the extension since 1.3. Before {@code probe} ran, and
 * when the extension fails, bytes go one by one through the call that works: a panic can print at any time.
 */
@Provides(Console.class)
@Default
public final class SbiConsole implements Console {
    /** Function of the base extension (chapter 4): is an extension there? */
    private static final long PROBE_EXTENSION = 3;

    /** Functions of the debug console extension. */
    private static final long CONSOLE_WRITE = 0;

    private static final long CONSOLE_READ = 1;
    private static final long CONSOLE_WRITE_BYTE = 2;

    /** Where {@code poll} has its byte read to: made at build time, so that polling allocates nothing. */
    private final byte[] polled = new byte[1];

    private boolean hasDebugConsole;

    @OnBoot
    void probe() {
        hasDebugConsole = Sbi.call(Sbi.BASE, PROBE_EXTENSION, Sbi.DEBUG_CONSOLE, 0, 0) > 0;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        ByteRanges.check(bytes, offset, length);
        int written = hasDebugConsole ? writeToDebugConsole(bytes, offset, length) : 0;
        for (int i = written; i < length; i++) {
            FirmwareConsole.write(bytes[offset + i]);
        }
    }

    @Override
    public void write(int value) {
        if (!hasDebugConsole || Sbi.call(Sbi.DEBUG_CONSOLE, CONSOLE_WRITE_BYTE, value & 0xFF, 0, 0) < 0) {
            FirmwareConsole.write(value);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        ByteRanges.check(bytes, offset, length);
        int count = 0;
        while (count == 0 && length > 0) {
            count = readArrived(bytes, offset, length);
        }
        return count;
    }

    @Override
    public int poll() {
        return readArrived(polled, 0, 1) == 0 ? -1 : polled[0] & 0xFF;
    }

    /** Returns how many bytes the debug console took: all, unless it failed. It may take fewer at a time, even none. */
    private static int writeToDebugConsole(byte[] bytes, int offset, int length) {
        long address = Image.addressOf(bytes) + offset;
        int written = 0;
        while (written < length) {
            long taken = Sbi.call(Sbi.DEBUG_CONSOLE, CONSOLE_WRITE, length - written, address + written, 0);
            if (taken < 0) {
                break;
            }
            written += (int) taken;
        }
        return written;
    }

    /** Reads what has arrived, up to {@code length} bytes; through the legacy call, at most one. */
    private int readArrived(byte[] bytes, int offset, int length) {
        if (hasDebugConsole) {
            long count = Sbi.call(Sbi.DEBUG_CONSOLE, CONSOLE_READ, length, Image.addressOf(bytes) + offset, 0);
            return count < 0 ? 0 : (int) count;
        }
        long value = Sbi.legacyCall(Sbi.LEGACY_CONSOLE_GETCHAR, 0);
        if (value < 0) {
            return 0;
        }
        bytes[offset] = (byte) value;
        return 1;
    }
}
