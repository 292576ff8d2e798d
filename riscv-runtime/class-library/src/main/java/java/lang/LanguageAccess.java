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
        return Long.fastUUID(low, high);
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

    @Override
    public String newStringUTF8NoRepl(byte[] bytes, int offset, int length) {
        return String.newStringUTF8NoRepl(bytes, offset, length);
    }

    @Override
    public byte[] getBytesUTF8NoRepl(String text) {
        return String.getBytesUTF8NoRepl(text);
    }
}
