package dev.terrarium.image;

/** An image cannot be built; the message says what, where, why and the fix, for the person who builds it. */
public final class BuildException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BuildException(String message) {
        super(message);
    }

    public BuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
