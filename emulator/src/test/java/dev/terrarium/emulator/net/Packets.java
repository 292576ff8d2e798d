package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;

/** Builds and reads a guest's frames, independently of the code under test. */
final class Packets {
    static final byte[] GUEST_MAC = {0x52, 0x54, 0, 0x12, 0x34, 0x56};
    static final byte[] ROUTER_MAC = {0x52, 0x55, 0x0a, 0, 0x02, 0x02};
    static final int GUEST = 0x0a00020f;
    static final int GATEWAY = 0x0a000202;
    static final int DNS = 0x0a000203;
    static final int ETHERNET = 14;
    static final int IP = 20;
    static final int TRANSPORT = ETHERNET + IP;

    private Packets() {}

    static byte[] ethernet(int type, byte[] payload) {
        return ByteBuffer.allocate(ETHERNET + payload.length)
                .put(ROUTER_MAC)
                .put(GUEST_MAC)
                .putShort((short) type)
                .put(payload)
                .array();
    }

    static byte[] ip(int source, int destination, int protocol, byte[] payload) {
        byte[] packet = ByteBuffer.allocate(IP + payload.length)
                .putShort((short) 0x4500)
                .putShort((short) (IP + payload.length))
                .putInt(0x1234_0000)
                .put((byte) 64)
                .put((byte) protocol)
                .putShort((short) 0)
                .putInt(source)
                .putInt(destination)
                .put(payload)
                .array();
        ByteBuffer.wrap(packet).putShort(10, (short) ~sum(packet, 0, IP, 0));
        return ethernet(0x800, packet);
    }

    static byte[] udp(int source, int sourcePort, int destination, int destinationPort, byte[] data) {
        byte[] datagram = ByteBuffer.allocate(8 + data.length)
                .putShort((short) sourcePort)
                .putShort((short) destinationPort)
                .putShort((short) (8 + data.length))
                .putShort((short) 0)
                .put(data)
                .array();
        int sum = sum(datagram, 0, datagram.length, pseudo(source, destination, 17, datagram.length));
        ByteBuffer.wrap(datagram).putShort(6, (short) (sum == 0xffff ? 0xffff : ~sum));
        return ip(source, destination, 17, datagram);
    }

    static byte[] tcp(
            int destination,
            int sourcePort,
            int destinationPort,
            int sequence,
            int acknowledgment,
            int flags,
            int window,
            byte[] options,
            byte[] data) {
        byte[] segment = ByteBuffer.allocate(20 + options.length + data.length)
                .putShort((short) sourcePort)
                .putShort((short) destinationPort)
                .putInt(sequence)
                .putInt(acknowledgment)
                .put((byte) (20 + options.length << 2))
                .put((byte) flags)
                .putShort((short) window)
                .putInt(0)
                .put(options)
                .put(data)
                .array();
        int sum = sum(segment, 0, segment.length, pseudo(GUEST, destination, 6, segment.length));
        ByteBuffer.wrap(segment).putShort(16, (short) ~sum);
        return ip(GUEST, destination, 6, segment);
    }

    private static int pseudo(int source, int destination, int protocol, int length) {
        return (source >>> 16) + (source & 0xffff) + (destination >>> 16) + (destination & 0xffff) + protocol + length;
    }

    /** The ones' complement sum of 16-bit words, 0xffff over what carries its right checksum. */
    static int sum(byte[] bytes, int start, int end, int initial) {
        int sum = initial;
        for (int i = start; i < end; i++) {
            sum += (bytes[i] & 0xff) << ((i - start) % 2 == 0 ? 8 : 0);
            sum = (sum & 0xffff) + (sum >>> 16);
        }
        return (sum & 0xffff) + (sum >>> 16);
    }

    /** Returns whether the IP header's and the transport's checksums of a frame of the router are right. */
    static boolean isIntact(byte[] frame) {
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        int end = ETHERNET + (bytes.getShort(16) & 0xffff);
        int protocol = frame[23];
        int pseudo = protocol == 1 ? 0 : pseudo(bytes.getInt(26), bytes.getInt(30), protocol, end - TRANSPORT);
        return end == frame.length
                && sum(frame, ETHERNET, TRANSPORT, 0) == 0xffff
                && sum(frame, TRANSPORT, end, pseudo) == 0xffff;
    }
}
