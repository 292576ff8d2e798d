package java.lang;

import dev.terrarium.runtime.Image;
import dev.terrarium.runtime.Replaces;
import dev.terrarium.runtime.SlowPath;

/** Methods of Latin-1 strings: what takes longest of what each of them is asked for, and what few of them are. */
@Replaces("java.lang.StringLatin1")
final class StringLatin1Methods {
    /** The number whose powers weight the characters of a hash code, see {@link String#hashCode}. */
    private static final int BASE = 31;

    private static final int AT_ONCE = 4;

    private StringLatin1Methods() {}

    /** By Horner's rule with four characters a step. */
    static int hashCode(byte[] value) {
        int hash = 0;
        int i = 0;
        for (int end = value.length - (AT_ONCE - 1); i < end; i += AT_ONCE) {
            hash = hash * (BASE * BASE * BASE * BASE)
                    + (value[i] & 0xFF) * (BASE * BASE * BASE)
                    + (value[i + 1] & 0xFF) * (BASE * BASE)
                    + (value[i + 2] & 0xFF) * BASE
                    + (value[i + 3] & 0xFF);
        }
        for (; i < value.length; i++) {
            hash = hash * BASE + (value[i] & 0xFF);
        }
        return hash;
    }

    static boolean equals(byte[] value, byte[] other) {
        if (value.length != other.length) {
            return false;
        }
        if (Image.isForSpeed()) {
            return Latin1Words.areEqual(value, other);
        }
        for (int i = 0; i < value.length; i++) {
            if (value[i] != other[i]) {
                return false;
            }
        }
        return true;
    }

    static int compareTo(byte[] value, byte[] other) {
        int length = Math.min(value.length, other.length);
        if (Image.isForSpeed()) {
            return Latin1Words.compare(value, other, length);
        }
        for (int i = 0; i < length; i++) {
            if (value[i] != other[i]) {
                return (value[i] & 0xFF) - (other[i] & 0xFF);
            }
        }
        return value.length - other.length;
    }

    @SlowPath
    static int compareToUTF16(byte[] value, byte[] other) {
        return StringLatin1.compareToUTF16(value, other, value.length, StringUTF16.length(other));
    }

    static int indexOf(byte[] value, int character, int from) {
        int start = Math.max(from, 0);
        if (!StringLatin1.canEncode(character) || start >= value.length) {
            return -1;
        }
        if (Image.isForSpeed()) {
            return Latin1Words.indexOf(value, character, start);
        }
        for (int i = start; i < value.length; i++) {
            if (value[i] == (byte) character) {
                return i;
            }
        }
        return -1;
    }

    @SlowPath
    static void inflate(byte[] value, int index, byte[] target, int targetIndex, int length) {
        StringUTF16.inflate(value, index, target, targetIndex, length);
    }
}
