package dev.terrarium.runtime;

import dev.terrarium.api.power.PowerOff;

/** Ends a machine whose last thread waits for something that nobody is left to do; a JVM would hang. */
public final class Deadlock {
    /** Tells a deadlock from an exception and from a trap. */
    private static final int STATUS = 3;

    private Deadlock() {}

    /** Reports that the only thread waits for ever, with the calls by which it came there, and powers off. */
    public static void report() {
        Panic.begin(STATUS);
        new Throwable("Deadlock: thread \"main\" waits for ever, as no other thread is left to wake it")
                .printStackTrace();
        Wired.the(PowerOff.class).exit(STATUS);
    }
}
