package dev.terrarium.runtime.hosted;

/**
 * Thrown by a simulated device or firmware that was told to power the machine off: it unwinds the code under test, which
 * on a real machine would stop here.
 */
public final class MachineEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** Ends the machine with the exit status that its host would see, before the host truncates it. */
    public MachineEnded(int status) {
        super("the machine powered off with status " + status);
        this.status = status;
    }

    /** Returns the exit status. */
    public int status() {
        return status;
    }
}
