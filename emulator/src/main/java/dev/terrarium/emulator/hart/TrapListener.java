package dev.terrarium.emulator.hart;

/** Is told of the exceptions and interrupts that a hart takes. */
public interface TrapListener {
    /**
     * The hart has taken an exception or interrupt: it is at the handler's first instruction.
     *
     * @param cause as in {@code mcause}: negative for interrupts
     * @param value as in {@code mtval}
     * @param pc the instruction that was interrupted, or has raised the exception
     */
    void trapped(long cause, long value, long pc);
}
