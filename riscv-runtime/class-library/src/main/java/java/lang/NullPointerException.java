package java.lang;

/**
 * {@code java.lang.NullPointerException} without the machinery that describes the null at run time; {@link
 * Throwable#getMessage} has what the image builder knows of it.
 */
public class NullPointerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NullPointerException() {}

    public NullPointerException(String message) {
        super(message);
    }
}
