package dev.terrarium.processor.resolve;

/** Says that a text is no value of a type, and why. */
public final class IllTypedValue extends Exception {
    private static final long serialVersionUID = 1;

    IllTypedValue(String message) {
        super(message);
    }
}
