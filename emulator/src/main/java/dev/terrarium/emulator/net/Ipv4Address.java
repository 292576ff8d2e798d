package dev.terrarium.emulator.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/**
 * An address of version 4 of the Internet protocol.
 *
 * @param bits the first byte in the most significant eight
 */
record Ipv4Address(int bits) {
    static final Ipv4Address UNSPECIFIED = new Ipv4Address(0);
    static final Ipv4Address BROADCAST = new Ipv4Address(-1);

    static Ipv4Address of(int first, int second, int third, int fourth) {
        return new Ipv4Address(first << 24 | second << 16 | third << 8 | fourth);
    }

    /** Returns whether the first {@code length} bits of both addresses are the same. */
    boolean sharesPrefix(Ipv4Address other, int length) {
        return (bits ^ other.bits) >>> Integer.SIZE - length == 0;
    }

    /** Returns whether it can be the address of one host somewhere: no loopback, multicast or reserved one (RFC 6890). */
    boolean isRoutable() {
        int first = bits >>> 24;
        return first != 0 && first != 127 && first < 224;
    }

    InetAddress toInetAddress() {
        try {
            return InetAddress.getByAddress(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bits).array());
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }

    @Override
    public String toString() {
        return (bits >>> 24) + "." + (bits >>> 16 & 0xff) + "." + (bits >>> 8 & 0xff) + "." + (bits & 0xff);
    }
}
