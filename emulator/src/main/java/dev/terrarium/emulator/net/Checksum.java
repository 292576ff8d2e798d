package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;

/** The Internet checksum (RFC 1071): the complement of the ones' complement sum of 16-bit words. */
final class Checksum {
    private long sum;

    /** Adds bytes from a buffer's position to its limit, and a zero if they are odd in number. */
    Checksum add(ByteBuffer bytes) {
        int end = bytes.limit();
        int at = bytes.position();
        for (; at + 1 < end; at += 2) {
            sum += bytes.getShort(at) & 0xffff;
        }
        if (at < end) {
            sum += (bytes.get(at) & 0xff) << 8;
        }
        return this;
    }

    /** Adds the pseudo-header of UDP (RFC 768) and TCP (RFC 9293, section 3.1). */
    Checksum addPseudoHeader(Ipv4Address source, Ipv4Address destination, int protocol, int length) {
        for (int bits : new int[] {source.bits(), destination.bits()}) {
            sum += (bits >>> 16) + (bits & 0xffff);
        }
        sum += protocol + length;
        return this;
    }

    /** Returns the checksum; 0 if what was added contains its own checksum and is intact. */
    int value() {
        long folded = sum;
        while (folded >>> 16 != 0) {
            folded = (folded & 0xffff) + (folded >>> 16);
        }
        return (int) ~folded & 0xffff;
    }
}
