package dev.terrarium.emulator.gdb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** Numbers and bytes as the protocol writes them: in hexadecimal digits, registers in the target's byte order. */
final class Hex {
    private static final HexFormat FORMAT = HexFormat.of();

    private Hex() {}

    /** The low 8 bits in two digits. */
    static String ofByte(int value) {
        return FORMAT.toHexDigits((byte) value);
    }

    static String of(byte[] bytes) {
        return FORMAT.formatHex(bytes);
    }

    /** A register of that many bytes. */
    static String ofRegister(long value, int bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes; i++) {
            text.append(ofByte((int) (value >>> 8 * i)));
        }
        return text.toString();
    }

    /** @throws MalformedPacketException if these are not pairs of digits */
    static byte[] bytes(String digits) {
        try {
            return FORMAT.parseHex(digits);
        } catch (IllegalArgumentException e) {
            throw new MalformedPacketException("bytes are pairs of hexadecimal digits: " + e.getMessage());
        }
    }

    /** @throws MalformedPacketException if this is not a register of at most 8 bytes */
    static long register(String digits) {
        byte[] bytes = bytes(digits);
        if (bytes.length > Long.BYTES) {
            throw new MalformedPacketException("a register has at most 8 bytes, not " + bytes.length);
        }
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes)
                .getLong(0);
    }

    /** @throws MalformedPacketException if this is not a number of at most 64 bits */
    static long number(String digits) {
        try {
            return Long.parseUnsignedLong(digits, 16);
        } catch (NumberFormatException e) {
            throw new MalformedPacketException("'" + digits + "' is no hexadecimal number");
        }
    }
}
