package dev.terrarium.emulator.hart;

/**
 * A synchronous exception of the guest, on its way to the hart's trap handling. It carries no host stack trace: it is part
 * of the guest's control flow.
 */
public final class Trap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int cause;
    private final long value;

    /**
     * @param cause the exception code, one of {@link TrapCause}
     * @param value what goes to {@code mtval} or {@code stval}
     */
    public Trap(int cause, long value) {
        super(null, null, false, false);
        this.cause = cause;
        this.value = value;
    }

    /** Returns the exception code. */
    public int cause() {
        return cause;
    }

    /** Returns the trap value. */
    public long value() {
        return value;
    }

    @Override
    public String getMessage() {
        return TrapCause.describe(cause) + " (value 0x" + Long.toHexString(value) + ")";
    }
}
