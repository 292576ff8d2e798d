package dev.terrarium.emulator.hart;

/**
 * Exception codes and interrupt numbers.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume II, table "Machine cause register (mcause) values after trap".
 */
public final class TrapCause {
    public static final int INSTRUCTION_ADDRESS_MISALIGNED = 0;
    public static final int INSTRUCTION_ACCESS_FAULT = 1;
    public static final int ILLEGAL_INSTRUCTION = 2;
    public static final int BREAKPOINT = 3;
    public static final int LOAD_ADDRESS_MISALIGNED = 4;
    public static final int LOAD_ACCESS_FAULT = 5;
    public static final int STORE_ADDRESS_MISALIGNED = 6;
    public static final int STORE_ACCESS_FAULT = 7;
    public static final int ECALL_FROM_USER = 8;
    public static final int ECALL_FROM_SUPERVISOR = 9;
    public static final int ECALL_FROM_MACHINE = 11;
    public static final int INSTRUCTION_PAGE_FAULT = 12;
    public static final int LOAD_PAGE_FAULT = 13;
    public static final int STORE_PAGE_FAULT = 15;

    public static final int SUPERVISOR_SOFTWARE_INTERRUPT = 1;
    public static final int MACHINE_SOFTWARE_INTERRUPT = 3;
    public static final int SUPERVISOR_TIMER_INTERRUPT = 5;
    public static final int MACHINE_TIMER_INTERRUPT = 7;
    public static final int SUPERVISOR_EXTERNAL_INTERRUPT = 9;
    public static final int MACHINE_EXTERNAL_INTERRUPT = 11;

    private static final String[] EXCEPTIONS = {
        "instruction address misaligned",
        "instruction access fault",
        "illegal instruction",
        "breakpoint",
        "load address misaligned",
        "load access fault",
        "store address misaligned",
        "store access fault",
        "environment call from U-mode",
        "environment call from S-mode",
        "reserved exception 10",
        "environment call from M-mode",
        "instruction page fault",
        "load page fault",
        "reserved exception 14",
        "store page fault",
    };

    private static final String[] LEVELS = {"user", "supervisor", "reserved", "machine"};
    private static final String[] INTERRUPTS = {"software", "timer", "external"};

    private TrapCause() {}

    /** Returns the specification's name of an exception or interrupt, given as in {@code mcause}. */
    public static String describeCause(long cause) {
        int code = (int) cause & 63;
        if (cause >= 0) {
            return describe(code);
        }
        return code < 12 ? LEVELS[code & 3] + " " + INTERRUPTS[code >> 2] + " interrupt" : "interrupt " + code;
    }

    /** Returns the specification's name of an exception. */
    public static String describe(int exception) {
        return exception >= 0 && exception < EXCEPTIONS.length ? EXCEPTIONS[exception] : "exception " + exception;
    }
}
