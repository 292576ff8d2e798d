package dev.terrarium.emulator;

import dev.terrarium.emulator.hart.TrapListener;

/** Remembers the exception or interrupt that was taken last. */
final class LastTrap implements TrapListener {
    private boolean taken;
    private long cause;
    private long value;
    private long pc;

    @Override
    public void trapped(long newCause, long newValue, long at) {
        taken = true;
        cause = newCause;
        value = newValue;
        pc = at;
    }

    /** Returns whether there was one. */
    boolean taken() {
        return taken;
    }

    /** Returns the cause as in {@code mcause}. */
    long cause() {
        return cause;
    }

    /** Returns the value as in {@code mtval}. */
    long value() {
        return value;
    }

    /** Returns the address of the instruction that was interrupted, or has raised the exception. */
    long pc() {
        return pc;
    }
}
