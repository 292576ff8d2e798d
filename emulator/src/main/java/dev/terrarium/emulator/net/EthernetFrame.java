package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;

/** An Ethernet II frame. */
record EthernetFrame(MacAddress destination, MacAddress source, int type, ByteBuffer payload) {
    static final int HEADER_SIZE = 14;
    static final int LARGEST_PAYLOAD = 1500;
    static final int IPV4 = 0x0800;
    static final int ARP = 0x0806;

    static EthernetFrame parse(byte[] frame) throws PacketDropped {
        if (frame.length < HEADER_SIZE) {
            throw new PacketDropped(DropReason.TRUNCATED);
        }
        if (frame.length > HEADER_SIZE + LARGEST_PAYLOAD) {
            throw new PacketDropped(DropReason.TOO_LARGE);
        }
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        return new EthernetFrame(
                MacAddress.read(bytes, 0),
                MacAddress.read(bytes, MacAddress.SIZE),
                bytes.getShort(2 * MacAddress.SIZE) & 0xffff,
                bytes.slice(HEADER_SIZE, frame.length - HEADER_SIZE));
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_SIZE + payload.remaining());
        destination.write(bytes);
        source.write(bytes);
        return bytes.putShort((short) type).put(payload.duplicate()).array();
    }
}
