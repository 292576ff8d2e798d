package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;

/**
 * A packet of version 4 of the Internet protocol (RFC 791).
 *
 * @param bytes the header and the payload
 */
record Ipv4Packet(Ipv4Address source, Ipv4Address destination, int protocol, ByteBuffer bytes, ByteBuffer payload) {
    static final int ICMP = 1;
    static final int TCP = 6;
    static final int UDP = 17;
    static final int HEADER_SIZE = 20;
    static final int LARGEST_PAYLOAD = EthernetFrame.LARGEST_PAYLOAD - HEADER_SIZE;

    private static final int VERSION = 4;
    private static final int TOTAL_LENGTH = 2;
    private static final int FRAGMENT = 6;
    private static final int MORE_FRAGMENTS_OR_OFFSET = 0x3fff;
    private static final int DO_NOT_FRAGMENT = 0x4000;
    private static final int PROTOCOL = 9;
    private static final int CHECKSUM = 10;
    private static final int SOURCE = 12;
    private static final int DESTINATION = 16;
    private static final byte TIME_TO_LIVE = 64;

    static Ipv4Packet parse(ByteBuffer bytes) throws PacketDropped {
        if (bytes.remaining() < HEADER_SIZE) {
            throw new PacketDropped(DropReason.TRUNCATED);
        }
        int headerSize = (bytes.get(0) & 0xf) * Integer.BYTES;
        int totalLength = bytes.getShort(TOTAL_LENGTH) & 0xffff;
        if (bytes.get(0) >>> 4 != VERSION || headerSize < HEADER_SIZE || totalLength < headerSize) {
            throw new PacketDropped(DropReason.MALFORMED);
        }
        if (totalLength > bytes.remaining()) { // fewer bytes are as they should be: short frames are padded
            throw new PacketDropped(DropReason.TRUNCATED);
        }
        if (new Checksum().add(bytes.slice(0, headerSize)).value() != 0) {
            throw new PacketDropped(DropReason.CHECKSUM);
        }
        if ((bytes.getShort(FRAGMENT) & MORE_FRAGMENTS_OR_OFFSET) != 0) {
            throw new PacketDropped(DropReason.FRAGMENT);
        }
        return new Ipv4Packet(
                new Ipv4Address(bytes.getInt(SOURCE)),
                new Ipv4Address(bytes.getInt(DESTINATION)),
                bytes.get(PROTOCOL) & 0xff,
                bytes.slice(0, totalLength),
                bytes.slice(headerSize, totalLength - headerSize));
    }

    /** Returns a packet without options. Nothing on the way cuts it, so its identification needs no value (RFC 6864). */
    static ByteBuffer encode(Ipv4Address source, Ipv4Address destination, int protocol, ByteBuffer payload) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_SIZE + payload.remaining())
                .put((byte) (VERSION << 4 | HEADER_SIZE / Integer.BYTES))
                .putShort(TOTAL_LENGTH, (short) (HEADER_SIZE + payload.remaining()))
                .putShort(FRAGMENT, (short) DO_NOT_FRAGMENT)
                .put(PROTOCOL - 1, TIME_TO_LIVE)
                .put(PROTOCOL, (byte) protocol)
                .putInt(SOURCE, source.bits())
                .putInt(DESTINATION, destination.bits());
        bytes.putShort(CHECKSUM, (short)
                new Checksum().add(bytes.slice(0, HEADER_SIZE)).value());
        return bytes.position(HEADER_SIZE).put(payload.duplicate()).flip();
    }
}
