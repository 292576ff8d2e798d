package dev.terrarium.runtime;

import dev.terrarium.annotations.NoAllocation;
import dev.terrarium.api.console.Console;
import dev.terrarium.api.power.PowerOff;

/** Where the trap vector, which has saved all registers, hands over to Java. */
final class Trap {
    private Trap() {}

    /** Reports a trap, none of which is expected, and powers off. */
    @NoAllocation(reason = "the trap may have come in the middle of an allocation")
    @Export("terrarium_trap")
    static void trap(long frame) {
        Panic.begin(Panic.TRAP_STATUS);
        Console console = Wired.the(Console.class);
        TrapFrame.write(frame, console);
        HeapShortage.explainTrap(TrapFrame.cause(frame), TrapFrame.value(frame), console);
        Wired.the(PowerOff.class).exit(Panic.TRAP_STATUS);
    }
}
