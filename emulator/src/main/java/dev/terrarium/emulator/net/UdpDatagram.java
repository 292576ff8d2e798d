package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;

/** A datagram of the user datagram protocol (RFC 768). */
record UdpDatagram(int sourcePort, int destinationPort, ByteBuffer payload) {
    static final int HEADER_SIZE = 8;
    static final int LARGEST_PAYLOAD = Ipv4Packet.LARGEST_PAYLOAD - HEADER_SIZE;

    private static final int LENGTH = 4;
    private static final int CHECKSUM = 6;

    static UdpDatagram parse(Ipv4Packet packet) throws PacketDropped {
        ByteBuffer bytes = packet.payload();
        if (bytes.remaining() < HEADER_SIZE) {
            throw new PacketDropped(DropReason.TRUNCATED);
        }
        int length = bytes.getShort(LENGTH) & 0xffff;
        if (length < HEADER_SIZE) {
            throw new PacketDropped(DropReason.MALFORMED);
        }
        if (length > bytes.remaining()) {
            throw new PacketDropped(DropReason.TRUNCATED);
        }
        if (bytes.getShort(CHECKSUM) != 0 // a sender may leave it out
                && new Checksum()
                                .addPseudoHeader(packet.source(), packet.destination(), Ipv4Packet.UDP, length)
                                .add(bytes.slice(0, length))
                                .value()
                        != 0) {
            throw new PacketDropped(DropReason.CHECKSUM);
        }
        return new UdpDatagram(
                bytes.getShort(0) & 0xffff, bytes.getShort(2) & 0xffff, bytes.slice(HEADER_SIZE, length - HEADER_SIZE));
    }

    void send(Ipv4Address source, Ipv4Address destination, Ipv4Output output) {
        int length = HEADER_SIZE + payload.remaining();
        ByteBuffer bytes = ByteBuffer.allocate(length)
                .putShort((short) sourcePort)
                .putShort((short) destinationPort)
                .putShort((short) length)
                .putShort((short) 0)
                .put(payload.duplicate())
                .flip();
        int checksum = new Checksum()
                .addPseudoHeader(source, destination, Ipv4Packet.UDP, length)
                .add(bytes)
                .value();
        bytes.putShort(CHECKSUM, (short) (checksum == 0 ? 0xffff : checksum)); // 0 would say that there is none
        output.send(source, destination, Ipv4Packet.UDP, bytes);
    }
}
