package dev.terrarium.runtime;

/** Takes stack traces. What they mean, {@link StackFrames} tells. */
public final class StackTraces {
    /** What {@link #buffer()} has room for. */
    private static final int BUFFER_ADDRESSES = 2048;

    private StackTraces() {}

    /**
     * Returns whether exceptions are to have traces. Those that class initialisers make at build time have none; for the
     * others it is known when the image is built.
     */
    @Intrinsic
    public static boolean areTaken() {
        return false;
    }

    /** Returns the return addresses on the stack, the innermost first. */
    public static int[] take() {
        long buffer = buffer();
        int[] addresses = new int[Unwinder.returnAddresses(buffer, BUFFER_ADDRESSES)];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = Address.loadInt(buffer + (long) i * Integer.BYTES);
        }
        return addresses;
    }

    /** Returns the address of memory that holds a trace while its length is not known. */
    @Intrinsic
    static long buffer() {
        throw new UnsupportedOperationException("only in an image");
    }

    /** Returns the address of the table of call sites. */
    @Intrinsic
    static long table() {
        throw new UnsupportedOperationException("only in an image");
    }
}
