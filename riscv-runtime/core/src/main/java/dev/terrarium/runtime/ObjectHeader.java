package dev.terrarium.runtime;

/**
 * The upper half of the headers of objects that may move: 31 bits of identity hash, and above them the mark of objects
 * that a heap wants to hear of when references are written to them ({@code RememberingHeap}). {@code ObjectLayout} in the
 * image builder says the same of compiled code.
 */
public final class ObjectHeader {
    private static final int STATE = 4;
    private static final int MARK = 1 << 31;

    /** The mark in a header as a whole. */
    public static final long MARK_IN_HEADER = 1L << 63;

    private ObjectHeader() {}

    /** Returns the identity hash of the object at an address, or 0 if it was given none. */
    static int hash(long object) {
        return Address.loadInt(object + STATE) & ~MARK;
    }

    /** Gives an object without identity hash one, of 31 bits. */
    static void setHash(long object, int hash) {
        Address.storeInt(object + STATE, Address.loadInt(object + STATE) | hash);
    }

    /** Returns whether writing a reference to the object at an address is to be reported. */
    public static boolean isMarked(long object) {
        return Address.loadInt(object + STATE) < 0;
    }

    /** Has the next reference that is written to the object at an address reported. */
    public static void mark(long object) {
        Address.storeInt(object + STATE, Address.loadInt(object + STATE) | MARK);
    }

    public static void unmark(long object) {
        Address.storeInt(object + STATE, Address.loadInt(object + STATE) & ~MARK);
    }
}
