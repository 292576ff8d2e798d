package java.lang;

import dev.terrarium.runtime.Replaces;
import dev.terrarium.runtime.SlowPath;

/** The native method of {@code java.lang.StringUTF16}, and what is out of line as few strings are in UTF-16. */
@Replaces("java.lang.StringUTF16")
final class StringUtf16Methods {
    private StringUtf16Methods() {}

    static boolean isBigEndian() {
        return false;
    }

    @SlowPath
    static int compareTo(byte[] value, byte[] other) {
        return StringUTF16.compareTo(value, other, StringUTF16.length(value), StringUTF16.length(other));
    }

    @SlowPath
    static int compareToLatin1(byte[] value, byte[] other) {
        return StringUTF16.compareToLatin1(value, other, StringUTF16.length(value), other.length);
    }

    @SlowPath
    static int indexOf(byte[] value, int codePoint, int from) {
        boolean isPair = Character.isSupplementaryCodePoint(codePoint);
        if (codePoint >= Character.MIN_SUPPLEMENTARY_CODE_POINT && !isPair) {
            return -1;
        }
        int first = isPair ? Character.highSurrogate(codePoint) : codePoint;
        int end = StringUTF16.length(value) - (isPair ? 1 : 0);
        for (int i = Math.max(from, 0); i < end; i++) {
            if (StringUTF16.getChar(value, i) == first
                    && (!isPair || StringUTF16.getChar(value, i + 1) == Character.lowSurrogate(codePoint))) {
                return i;
            }
        }
        return -1;
    }
}
