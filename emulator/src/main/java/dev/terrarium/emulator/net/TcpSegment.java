package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;

/**
 * A segment of the transmission control protocol (RFC 9293, section 3.1). Urgent data is taken as data like other data.
 *
 * @param largestSegment the option of this name; 0 if it is not there
 */
record TcpSegment(
        int sourcePort,
        int destinationPort,
        int sequence,
        int acknowledgment,
        int flags,
        int window,
        int largestSegment,
        ByteBuffer payload) {
    static final int FIN = 1;
    static final int SYN = 2;
    static final int RST = 4;
    static final int PSH = 8;
    static final int ACK = 16;

    static final int HEADER_SIZE = 20;
    static final int LARGEST_PAYLOAD = Ipv4Packet.LARGEST_PAYLOAD - HEADER_SIZE;
    /** The largest segment of a peer that does not tell (section 3.7.1). */
    static final int DEFAULT_LARGEST_SEGMENT = 536;

    private static final int ALL_FLAGS = 0x3f;
    private static final int CHECKSUM = 16;
    private static final int END_OF_OPTIONS = 0;
    private static final int NO_OPERATION = 1;
    private static final int LARGEST_SEGMENT = 2;
    private static final int LARGEST_SEGMENT_SIZE = 4;

    static TcpSegment parse(Ipv4Packet packet) throws PacketDropped {
        ByteBuffer bytes = packet.payload();
        if (bytes.remaining() < HEADER_SIZE) {
            throw new PacketDropped(DropReason.TRUNCATED);
        }
        int headerSize = (bytes.get(12) >>> 4 & 0xf) * Integer.BYTES;
        if (headerSize < HEADER_SIZE) {
            throw new PacketDropped(DropReason.MALFORMED);
        }
        if (headerSize > bytes.remaining()) {
            throw new PacketDropped(DropReason.TRUNCATED);
        }
        int checksum = new Checksum()
                .addPseudoHeader(packet.source(), packet.destination(), Ipv4Packet.TCP, bytes.remaining())
                .add(bytes)
                .value();
        if (checksum != 0) {
            throw new PacketDropped(DropReason.CHECKSUM);
        }
        return new TcpSegment(
                bytes.getShort(0) & 0xffff,
                bytes.getShort(2) & 0xffff,
                bytes.getInt(4),
                bytes.getInt(8),
                bytes.get(13) & ALL_FLAGS,
                bytes.getShort(14) & 0xffff,
                largestSegment(bytes.slice(HEADER_SIZE, headerSize - HEADER_SIZE)),
                bytes.slice(headerSize, bytes.remaining() - headerSize));
    }

    private static int largestSegment(ByteBuffer options) throws PacketDropped {
        int at = 0;
        while (at < options.remaining() && options.get(at) != END_OF_OPTIONS) {
            if (options.get(at) == NO_OPERATION) {
                at++;
                continue;
            }
            int size = at + 1 < options.remaining() ? options.get(at + 1) & 0xff : 0;
            if (size < 2 || size > options.remaining() - at) {
                throw new PacketDropped(DropReason.MALFORMED); // MUST-68
            }
            if (options.get(at) == LARGEST_SEGMENT && size == LARGEST_SEGMENT_SIZE) {
                return options.getShort(at + 2) & 0xffff;
            }
            at += size;
        }
        return 0;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Returns how many sequence numbers the segment takes. */
    int length() {
        return payload.remaining() + (has(SYN) ? 1 : 0) + (has(FIN) ? 1 : 0);
    }

    ByteBuffer encode(Ipv4Address source, Ipv4Address destination) {
        int headerSize = HEADER_SIZE + (largestSegment == 0 ? 0 : LARGEST_SEGMENT_SIZE);
        int size = headerSize + payload.remaining();
        ByteBuffer bytes = ByteBuffer.allocate(size)
                .putShort((short) sourcePort)
                .putShort((short) destinationPort)
                .putInt(sequence)
                .putInt(acknowledgment)
                .put((byte) (headerSize / Integer.BYTES << 4))
                .put((byte) flags)
                .putShort((short) window)
                .putInt(0);
        if (largestSegment != 0) {
            bytes.put((byte) LARGEST_SEGMENT).put((byte) LARGEST_SEGMENT_SIZE).putShort((short) largestSegment);
        }
        bytes.put(payload.duplicate()).flip();
        int checksum = new Checksum()
                .addPseudoHeader(source, destination, Ipv4Packet.TCP, size)
                .add(bytes)
                .value();
        return bytes.putShort(CHECKSUM, (short) checksum);
    }
}
