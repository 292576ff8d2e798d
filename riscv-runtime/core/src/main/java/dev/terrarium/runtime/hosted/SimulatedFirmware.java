package dev.terrarium.runtime.hosted;

import dev.terrarium.runtime.Sbi;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Firmware with a console in memory: the base extension and the legacy calls, and where asked for the debug console and
 * system reset extensions (RISC-V SBI 2.0, chapters 4, 5, 10 and 12). Without those it resembles firmware of SBI 0.1.
 */
public final class SimulatedFirmware implements SupervisorBinaryInterface {
    private static final long ERROR_NOT_SUPPORTED = -2;
    private static final long ERROR_INVALID_PARAMETER = -3;
    private static final long BASE_PROBE_EXTENSION = 3;
    private static final long CONSOLE_WRITE = 0;
    private static final long CONSOLE_READ = 1;
    private static final long CONSOLE_WRITE_BYTE = 2;
    private static final long LEGACY_SHUTDOWN = 8;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Queue<Byte> input = new ArrayDeque<>();
    private int mostBytesPerCall;
    private boolean hasSystemReset;
    private int failureStatus;
    private long calls;

    /**
     * Adds the debug console extension.
     *
     * @param mostBytes how many bytes one call may transfer; every other write then takes none at all when it is less than
     *     asked for, as firmware may
     */
    public SimulatedFirmware withDebugConsole(int mostBytes) {
        mostBytesPerCall = mostBytes;
        return this;
    }

    /**
     * Adds the system reset extension.
     *
     * @param statusOfFailure exit status that the host sees when the reason is a system failure
     */
    public SimulatedFirmware withSystemReset(int statusOfFailure) {
        hasSystemReset = true;
        failureStatus = statusOfFailure;
        return this;
    }

    /** Lets bytes arrive at the console. */
    public void type(byte[] bytes) {
        for (byte b : bytes) {
            input.add(b);
        }
    }

    /** Returns all that was written to the console. */
    public byte[] written() {
        return output.toByteArray();
    }

    /** Returns how many calls were made. */
    public long calls() {
        return calls;
    }

    @Override
    public long call(long extension, long function, long argument0, long argument1, long argument2) {
        calls++;
        if (extension == Sbi.BASE && function == BASE_PROBE_EXTENSION) {
            return hasExtension(argument0) ? 1 : 0;
        }
        if (extension == Sbi.LEGACY_CONSOLE_PUTCHAR) {
            output.write((int) argument0);
            return 0;
        }
        if (extension == Sbi.LEGACY_CONSOLE_GETCHAR) {
            return input.isEmpty() ? -1 : input.remove() & 0xFF;
        }
        if (extension == LEGACY_SHUTDOWN) {
            throw new MachineEnded(0);
        }
        if (!hasExtension(extension)) {
            return ERROR_NOT_SUPPORTED;
        }
        return extension == Sbi.DEBUG_CONSOLE
                ? debugConsole(function, argument0, argument1, argument2)
                : systemReset(function, argument0, argument1);
    }

    private boolean hasExtension(long extension) {
        return extension == Sbi.BASE
                || extension == Sbi.DEBUG_CONSOLE && mostBytesPerCall > 0
                || extension == Sbi.SYSTEM_RESET && hasSystemReset;
    }

    private long debugConsole(long function, long argument0, long argument1, long argument2) {
        if (function == CONSOLE_WRITE_BYTE) {
            output.write((int) argument0);
            return 0;
        }
        if (argument0 < 0 || argument2 != 0) {
            return ERROR_INVALID_PARAMETER;
        }
        if (function == CONSOLE_WRITE) {
            return write(argument1, argument0);
        }
        return function == CONSOLE_READ ? read(argument1, argument0) : ERROR_NOT_SUPPORTED;
    }

    private long write(long address, long length) {
        if (length > mostBytesPerCall && calls % 2 == 0) {
            return 0;
        }
        long count = Math.min(length, mostBytesPerCall);
        for (long i = 0; i < count; i++) {
            output.write(SimulatedMachine.current().loadByte(address + i));
        }
        return count;
    }

    private long read(long address, long length) {
        long count = Math.min(Math.min(length, mostBytesPerCall), input.size());
        for (long i = 0; i < count; i++) {
            SimulatedMachine.current().storeByte(address + i, input.remove());
        }
        return count;
    }

    private long systemReset(long function, long type, long reason) {
        if (function != 0) {
            return ERROR_NOT_SUPPORTED;
        }
        if (type != 0 || reason < 0 || reason > 1) {
            return ERROR_INVALID_PARAMETER;
        }
        throw new MachineEnded(reason == 0 ? 0 : failureStatus);
    }
}
