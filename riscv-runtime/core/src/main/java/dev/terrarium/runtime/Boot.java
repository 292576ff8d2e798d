package dev.terrarium.runtime;

import dev.terrarium.api.power.PowerOff;

/** Where the entry code, which has set up the stack and the trap vector, hands over to Java. */
final class Boot {
    private Boot() {}

    /** Runs the wiring's boot methods and the app, and ends the machine. What they throw is an uncaught exception. */
    @Export("terrarium_enter")
    static void enter() {
        Wired.boot();
        Wired.the(PowerOff.class).exit(0);
    }
}
