package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;

/**
 * The address of a station on an Ethernet.
 *
 * @param bits 48 of them, the first byte in the most significant eight
 */
public record MacAddress(long bits) {
    /** How many bytes an address has. */
    public static final int SIZE = 6;

    static final MacAddress BROADCAST = new MacAddress(0xffff_ffff_ffffL);

    static MacAddress read(ByteBuffer bytes, int at) {
        return new MacAddress((bytes.getShort(at) & 0xffffL) << 32 | bytes.getInt(at + 2) & 0xffffffffL);
    }

    void write(ByteBuffer bytes) {
        bytes.putShort((short) (bits >>> 32)).putInt((int) bits);
    }

    /** Returns whether it names a group of stations, such as all of them. */
    boolean isGroup() {
        return (bits >>> 40 & 1) != 0;
    }

    /** Returns the address as it is sent. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        write(bytes);
        return bytes.array();
    }
}
