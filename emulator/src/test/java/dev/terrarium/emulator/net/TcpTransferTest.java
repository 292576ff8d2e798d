package dev.terrarium.emulator.net;

import static dev.terrarium.emulator.net.UserNetworkFixture.LOOPBACK;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TCP between a guest behind a bad wire and real sockets of the loopback interface. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class TcpTransferTest {
    private static byte[] random(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static CompletableFuture<byte[]> exchange(Socket socket, byte[] toSend) {
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
            try {
                socket.getOutputStream().write(toSend);
                socket.shutdownOutput();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        CompletableFuture<byte[]> receiving = CompletableFuture.supplyAsync(() -> {
            try {
                return socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
        return sending.thenCombine(receiving, (nothing, bytes) -> bytes);
    }

    private static GuestTcp guest(UserNetworkFixture fixture, long seed, int port, int hostPort, byte[] data) {
        GuestTcp peer = new GuestTcp(
                fixture::sendFaulty, new Random(seed), port, Packets.GATEWAY, hostPort, data, -data.length / 2);
        fixture.peers.add(peer);
        return peer;
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 3000000", "2, 0.01, 1000000", "3, 0.05, 300000", "4, 0.2, 60000"})
    void megabytesBothWaysAreEqual(long seed, double faults, int size) throws Exception {
        byte[] fromGuest = random(seed, size);
        byte[] fromHost = random(-seed, size + 12345);
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK);
                UserNetworkFixture fixture = new UserNetworkFixture(seed, faults, List.of(), null)) {
            GuestTcp peer = guest(fixture, seed, 40000, server.getLocalPort(), fromGuest);
            CompletableFuture<Socket> accepted = accept(server);
            fixture.runUntil(accepted::isDone);
            try (Socket socket = accepted.join()) {
                CompletableFuture<byte[]> received = exchange(socket, fromHost);
                fixture.runUntil(() -> peer.isDone() && received.isDone());
                assertArrayEquals(fromGuest, received.join());
                assertArrayEquals(fromHost, peer.received());
                assertTrue(peer.farthestBeyondWindow() <= 0, "the window is kept");
                assertFalse(peer.isReset());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1})
    void forwardedConnectionsReachTheGuest(double faults) throws Exception {
        byte[] fromGuest = random(5, 100_000);
        byte[] fromHost = random(6, 120_000);
        try (UserNetworkFixture fixture =
                new UserNetworkFixture(7, faults, List.of(PortForward.parse("tcp:0:80")), null)) {
            GuestTcp peer = GuestTcp.listening(fixture::sendFaulty, new Random(8), 80, fromGuest, 123);
            fixture.peers.add(peer);
            try (Socket socket = new Socket()) {
                socket.connect(fixture.network.forwarded().get(0));
                CompletableFuture<byte[]> received = exchange(socket, fromHost);
                fixture.runUntil(() -> peer.isDone() && received.isDone());
                assertArrayEquals(fromGuest, received.join());
                assertArrayEquals(fromHost, peer.received());
            }
        }
    }

    @Test
    void severalConnectionsAtOnce() throws Exception {
        int count = 8;
        List<CompletableFuture<byte[]>> received = new ArrayList<>();
        List<Socket> sockets = new ArrayList<>();
        try (ServerSocket server = new ServerSocket(0, count, LOOPBACK);
                UserNetworkFixture fixture = new UserNetworkFixture(9, 0.01, List.of(), null)) {
            for (int i = 0; i < count; i++) {
                guest(fixture, i, 50000 + i, server.getLocalPort(), random(i, 50_000));
                CompletableFuture<Socket> accepted = accept(server);
                fixture.runUntil(accepted::isDone);
                sockets.add(accepted.join());
                received.add(exchange(accepted.join(), random(100 + i, 60_000)));
            }
            fixture.runUntil(() -> fixture.peers.stream().allMatch(GuestTcp::isDone)
                    && received.stream().allMatch(CompletableFuture::isDone));
            for (int i = 0; i < count; i++) {
                assertArrayEquals(random(i, 50_000), received.get(i).join());
                assertArrayEquals(random(100 + i, 60_000), fixture.peers.get(i).received());
                sockets.get(i).close();
            }
        }
    }

    private static CompletableFuture<Socket> accept(ServerSocket server) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return server.accept();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    @Test
    void slowHostClosesTheWindow() throws Exception {
        byte[] data = random(10, 8_000_000);
        try (ServerSocket server = new ServerSocket()) {
            server.setReceiveBufferSize(8192);
            server.bind(new InetSocketAddress(LOOPBACK, 0));
            try (UserNetworkFixture fixture = new UserNetworkFixture()) {
                GuestTcp peer = guest(fixture, 11, 40001, server.getLocalPort(), data);
                CompletableFuture<Socket> accepted = accept(server);
                fixture.runUntil(accepted::isDone);
                try (Socket socket = accepted.join()) {
                    for (int i = 0; i < 3_000; i++) {
                        fixture.step();
                    }
                    int stuckAt = peer.acknowledgedBytes();
                    assertTrue(stuckAt < data.length, "a host that does not read stops the guest");
                    assertEquals(1, fixture.network.tcp().connectionCount());
                    CompletableFuture<byte[]> received = exchange(socket, new byte[0]);
                    fixture.runUntil(() -> peer.isDone() && received.isDone());
                    assertArrayEquals(data, received.join());
                }
            }
        }
    }

    @Test
    void guestMayGoOnAfterTheHostHasFinished() throws Exception {
        byte[] data = random(12, 5000);
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK);
                UserNetworkFixture fixture = new UserNetworkFixture()) {
            GuestTcp peer =
                    guest(fixture, 13, 40002, server.getLocalPort(), data).staysOpen();
            CompletableFuture<Socket> accepted = accept(server);
            fixture.runUntil(accepted::isDone);
            try (Socket socket = accepted.join()) {
                socket.shutdownOutput();
                fixture.runUntil(peer::peerFinished);
                fixture.runUntil(() -> peer.acknowledgedBytes() == data.length);
                assertEquals(
                        TcpState.FIN_WAIT_2,
                        fixture.network.tcp().connections().get(0).state());
                InputStream input = socket.getInputStream();
                assertArrayEquals(data, input.readNBytes(data.length));
                peer.finish();
                fixture.runUntil(peer::isDone);
                assertEquals(
                        TcpState.TIME_WAIT,
                        fixture.network.tcp().connections().get(0).state());
                assertEquals(-1, input.read());
                fixture.pass(61, TimeUnit.SECONDS);
                fixture.step();
                assertEquals(0, fixture.network.tcp().connectionCount());
            }
        }
    }

    @Test
    void aPortWithoutListenerIsRefused() throws Exception {
        int port;
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK)) {
            port = server.getLocalPort();
        }
        try (UserNetworkFixture fixture = new UserNetworkFixture()) {
            GuestTcp peer = guest(fixture, 14, 40003, port, new byte[1]);
            fixture.runUntil(peer::isReset);
            assertFalse(peer.isEstablished());
            fixture.step();
            assertEquals(0, fixture.network.tcp().connectionCount());
        }
    }

    @Test
    void aResetOfTheHostReachesTheGuest() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, LOOPBACK);
                UserNetworkFixture fixture = new UserNetworkFixture()) {
            GuestTcp peer = guest(fixture, 15, 40004, server.getLocalPort(), new byte[10])
                    .staysOpen();
            CompletableFuture<Socket> accepted = accept(server);
            fixture.runUntil(() -> accepted.isDone() && peer.isEstablished());
            accepted.join().setSoLinger(true, 0);
            accepted.join().close();
            fixture.runUntil(peer::isReset);
            fixture.step();
            assertEquals(0, fixture.network.tcp().connectionCount());
        }
    }

    @Test
    void aSilentGuestIsGivenUp() throws Exception {
        try (UserNetworkFixture fixture = new UserNetworkFixture(0, 0, List.of(PortForward.parse("tcp:0:80")), null);
                Socket socket = new Socket()) {
            socket.connect(fixture.network.forwarded().get(0));
            fixture.runUntil(() -> fixture.network.tcp().connectionCount() == 1);
            for (int i = 0; i < 20; i++) {
                fixture.pass(61, TimeUnit.SECONDS);
                fixture.step();
            }
            assertEquals(0, fixture.network.tcp().connectionCount());
            assertEquals(TcpSender.MOST_UNANSWERED + 2, fixture.frames.size(), "SYN, each repetition and the RST");
        }
    }
}
