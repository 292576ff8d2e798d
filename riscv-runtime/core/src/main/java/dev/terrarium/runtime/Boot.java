package dev.terrarium.runtime;

/** Where the entry code, which has set up the stack and the trap vector, hands over to Java. */
public final class Boot {
    private static boolean started;

    private Boot() {}

    /**
     * Returns whether the machine runs: false while class initialisers are evaluated at build time, which for them is the
     * moment before the machine starts.
     */
    public static boolean hasStarted() {
        return started;
    }

    /** Runs the wiring's boot methods and the app, and ends the machine. What they throw is an uncaught exception. */
    @Export("terrarium_enter")
    static void enter() {
        started = true;
        try {
            Wired.boot();
        } catch (Throwable exception) {
            Panic.uncaught(exception);
        }
        System.exit(0);
    }
}
