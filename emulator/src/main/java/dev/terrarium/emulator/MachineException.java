package dev.terrarium.emulator;

/**
 * The machine cannot be built or cannot go on, for a reason that its user can mend: an image that is no RV64 program or too
 * large, a file that cannot be read, a console that has gone. The message says what and why; no stack trace is needed.
 */
public final class MachineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception whose message is for the user. */
    public MachineException(String message) {
        super(message);
    }

    /** Makes an exception whose message is for the user, caused by a failure of the host. */
    public MachineException(String message, Throwable cause) {
        super(message, cause);
    }
}
