package java.lang;

import dev.terrarium.runtime.ObjectModel;
import dev.terrarium.runtime.Replaces;

/** The representation of {@code java.lang.String}, which only this package can see. */
@Replaces("dev.terrarium.runtime.Strings")
final class StringInternals {
    private StringInternals() {}

    static byte[] latin1(String string) {
        return string.isLatin1() ? string.value() : null;
    }

    static String ofLatin1(byte[] characters) {
        return new String(characters, String.LATIN1);
    }

    static String ofUtf16(byte[] codeUnits) {
        return new String(codeUnits, String.UTF16);
    }

    static char codeUnit(String string, int index) {
        byte[] value = string.value();
        return string.isLatin1() ? (char) (value[index] & 0xFF) : StringUTF16.getChar(value, index);
    }

    static String concat(String first, String second) {
        byte coder = (byte) (first.coder() | second.coder());
        byte[] value = new byte[first.length() + second.length() << coder];
        copy(first, value, 0, coder);
        copy(second, value, first.length(), coder);
        return new String(value, coder);
    }

    private static void copy(String string, byte[] target, int index, byte coder) {
        byte[] value = string.value();
        if (string.coder() == coder) {
            ObjectModel.copyElements(value, 0, target, index << coder, value.length);
        } else {
            // StringLatin1.inflate does the same with checks whose messages would be in every image.
            for (int i = 0; i < value.length; i++) {
                StringUTF16.putChar(target, index + i, value[i] & 0xFF);
            }
        }
    }
}
