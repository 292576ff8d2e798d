package dev.terrarium.library;

/**
 * Decodes UTF-8 a byte at a time. What is malformed becomes U+FFFD, once for each stretch of bytes for which the JDK's
 * decoder reports one malformed sequence.
 */
public final class Utf8Decoder {
    /** Answers of {@link #put}. */
    public static final int INCOMPLETE = -1;

    /** The bytes before this one were malformed: U+FFFD is due, and this byte is to be put again. */
    public static final int MALFORMED_BEFORE = -2;

    public static final int REPLACEMENT = 0xFFFD;

    private int codePoint;
    /** How many continuation bytes are missing. */
    private int missing;
    /** What the next continuation byte must be at least and at most. */
    private int lower;

    private int upper;

    /**
     * Takes the next byte.
     *
     * @param value 0 to 255
     * @return the code point that it completes, {@link #REPLACEMENT} for one that is malformed by itself,
     *     {@link #INCOMPLETE} or {@link #MALFORMED_BEFORE}
     */
    public int put(int value) {
        if (missing == 0) {
            return begin(value);
        }
        if (value < lower || value > upper) {
            missing = 0;
            return MALFORMED_BEFORE;
        }
        lower = 0x80;
        upper = 0xBF;
        codePoint = codePoint << 6 | value & 0x3F;
        missing--;
        if (missing > 0) {
            return INCOMPLETE;
        }
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return surrogate ? REPLACEMENT : codePoint;
    }

    /** Whether input that ends here ends inside a character; if so, it counts as malformed and is forgotten. */
    public boolean endsIncomplete() {
        boolean incomplete = missing > 0;
        missing = 0;
        return incomplete;
    }

    private int begin(int value) {
        if (value < 0x80) {
            return value;
        }
        if (value < 0xC2 || value > 0xF4) {
            return REPLACEMENT;
        }
        missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        codePoint = value & 0x3F >> missing;
        // Overlong forms and what is above U+10FFFF are malformed from the second byte on.
        lower = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        upper = value == 0xF4 ? 0x8F : 0xBF;
        return INCOMPLETE;
    }
}
