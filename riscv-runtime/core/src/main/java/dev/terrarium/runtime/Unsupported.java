package dev.terrarium.runtime;

/** What no image can do, so that reaching it is an error of the build. */
public final class Unsupported {
    private Unsupported() {}

    /**
     * Fails the build if control can come here.
     *
     * @param message a string literal that says what is not possible and what to do instead, without a full stop; the
     *     place and the calls that lead there are added
     */
    @Intrinsic
    public static void inImage(String message) {
        throw new UnsupportedOperationException(message);
    }
}
