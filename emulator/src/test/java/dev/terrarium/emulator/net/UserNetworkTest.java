package dev.terrarium.emulator.net;

import static dev.terrarium.emulator.net.UserNetworkFixture.LOOPBACK;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.MachineException;
import java.io.ByteArrayOutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class UserNetworkTest {
    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] udpPayload(byte[] frame) {
        assertTrue(Packets.isIntact(frame));
        return Arrays.copyOfRange(frame, Packets.TRANSPORT + 8, frame.length);
    }

    private static int port(byte[] frame, int offset) {
        return ByteBuffer.wrap(frame).getShort(Packets.TRANSPORT + offset) & 0xffff;
    }

    private static byte[] arp(int operation, int target) {
        ByteBuffer request = ByteBuffer.allocate(28)
                .putShort((short) 1)
                .putShort((short) 0x800)
                .put((byte) 6)
                .put((byte) 4)
                .putShort((short) operation)
                .put(Packets.GUEST_MAC)
                .putInt(Packets.GUEST);
        return Packets.ethernet(0x806, request.position(24).putInt(target).array());
    }

    @ParameterizedTest
    @ValueSource(ints = {Packets.GATEWAY, Packets.DNS})
    void arpTellsTheRoutersAddress(int address) throws Exception {
        try (UserNetworkFixture fixture = new UserNetworkFixture()) {
            fixture.send(arp(1, address));
            byte[] reply = fixture.next();
            assertArrayEquals(Packets.GUEST_MAC, Arrays.copyOf(reply, 6));
            ByteBuffer packet = ByteBuffer.wrap(reply, Packets.ETHERNET, 28).slice();
            assertEquals(2, packet.getShort(6));
            byte[] sender = new byte[6];
            packet.get(8, sender);
            assertArrayEquals(Packets.ROUTER_MAC, sender);
            assertEquals(address, packet.getInt(14));
            assertEquals(Packets.GUEST, packet.getInt(24));
        }
    }

    @Test
    void arpForOthersIsNotAnswered() throws Exception {
        try (UserNetworkFixture fixture = new UserNetworkFixture()) {
            fixture.send(arp(1, Packets.GUEST));
            fixture.send(arp(2, Packets.GATEWAY));
            assertNull(fixture.network.receive());
        }
    }

    @Test
    void gatewayAnswersEcho() throws Exception {
        byte[] message = ByteBuffer.allocate(64)
                .put((byte) 8)
                .putInt(4, 0x1234_0001)
                .put(20, (byte) 77)
                .array();
        ByteBuffer.wrap(message).putShort(2, (short) ~Packets.sum(message, 0, 64, 0));
        try (UserNetworkFixture fixture = new UserNetworkFixture()) {
            fixture.send(Packets.ip(Packets.GUEST, Packets.GATEWAY, 1, message));
            byte[] reply = fixture.next();
            assertTrue(Packets.isIntact(reply));
            assertEquals(0, reply[Packets.TRANSPORT]);
            assertArrayEquals(
                    Arrays.copyOfRange(message, 4, 64),
                    Arrays.copyOfRange(reply, Packets.TRANSPORT + 4, Packets.TRANSPORT + 64));
        }
    }

    private static byte[] dhcp(int type, int clientAddress, int... options) {
        ByteBuffer message =
                ByteBuffer.allocate(300).put((byte) 1).put((byte) 1).put((byte) 6);
        message.putInt(4, 0xcafe_0001).putInt(12, clientAddress);
        message.position(28).put(Packets.GUEST_MAC);
        message.position(236).putInt(0x63825363).put((byte) 53).put((byte) 1).put((byte) type);
        for (int i = 0; i < options.length; i += 2) {
            message.put((byte) options[i]).put((byte) 4).putInt(options[i + 1]);
        }
        message.put((byte) 255);
        return Packets.udp(clientAddress, 68, -1, 67, message.array());
    }

    private static int option(byte[] reply, int code) {
        ByteBuffer bytes = ByteBuffer.wrap(reply).position(240);
        while (bytes.hasRemaining()) {
            int found = bytes.get() & 0xff;
            if (found == 255) {
                break;
            }
            int length = bytes.get();
            if (found == code) {
                return length == 1 ? bytes.get() : bytes.getInt();
            }
            bytes.position(bytes.position() + length);
        }
        throw new AssertionError("there is no option " + code);
    }

    @Test
    void dhcpGivesTheGuestItsAddress() throws Exception {
        try (UserNetworkFixture fixture = new UserNetworkFixture()) {
            fixture.send(dhcp(1, 0));
            byte[] frame = fixture.next();
            assertEquals(-1, ByteBuffer.wrap(frame).getInt(30), "the guest has no address yet");
            byte[] offer = udpPayload(frame);
            assertEquals(2, option(offer, 53));
            assertEquals(0xcafe_0001, ByteBuffer.wrap(offer).getInt(4));
            assertEquals(Packets.GUEST, ByteBuffer.wrap(offer).getInt(16));

            fixture.send(dhcp(3, 0, 50, Packets.GUEST, 54, Packets.GATEWAY));
            byte[] ack = udpPayload(fixture.next());
            assertEquals(5, option(ack, 53));
            assertEquals(0xffffff00, option(ack, 1));
            assertEquals(Packets.GATEWAY, option(ack, 3));
            assertEquals(Packets.DNS, option(ack, 6));
            assertEquals(86400, option(ack, 51));

            fixture.send(dhcp(3, Packets.GUEST));
            byte[] renewal = fixture.next();
            assertEquals(Packets.GUEST, ByteBuffer.wrap(renewal).getInt(30));
            assertEquals(5, option(udpPayload(renewal), 53));
        }
    }

    @Test
    void dhcpRefusesOtherAddresses() throws Exception {
        try (UserNetworkFixture fixture = new UserNetworkFixture()) {
            fixture.send(dhcp(3, 0, 50, 0x0a000263, 54, Packets.GATEWAY));
            byte[] reply = udpPayload(fixture.next());
            assertEquals(6, option(reply, 53));
            assertEquals(0, ByteBuffer.wrap(reply).getInt(16));
            fixture.send(dhcp(3, 0, 50, Packets.GUEST, 54, 0x0a000201));
            assertNull(fixture.network.receive(), "it is for another server");
        }
    }

    @Test
    void datagramsReachTheHostAndItsAnswersTheGuest() throws Exception {
        try (DatagramSocket host = new DatagramSocket(0, LOOPBACK);
                UserNetworkFixture fixture = new UserNetworkFixture()) {
            host.setSoTimeout(10_000);
            fixture.send(Packets.udp(Packets.GUEST, 4000, Packets.GATEWAY, host.getLocalPort(), text("question")));
            DatagramPacket question = new DatagramPacket(new byte[100], 100);
            host.receive(question);
            assertEquals(
                    "question", new String(question.getData(), 0, question.getLength(), StandardCharsets.US_ASCII));
            host.send(new DatagramPacket(text("answer"), 6, question.getSocketAddress()));
            byte[] answer = fixture.next();
            assertArrayEquals(text("answer"), udpPayload(answer));
            assertEquals(host.getLocalPort(), port(answer, 0));
            assertEquals(4000, port(answer, 2));
            assertEquals(Packets.GATEWAY, ByteBuffer.wrap(answer).getInt(26));
            assertEquals(1, fixture.network.udp().flowCount());
            fixture.pass(UdpRelay.IDLE_NANOSECONDS, TimeUnit.NANOSECONDS);
            fixture.step();
            assertEquals(0, fixture.network.udp().flowCount(), "an idle pair of ports is forgotten");
        }
    }

    @Test
    void strangersCannotAnswerTheGuest() throws Exception {
        try (DatagramSocket host = new DatagramSocket(0, LOOPBACK);
                DatagramSocket stranger = new DatagramSocket(0, LOOPBACK);
                UserNetworkFixture fixture = new UserNetworkFixture()) {
            host.setSoTimeout(10_000);
            fixture.send(Packets.udp(Packets.GUEST, 4000, Packets.GATEWAY, host.getLocalPort(), text("question")));
            DatagramPacket question = new DatagramPacket(new byte[100], 100);
            host.receive(question);
            stranger.send(new DatagramPacket(text("forged"), 6, question.getSocketAddress()));
            host.send(new DatagramPacket(text("answer"), 6, question.getSocketAddress()));
            assertArrayEquals(text("answer"), udpPayload(fixture.next()));
        }
    }

    @Test
    void manyPairsOfPortsMakeRoomForEachOther() throws Exception {
        try (DatagramSocket host = new DatagramSocket(0, LOOPBACK);
                UserNetworkFixture fixture = new UserNetworkFixture()) {
            for (int i = 0; i < UdpRelay.MOST_FLOWS + 20; i++) {
                fixture.send(Packets.udp(Packets.GUEST, 1000 + i, Packets.GATEWAY, host.getLocalPort(), text("x")));
                fixture.step();
            }
            assertEquals(UdpRelay.MOST_FLOWS, fixture.network.udp().flowCount());
        }
    }

    @Test
    void closedPortsAreUnreachable() throws Exception {
        int port;
        try (DatagramSocket host = new DatagramSocket(0, LOOPBACK)) {
            port = host.getLocalPort();
        }
        try (UserNetworkFixture fixture = new UserNetworkFixture()) {
            fixture.send(Packets.udp(Packets.GUEST, 4000, Packets.GATEWAY, port, text("anyone?")));
            byte[] message = fixture.next();
            assertTrue(Packets.isIntact(message));
            assertEquals(3, message[Packets.TRANSPORT], "destination unreachable");
            assertEquals(3, message[Packets.TRANSPORT + 1], "port unreachable");
            assertEquals(port, ByteBuffer.wrap(message).getShort(Packets.TRANSPORT + 8 + 20 + 2) & 0xffff);
        }
    }

    @Test
    void namesAreAskedOfTheHostsNameServer() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, LOOPBACK);
                UserNetworkFixture fixture =
                        new UserNetworkFixture(0, 0, List.of(), (InetSocketAddress) server.getLocalSocketAddress())) {
            server.setSoTimeout(10_000);
            fixture.send(Packets.udp(Packets.GUEST, 5353, Packets.DNS, 53, text("query")));
            DatagramPacket query = new DatagramPacket(new byte[100], 100);
            server.receive(query);
            server.send(new DatagramPacket(text("addresses"), 9, query.getSocketAddress()));
            byte[] answer = fixture.next();
            assertArrayEquals(text("addresses"), udpPayload(answer));
            assertEquals(53, port(answer, 0));
            assertEquals(Packets.DNS, ByteBuffer.wrap(answer).getInt(26));
        }
    }

    @Test
    void withoutNameServerTheGuestIsTold() throws Exception {
        try (UserNetworkFixture fixture = new UserNetworkFixture()) {
            fixture.send(Packets.udp(Packets.GUEST, 5353, Packets.DNS, 53, text("query")));
            assertEquals(3, fixture.next()[Packets.TRANSPORT]);
        }
    }

    @Test
    void forwardedDatagramsReachTheGuestWhichAnswers() throws Exception {
        try (UserNetworkFixture fixture =
                        new UserNetworkFixture(0, 0, List.of(PortForward.parse("udp:127.0.0.1:0:7")), null);
                DatagramSocket client = new DatagramSocket(0, LOOPBACK)) {
            client.setSoTimeout(10_000);
            client.send(new DatagramPacket(
                    text("ping"), 4, fixture.network.forwarded().get(0)));
            byte[] ping = fixture.next();
            assertArrayEquals(text("ping"), udpPayload(ping));
            assertEquals(7, port(ping, 2));
            fixture.send(Packets.udp(Packets.GUEST, 7, Packets.GATEWAY, port(ping, 0), text("pong")));
            DatagramPacket pong = new DatagramPacket(new byte[100], 100);
            client.receive(pong);
            assertEquals("pong", new String(pong.getData(), 0, pong.getLength(), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aPortInUseIsAnError() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, LOOPBACK)) {
            PortForward forward = PortForward.parse("tcp:" + taken.getLocalPort() + ":80");
            MachineException failure =
                    assertThrows(MachineException.class, () -> new UserNetworkFixture(0, 0, List.of(forward), null));
            assertEquals(
                    "cannot forward tcp port " + taken.getLocalPort()
                            + " of 127.0.0.1: Address already in use; choose another with --forward",
                    failure.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "80:80",
                "tcp:80",
                "tcp:99999:80",
                "tcp:80:0",
                "tcp:host:80:80",
                "tcp:1.2.3:80:80",
                "udp:-1:5"
            })
    void malformedForwardsAreErrors(String text) {
        assertThrows(MachineException.class, () -> PortForward.parse(text));
    }

    @Test
    void forwardsNameAddresses() {
        assertEquals(
                new InetSocketAddress("0.0.0.0", 80),
                PortForward.parse("tcp:0.0.0.0:80:8080").host());
        assertEquals(
                new InetSocketAddress("::1", 80),
                PortForward.parse("udp:[::1]:80:8080").host());
        assertTrue(PortForward.parse("tcp:80:8080").host().getAddress().isLoopbackAddress());
    }

    private static byte[] changed(byte[] frame, int at, int value) {
        byte[] copy = frame.clone();
        copy[at] = (byte) value;
        return copy;
    }

    @Test
    void badPacketsAreDroppedAndCounted() throws Exception {
        byte[] good = Packets.udp(Packets.GUEST, 4000, Packets.GATEWAY, 9, text("good"));
        try (UserNetworkFixture fixture = new UserNetworkFixture()) {
            fixture.send(new byte[0]);
            fixture.send(Arrays.copyOf(good, 13));
            fixture.send(Arrays.copyOf(good, 33));
            fixture.send(Arrays.copyOf(good, good.length - 1));
            fixture.send(new byte[1515]);
            fixture.send(changed(good, Packets.ETHERNET, 0x65));
            fixture.send(changed(good, Packets.ETHERNET, 0x44));
            fixture.send(changed(good, Packets.ETHERNET + 8, 63));
            fixture.send(changed(good, good.length - 1, 'x'));
            fixture.send(changed(good, 0, 0x54));
            fixture.send(Packets.ethernet(0x86dd, new byte[40]));
            fixture.send(Packets.ip(Packets.GUEST, Packets.GATEWAY, 2, new byte[8]));
            fixture.send(Packets.udp(0x01020304, 4000, Packets.GATEWAY, 9, text("foreign")));
            fixture.send(Packets.udp(Packets.GUEST, 4000, 0x7f000001, 9, text("the host's loopback by its own name")));
            fixture.send(Packets.udp(Packets.GUEST, 4000, 0xe0000001, 9, text("multicast")));
            assertNull(fixture.network.receive());
            assertEquals(
                    Map.of(
                            DropReason.TRUNCATED, 4L,
                            DropReason.TOO_LARGE, 1L,
                            DropReason.MALFORMED, 2L,
                            DropReason.CHECKSUM, 2L,
                            DropReason.NOT_ROUTED, 3L,
                            DropReason.UNKNOWN_PROTOCOL, 2L,
                            DropReason.FOREIGN_SOURCE, 1L),
                    fixture.network.drops());
            assertFalse(fixture.network.expectsHost(), "nothing was opened on the host");
        }
    }

    @Test
    void fragmentsAreDropped() throws Exception {
        byte[] fragment = Packets.udp(Packets.GUEST, 4000, Packets.GATEWAY, 9, text("part"));
        ByteBuffer.wrap(fragment).putShort(20, (short) 0x2000).putShort(24, (short) 0);
        int sum = Packets.sum(fragment, Packets.ETHERNET, Packets.TRANSPORT, 0);
        ByteBuffer.wrap(fragment).putShort(24, (short) ~sum);
        try (UserNetworkFixture fixture = new UserNetworkFixture()) {
            fixture.send(fragment);
            assertEquals(Map.of(DropReason.FRAGMENT, 1L), fixture.network.drops());
        }
    }

    /** Frames are random, or good ones with random changes and checksums set right; no port is one where somebody listens. */
    @Test
    void randomFramesHarmNothing() throws Exception {
        Random random = new Random(20261124);
        try (UserNetworkFixture fixture = new UserNetworkFixture()) {
            for (int i = 0; i < 100_000; i++) {
                byte[] payload = new byte[random.nextInt(random.nextInt(20) == 0 ? 1600 : 80)];
                random.nextBytes(payload);
                fixture.send(randomFrame(random, payload));
                fixture.network.poll();
                while (fixture.network.receive() != null) {
                    // What is answered to nonsense is tested elsewhere; that it ends is tested here.
                    fixture.pass(1, TimeUnit.MICROSECONDS);
                }
            }
            fixture.send(arp(1, Packets.GATEWAY));
            assertTrue(fixture.next()[Packets.ETHERNET + 7] == 2, "it works as before");
        }
    }

    private static byte[] randomFrame(Random random, byte[] payload) {
        switch (random.nextInt(6)) {
            case 0:
                return payload;
            case 1:
                return Packets.ethernet(random.nextBoolean() ? 0x800 : 0x806, payload);
            case 2:
                return Packets.ip(Packets.GUEST, Packets.GATEWAY, new int[] {1, 6, 17}[random.nextInt(3)], payload);
            case 3:
                return Packets.tcp(
                        Packets.GATEWAY,
                        random.nextInt(4),
                        random.nextInt(2),
                        random.nextInt(),
                        random.nextInt(),
                        random.nextInt(64),
                        random.nextInt(65536),
                        new byte[4 * random.nextInt(11)],
                        payload);
            case 4:
                byte[] message = Arrays.copyOf(payload, 240 + payload.length);
                ByteBuffer.wrap(message).putInt(0, 0x01010600).putInt(236, 0x63825363);
                System.arraycopy(payload, 0, message, 240, payload.length);
                return Packets.udp(0, 68, -1, 67, message);
            default:
                byte[] frame = dhcp(1 + random.nextInt(8), 0, random.nextInt(256), random.nextInt());
                frame[random.nextInt(frame.length)] = (byte) random.nextInt();
                return frame;
        }
    }

    @Test
    void capturesHaveTheFramesOfBothDirections() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] request = arp(1, Packets.GATEWAY);
        try (UserNetworkFixture fixture = new UserNetworkFixture();
                CapturedLink link = new CapturedLink(
                        fixture.network, new PacketCapture(file), () -> TimeUnit.SECONDS.toNanos(3) + 7)) {
            link.transmit(request);
            byte[] reply = link.receive();
            ByteBuffer capture = ByteBuffer.wrap(file.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
            assertEquals(0xa1b23c4d, capture.getInt(0));
            assertEquals(1, capture.getInt(20), "Ethernet");
            assertEquals(3, capture.getInt(24));
            assertEquals(7, capture.getInt(28));
            assertEquals(request.length, capture.getInt(32));
            byte[] second = Arrays.copyOfRange(file.toByteArray(), 24 + 16 + request.length + 16, file.size());
            assertArrayEquals(reply, second);
        }
    }
}
