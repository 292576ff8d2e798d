package dev.terrarium.runtime;

/** The UTF-8 form of characters (RFC 3629). */
public final class Utf8 {
    /** Bytes of the longest encoded character. */
    public static final int MAX_LENGTH = 4;

    /** The most bytes that a UTF-16 code unit needs: a pair of them needs four. */
    public static final int MAX_LENGTH_OF_UNIT = 3;

    private Utf8() {}

    /**
     * Encodes one character.
     *
     * @param codePoint a Unicode code point; a surrogate, which has no UTF-8 form, becomes a question mark
     * @param start the index of the first byte in the target
     * @return the index behind the last byte
     */
    public static int encode(int codePoint, byte[] target, int start) {
        int rest = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE ? '?' : codePoint;
        if (rest < 0x80) {
            target[start] = (byte) rest;
            return start + 1;
        }
        int length = rest < 0x800 ? 2 : rest < 0x10000 ? 3 : 4;
        for (int i = length - 1; i > 0; i--) {
            target[start + i] = (byte) (0x80 | rest & 0x3F);
            rest >>= 6;
        }
        // As many leading ones as there are bytes.
        target[start] = (byte) (0xF00 >> length | rest);
        return start + length;
    }
}
