package java.lang;

/** Thrown when the heap is exhausted. */
public class OutOfMemoryError extends VirtualMachineError {
    private static final long serialVersionUID = 1;

    public OutOfMemoryError() {}

    public OutOfMemoryError(String message) {
        super(message);
    }

    /** The text of the common case is ready: it is printed when there is no memory to make it. */
    @Override
    public String toString() {
        return getClass() == OutOfMemoryError.class && getMessage() == "Java heap space"
                ? "java.lang.OutOfMemoryError: Java heap space"
                : super.toString();
    }
}
