package dev.terrarium.runtime;

import dev.terrarium.runtime.hosted.SimulatedMachine;

/** Calls of the Supervisor Binary Interface (RISC-V SBI specification 2.0). */
public final class Sbi {
    public static final long BASE = 0x10;
    public static final long DEBUG_CONSOLE = 0x4442434E;
    public static final long SYSTEM_RESET = 0x53525354;
    /** Legacy extensions of SBI 0.1: one extension each, the function number is ignored. */
    public static final long LEGACY_CONSOLE_PUTCHAR = 1;

    public static final long LEGACY_CONSOLE_GETCHAR = 2;

    private Sbi() {}

    /**
     * Makes one ecall with extension in a7, function in a6, arguments in a0 to a2.
     *
     * @return the value (a1) if the error (a0) is zero, else the error, which is negative
     */
    @Intrinsic
    public static long call(long extension, long function, long argument0, long argument1, long argument2) {
        return SimulatedMachine.current().sbiCall(extension, function, argument0, argument1, argument2);
    }

    /** Makes one legacy ecall, whose only answer is a0. */
    @Intrinsic
    public static long legacyCall(long extension, long argument0) {
        return SimulatedMachine.current().sbiCall(extension, 0, argument0, 0, 0);
    }
}
