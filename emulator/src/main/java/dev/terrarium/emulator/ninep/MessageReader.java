package dev.terrarium.emulator.ninep;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the fields of a request; one that ends too early is a {@link ErrorNumber#PROTOCOL} error. */
final class MessageReader {
    private final ByteBuffer bytes;

    MessageReader(byte[] message) {
        bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads fields whose number of bytes is known. */
    private interface Field<T> {
        T get();
    }

    private static <T> T field(Field<T> field) throws NinePException {
        try {
            return field.get();
        } catch (BufferUnderflowException e) {
            throw new NinePException(ErrorNumber.PROTOCOL);
        }
    }

    int read8() throws NinePException {
        return field(bytes::get) & 0xff;
    }

    int read16() throws NinePException {
        return field(bytes::getShort) & 0xffff;
    }

    int read32() throws NinePException {
        return field(bytes::getInt);
    }

    long read64() throws NinePException {
        return field(bytes::getLong);
    }

    byte[] readBytes(int length) throws NinePException {
        if (length < 0 || length > bytes.remaining()) {
            throw new NinePException(ErrorNumber.PROTOCOL);
        }
        byte[] result = new byte[length];
        bytes.get(result);
        return result;
    }

    String readString() throws NinePException {
        return new String(readBytes(read16()), StandardCharsets.UTF_8);
    }
}
