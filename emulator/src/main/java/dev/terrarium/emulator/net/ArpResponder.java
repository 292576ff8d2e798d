package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;

/** Answers who has the router's addresses (RFC 826). */
final class ArpResponder {
    private static final int SIZE = 28;
    private static final int ETHERNET = 1;
    private static final int REQUEST = 1;
    private static final int REPLY = 2;
    private static final int OPERATION = 6;
    private static final int SENDER_PROTOCOL_ADDRESS = 14;
    private static final int SENDER_HARDWARE_ADDRESS = 8;
    private static final int TARGET_PROTOCOL_ADDRESS = 24;
    private static final long HEADER = (long) ETHERNET << 32 | EthernetFrame.IPV4 << 16 | MacAddress.SIZE << 8 | 4;

    private ArpResponder() {}

    /** Returns the frame that answers a request, or null if it asks for none of the router's addresses. */
    static byte[] answer(ByteBuffer packet, Subnet subnet) throws PacketDropped {
        if (packet.remaining() < SIZE) {
            throw new PacketDropped(DropReason.TRUNCATED);
        }
        long header = (packet.getShort(0) & 0xffffL) << 32 | packet.getInt(2) & 0xffffffffL;
        if (header != HEADER) {
            throw new PacketDropped(DropReason.MALFORMED);
        }
        Ipv4Address target = new Ipv4Address(packet.getInt(TARGET_PROTOCOL_ADDRESS));
        if (packet.getShort(OPERATION) != REQUEST || !subnet.isRouter(target)) {
            return null;
        }
        MacAddress asker = MacAddress.read(packet, SENDER_HARDWARE_ADDRESS);
        ByteBuffer reply = ByteBuffer.allocate(SIZE)
                .putShort((short) (HEADER >>> 32))
                .putInt((int) HEADER)
                .putShort((short) REPLY);
        Subnet.ROUTER_MAC.write(reply);
        reply.putInt(target.bits());
        asker.write(reply);
        reply.putInt(packet.getInt(SENDER_PROTOCOL_ADDRESS)).flip();
        return new EthernetFrame(asker, Subnet.ROUTER_MAC, EthernetFrame.ARP, reply).toBytes();
    }
}
