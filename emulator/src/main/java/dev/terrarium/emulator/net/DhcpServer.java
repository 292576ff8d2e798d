package dev.terrarium.emulator.net;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Gives the one guest its address (RFC 2131, options of RFC 2132). It keeps no state: there is one address to give. */
final class DhcpServer {
    static final int SERVER_PORT = 67;
    static final int CLIENT_PORT = 68;

    static final int DISCOVER = 1;
    static final int OFFER = 2;
    static final int REQUEST = 3;
    static final int ACK = 5;
    static final int NAK = 6;
    static final int INFORM = 8;

    private static final byte BOOT_REQUEST = 1;
    private static final byte BOOT_REPLY = 2;
    private static final byte ETHERNET = 1;
    private static final int CLIENT_ADDRESS = 12;
    private static final int YOUR_ADDRESS = 16;
    private static final int HARDWARE_ADDRESS = 28;
    private static final int MAGIC = 236;
    private static final int MAGIC_COOKIE = 0x63825363;
    private static final int OPTIONS = 240;
    private static final int SMALLEST_REPLY = 300; // of BOOTP (RFC 951)
    private static final int LARGEST_REPLY = 548;

    private static final int PAD = 0;
    private static final int SUBNET_MASK = 1;
    private static final int ROUTER = 3;
    private static final int NAME_SERVER = 6;
    private static final int BROADCAST_ADDRESS = 28;
    private static final int REQUESTED_ADDRESS = 50;
    private static final int LEASE_TIME = 51;
    private static final int MESSAGE_TYPE = 53;
    private static final int SERVER_IDENTIFIER = 54;
    private static final int END = 255;
    private static final int LEASE_SECONDS = 24 * 60 * 60;

    private DhcpServer() {}

    /** Answers a client's message, if it is one that has an answer. */
    static void answer(UdpDatagram datagram, Ipv4Output output) throws PacketDropped {
        ByteBuffer request = datagram.payload();
        if (request.remaining() < OPTIONS) {
            throw new PacketDropped(DropReason.TRUNCATED);
        }
        if (request.get(0) != BOOT_REQUEST
                || request.get(1) != ETHERNET
                || request.get(2) != MacAddress.SIZE
                || request.getInt(MAGIC) != MAGIC_COOKIE) {
            throw new PacketDropped(DropReason.MALFORMED);
        }
        Map<Integer, ByteBuffer> options = options(request);
        ByteBuffer type = options.get(MESSAGE_TYPE);
        if (type == null || type.remaining() != 1) {
            throw new PacketDropped(DropReason.MALFORMED);
        }
        int answer = answerTo(type.get(0), request, options);
        if (answer != 0) {
            reply(answer, type.get(0) != INFORM, request, output);
        }
    }

    private static Map<Integer, ByteBuffer> options(ByteBuffer request) throws PacketDropped {
        Map<Integer, ByteBuffer> options = new HashMap<>();
        int at = OPTIONS;
        while (at < request.remaining()) {
            int code = request.get(at++) & 0xff;
            if (code == END) {
                break;
            }
            if (code == PAD) {
                continue;
            }
            int length = at < request.remaining() ? request.get(at++) & 0xff : Integer.MAX_VALUE;
            if (length > request.remaining() - at) {
                throw new PacketDropped(DropReason.TRUNCATED);
            }
            options.put(code, request.slice(at, length));
            at += length;
        }
        return options;
    }

    /** Returns the type of the answer, 0 for none. */
    private static int answerTo(int type, ByteBuffer request, Map<Integer, ByteBuffer> options) throws PacketDropped {
        switch (type) {
            case DISCOVER:
                return OFFER;
            case INFORM:
                return ACK;
            case REQUEST:
                Ipv4Address server = address(options, SERVER_IDENTIFIER, Subnet.GATEWAY);
                if (!server.equals(Subnet.GATEWAY)) {
                    return 0; // the client has chosen another server
                }
                Ipv4Address current = new Ipv4Address(request.getInt(CLIENT_ADDRESS));
                return address(options, REQUESTED_ADDRESS, current).equals(Subnet.GUEST) ? ACK : NAK;
            default:
                return 0; // the address stays the guest's, whether it declines or releases it
        }
    }

    private static Ipv4Address address(Map<Integer, ByteBuffer> options, int code, Ipv4Address otherwise)
            throws PacketDropped {
        ByteBuffer value = options.get(code);
        if (value == null) {
            return otherwise;
        }
        if (value.remaining() != Integer.BYTES) {
            throw new PacketDropped(DropReason.MALFORMED);
        }
        return new Ipv4Address(value.getInt(0));
    }

    private static void reply(int type, boolean leases, ByteBuffer request, Ipv4Output output) {
        ByteBuffer reply = ByteBuffer.allocate(LARGEST_REPLY).put(request.slice(0, CLIENT_ADDRESS));
        reply.put(0, BOOT_REPLY);
        Ipv4Address client = new Ipv4Address(request.getInt(CLIENT_ADDRESS));
        boolean accepted = type != NAK;
        reply.putInt(CLIENT_ADDRESS, accepted ? client.bits() : 0);
        reply.putInt(YOUR_ADDRESS, accepted && leases ? Subnet.GUEST.bits() : 0);
        reply.position(HARDWARE_ADDRESS).put(request.slice(HARDWARE_ADDRESS, MacAddress.SIZE));
        reply.putInt(MAGIC, MAGIC_COOKIE).position(OPTIONS);
        reply.put((byte) MESSAGE_TYPE).put((byte) 1).put((byte) type);
        option(reply, SERVER_IDENTIFIER, Subnet.GATEWAY.bits());
        if (accepted) {
            if (leases) {
                option(reply, LEASE_TIME, LEASE_SECONDS);
            }
            option(reply, SUBNET_MASK, Subnet.MASK.bits());
            option(reply, ROUTER, Subnet.GATEWAY.bits());
            option(reply, NAME_SERVER, Subnet.DNS.bits());
            option(reply, BROADCAST_ADDRESS, Subnet.SUBNET_BROADCAST.bits());
        }
        reply.put((byte) END);
        reply.limit(Math.max(reply.position(), SMALLEST_REPLY)).rewind();
        // A client without an address cannot be asked for its hardware address, so all stations are told.
        Ipv4Address to = accepted && client.bits() != 0 ? client : Ipv4Address.BROADCAST;
        new UdpDatagram(SERVER_PORT, CLIENT_PORT, reply).send(Subnet.GATEWAY, to, output);
    }

    private static void option(ByteBuffer reply, int code, int value) {
        reply.put((byte) code).put((byte) Integer.BYTES).putInt(value);
    }
}
