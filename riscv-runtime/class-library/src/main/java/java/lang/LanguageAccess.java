package java.lang;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import jdk.internal.access.JavaLangAccess;

/** Opens this package's internals to other packages of the class library. */
public final class LanguageAccess implements JavaLangAccess {
    @Override
    public <E extends Enum<E>> E[] getEnumConstantsShared(Class<E> type) {
        return type.getEnumConstantsShared();
    }

    @Override
    public String fastUUID(long low, long high) {
        char[] text = new char[36];
        writeHexadecimal(high >>> 32, text, 0, 8);
        text[8] = '-';
        writeHexadecimal(high >>> 16, text, 9, 4);
        text[13] = '-';
        writeHexadecimal(high, text, 14, 4);
        text[18] = '-';
        writeHexadecimal(low >>> 48, text, 19, 4);
        text[23] = '-';
        writeHexadecimal(low, text, 24, 12);
        return new String(text);
    }

    private static void writeHexadecimal(long value, char[] text, int start, int digits) {
        long rest = value;
        for (int i = start + digits - 1; i >= start; i--) {
            text[i] = Character.forDigit((int) rest & 0xF, 16);
            rest >>>= 4;
        }
    }

    @Override
    public String join(String prefix, String suffix, String delimiter, String[] elements, int size) {
        return String.join(prefix, suffix, delimiter, elements, size);
    }

    @Override
    public void inflateBytesToChars(byte[] source, int sourceIndex, char[] target, int targetIndex, int length) {
        StringLatin1.inflate(source, sourceIndex, target, targetIndex, length);
    }

    @Override
    public int decodeASCII(byte[] source, int sourceIndex, char[] target, int targetIndex, int length) {
        return String.decodeASCII(source, sourceIndex, target, targetIndex, length);
    }

    @Override
    public int encodeASCII(char[] source, int sourceIndex, byte[] target, int targetIndex, int length) {
        return StringCoding.implEncodeAsciiArray(source, sourceIndex, target, targetIndex, length);
    }

    @Override
    public String newStringNoRepl(byte[] bytes, Charset charset) throws CharacterCodingException {
        return String.newStringNoRepl(bytes, charset);
    }

    @Override
    public byte[] getBytesNoRepl(String text, Charset charset) throws CharacterCodingException {
        return String.getBytesNoRepl(text, charset);
    }
}
