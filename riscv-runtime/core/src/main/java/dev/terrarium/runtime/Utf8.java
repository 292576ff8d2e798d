package dev.terrarium.runtime;

/** The UTF-8 form of characters (RFC 3629). */
public final class Utf8 {
    /** Bytes of the longest encoded character. */
    public static final int MAX_LENGTH = 4;

    private Utf8() {}

    /**
     * Encodes one character.
     *
     * @param codePoint a Unicode code point; a surrogate, which has no UTF-8 form, becomes a question mark
     * @param target at least {@value #MAX_LENGTH} bytes, filled from the front
     * @return how many bytes were written
     */
    public static int encode(int codePoint, byte[] target) {
        int rest = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? '?' : codePoint;
        if (rest < 0x80) {
            target[0] = (byte) rest;
            return 1;
        }
        int length = rest < 0x800 ? 2 : rest < 0x10000 ? 3 : 4;
        for (int i = length - 1; i > 0; i--) {
            target[i] = (byte) (0x80 | rest & 0x3F);
            rest >>= 6;
        }
        // As many leading ones as there are bytes.
        target[0] = (byte) (0xF00 >> length | rest);
        return length;
    }
}
