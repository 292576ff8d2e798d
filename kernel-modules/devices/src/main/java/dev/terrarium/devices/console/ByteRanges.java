package dev.terrarium.devices.console;

/** Checks of the ranges of arrays that consoles are given. */
final class ByteRanges {
    private ByteRanges() {}

    /**
     * Checks that a range is inside an array. The message has no numbers: it would bring string building into every
     * image that prints.
     */
    static void check(byte[] bytes, int offset, int length) {
        if (offset < 0 || length < 0 || length > bytes.length - offset) {
            throw new IndexOutOfBoundsException("the range is not inside the array");
        }
    }
}
