package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;

/** The Internet control messages that the router sends (RFC 792). */
final class Icmp {
    private static final int HEADER_SIZE = 8;
    private static final int CHECKSUM = 2;
    private static final byte ECHO_REPLY = 0;
    private static final byte DESTINATION_UNREACHABLE = 3;
    private static final byte ECHO = 8;
    private static final byte PORT_UNREACHABLE = 3;
    /** How much of a packet's payload is sent back, beside its header. */
    private static final int QUOTED_PAYLOAD = 8;

    private Icmp() {}

    /** Answers an echo request; other messages ask for nothing. */
    static void answer(Ipv4Packet packet, Ipv4Output output) throws PacketDropped {
        ByteBuffer message = packet.payload();
        if (message.remaining() < HEADER_SIZE) {
            throw new PacketDropped(DropReason.TRUNCATED);
        }
        if (new Checksum().add(message).value() != 0) {
            throw new PacketDropped(DropReason.CHECKSUM);
        }
        if (message.get(0) == ECHO && message.get(1) == 0) {
            ByteBuffer reply = ByteBuffer.allocate(message.remaining()).put(message.duplicate());
            reply.put(0, ECHO_REPLY);
            send(packet.destination(), packet.source(), reply.flip(), output);
        }
    }

    /** Tells the guest that nothing listens where it has sent a datagram. */
    static void portUnreachable(Ipv4Packet packet, Ipv4Output output) {
        ByteBuffer original = packet.bytes();
        int headerSize = original.remaining() - packet.payload().remaining();
        int quoted = headerSize + Math.min(QUOTED_PAYLOAD, packet.payload().remaining());
        ByteBuffer message = ByteBuffer.allocate(HEADER_SIZE + quoted)
                .put(DESTINATION_UNREACHABLE)
                .put(PORT_UNREACHABLE)
                .position(HEADER_SIZE)
                .put(original.slice(0, quoted))
                .flip();
        send(packet.destination(), packet.source(), message, output);
    }

    private static void send(Ipv4Address from, Ipv4Address to, ByteBuffer message, Ipv4Output output) {
        message.putShort(CHECKSUM, (short) 0);
        message.putShort(CHECKSUM, (short) new Checksum().add(message).value());
        output.send(from, to, Ipv4Packet.ICMP, message);
    }
}
