package java.lang;

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

    @SlowPath
    static void inflate(byte[] value, int index, byte[] target, int targetIndex, int length) {
        StringUTF16.inflate(value, index, target, targetIndex, length);
    }
}
