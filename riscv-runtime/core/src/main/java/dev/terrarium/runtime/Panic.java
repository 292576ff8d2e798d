package dev.terrarium.runtime;

import dev.terrarium.api.power.PowerOff;

/** How an image ends when it cannot go on. Nothing here may fail in a way that hangs. */
final class Panic {
    /** As a JVM's exit status after an uncaught exception. */
    static final int UNCAUGHT_STATUS = 1;

    /** Tells a trap from an exception. */
    static final int TRAP_STATUS = 2;

    /** {@code sbi_system_reset} with type shutdown (SBI specification 2.0, section 10.1) for a system failure. */
    private static final long RESET_SHUTDOWN = 0;

    private static final long RESET_SYSTEM_FAILURE = 1;

    /** How many panics have begun: reporting one may cause the next. */
    static int depth;

    private Panic() {}

    /** Reports an exception that nothing catches, and ends the program as {@code exit} does. */
    static void uncaught(Throwable exception) {
        try {
            report(exception);
        } catch (OutOfMemoryError e) {
            // Not even for the report there was memory: what follows needs none.
            HeapShortage.explain(e);
            Wired.the(PowerOff.class).exit(UNCAUGHT_STATUS);
        }
        HeapShortage.explain(exception);
        System.exit(UNCAUGHT_STATUS);
    }

    /** Hands the exception to the thread's handler, as the JVM does it: it prints it unless the program has set another. */
    static void report(Throwable exception) {
        begin(UNCAUGHT_STATUS);
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, exception);
    }

    /**
     * Returns if the panic can be reported. Inside another panic there is nothing to do but to power off, and if that is
     * what failed, to ask the firmware for it without any module.
     */
    static void begin(int status) {
        depth++;
        if (depth == 1) {
            return;
        }
        if (depth == 2) {
            Wired.the(PowerOff.class).exit(status);
        }
        Sbi.call(Sbi.SYSTEM_RESET, 0, RESET_SHUTDOWN, RESET_SYSTEM_FAILURE, 0);
        while (true) {
            Hart.waitForInterrupt();
        }
    }
}
