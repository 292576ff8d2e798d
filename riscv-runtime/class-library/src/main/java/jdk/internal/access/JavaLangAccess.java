package jdk.internal.access;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** What other packages of the class library may ask of {@code java.lang}'s internals in an image. */
public interface JavaLangAccess {
    <E extends Enum<E>> E[] getEnumConstantsShared(Class<E> type);

    String fastUUID(long low, long high);

    String join(String prefix, String suffix, String delimiter, String[] elements, int size);

    void inflateBytesToChars(byte[] source, int sourceIndex, char[] target, int targetIndex, int length);

    int decodeASCII(byte[] source, int sourceIndex, char[] target, int targetIndex, int length);

    int encodeASCII(char[] source, int sourceIndex, byte[] target, int targetIndex, int length);

    String newStringNoRepl(byte[] bytes, Charset charset) throws CharacterCodingException;

    byte[] getBytesNoRepl(String text, Charset charset) throws CharacterCodingException;
}
