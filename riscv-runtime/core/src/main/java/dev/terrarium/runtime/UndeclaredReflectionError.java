package dev.terrarium.runtime;

/** Thrown where a program reflects on what its app does not declare with {@code @Reflect}. */
public class UndeclaredReflectionError extends LinkageError {
    private static final long serialVersionUID = 1;

    public UndeclaredReflectionError(String message) {
        super(message);
    }
}
