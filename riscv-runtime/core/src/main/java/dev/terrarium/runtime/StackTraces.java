package dev.terrarium.runtime;

/** Takes stack traces. What they mean, {@link TraceFrames} tells. */
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

    /** Returns whether the names in traces are not all of Latin-1, which is known when the image is built. */
    @Intrinsic
    static boolean haveWideNames() {
        return true;
    }

    /**
     * Returns the return addresses on the stack, the innermost first, 4 bytes each. Nothing here may throw what would take
     * its own trace: that is why there are no checks. It is never inlined where images are to be fast, so that the frame it
     * starts with is its own, and the method that makes the exception is known by the call of this.
     */
    @SlowPath
    public static byte[] take() {
        long buffer = buffer();
        int count = Unwinder.returnAddresses(buffer, BUFFER_ADDRESSES);
        byte[] trace = (byte[]) ObjectModel.newArray(byte[].class, count * Integer.BYTES);
        long target = Image.addressOf(trace);
        for (long offset = 0; offset < (long) count * Integer.BYTES; offset += Integer.BYTES) {
            Address.storeInt(target + offset, Address.loadInt(buffer + offset));
        }
        return trace;
    }

    /** Returns the address of memory that holds a trace while its length is not known. */
    @Intrinsic
    static long buffer() {
        throw new UnsupportedOperationException("only in an image");
    }

    /**
     * Returns whether a program that calls this is told what was null where a reference was. It is if exceptions have
     * traces, which is known when the image is built.
     */
    @Intrinsic
    public static boolean explainNulls() {
        return false;
    }

    /** Returns the address of the table of call sites. */
    @Intrinsic
    static long table() {
        throw new UnsupportedOperationException("only in an image");
    }
}
