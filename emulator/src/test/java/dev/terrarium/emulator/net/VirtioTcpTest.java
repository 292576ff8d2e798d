package dev.terrarium.emulator.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** TCP from the guest's end of the network card's queues to real sockets of the loopback interface. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class VirtioTcpTest {
    private static final int SIZE = 200_000;

    private static byte[] random(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static GuestTcp connect(VirtioWire wire, ServerSocket server, byte[] data) {
        GuestTcp guest = new GuestTcp(
                wire::send, new Random(1), 40000, Packets.GATEWAY, server.getLocalPort(), data, Integer.MAX_VALUE);
        wire.stations.add(guest);
        return guest;
    }

    private static <T> CompletableFuture<T> inBackground(Blocking<T> action) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return action.run();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    private interface Blocking<T> {
        T run() throws IOException;
    }

    private static Socket accept(VirtioWire wire, ServerSocket server) {
        CompletableFuture<Socket> accepted = inBackground(server::accept);
        wire.runUntil(accepted::isDone);
        return accepted.join();
    }

    private static Void write(Socket socket, byte[] data) throws IOException {
        socket.getOutputStream().write(data);
        socket.shutdownOutput();
        return null;
    }

    @Test
    void manySegmentsGoBothWays() throws Exception {
        byte[] fromGuest = random(2, SIZE);
        byte[] fromHost = random(3, SIZE + 4321);
        try (ServerSocket server = server();
                VirtioWire wire = new VirtioWire()) {
            GuestTcp guest = connect(wire, server, fromGuest);
            try (Socket socket = accept(wire, server)) {
                CompletableFuture<Void> sent = inBackground(() -> write(socket, fromHost));
                CompletableFuture<byte[]> received =
                        inBackground(() -> socket.getInputStream().readAllBytes());
                wire.runUntil(() -> guest.isDone() && received.isDone() && sent.isDone());
                assertArrayEquals(fromGuest, received.join());
                assertArrayEquals(fromHost, guest.received());
                assertFalse(guest.isReset());
            }
            int fewest = SIZE / 1460;
            assertTrue(wire.transmittedFrames() > fewest && wire.receivedFrames() > fewest, "there were many segments");
        }
    }

    @Test
    void aForwardedPortLeadsToTheGuest() throws Exception {
        byte[] fromGuest = random(4, 5000);
        byte[] fromHost = random(5, 6000);
        try (VirtioWire wire = new VirtioWire(PortForward.parse("tcp:0:80"));
                Socket socket = new Socket()) {
            GuestTcp guest = GuestTcp.listening(wire::send, new Random(6), 80, fromGuest, 99);
            wire.stations.add(guest);
            socket.connect(wire.network.forwarded().get(0));
            CompletableFuture<Void> sent = inBackground(() -> write(socket, fromHost));
            CompletableFuture<byte[]> received =
                    inBackground(() -> socket.getInputStream().readAllBytes());
            wire.runUntil(() -> guest.isDone() && received.isDone() && sent.isDone());
            assertArrayEquals(fromGuest, received.join());
            assertArrayEquals(fromHost, guest.received());
        }
    }

    /** The guest closes first; the host goes on sending, and closes later. */
    @Test
    void theGuestMayCloseFirst() throws Exception {
        byte[] fromGuest = random(7, 3000);
        byte[] fromHost = random(8, 50_000);
        try (ServerSocket server = server();
                VirtioWire wire = new VirtioWire()) {
            GuestTcp guest = connect(wire, server, fromGuest);
            try (Socket socket = accept(wire, server)) {
                CompletableFuture<byte[]> received =
                        inBackground(() -> socket.getInputStream().readAllBytes());
                wire.runUntil(received::isDone);
                assertArrayEquals(fromGuest, received.join());
                assertFalse(guest.peerFinished());
                CompletableFuture<Void> sent = inBackground(() -> write(socket, fromHost));
                wire.runUntil(() -> guest.isDone() && sent.isDone());
                assertArrayEquals(fromHost, guest.received());
            }
        }
    }

    /** The host closes first; the guest goes on sending, and closes later. */
    @Test
    void theHostMayCloseFirst() throws Exception {
        byte[] fromGuest = random(9, 50_000);
        try (ServerSocket server = server();
                VirtioWire wire = new VirtioWire()) {
            GuestTcp guest = connect(wire, server, fromGuest).staysOpen();
            try (Socket socket = accept(wire, server)) {
                write(socket, new byte[] {1, 2, 3});
                wire.runUntil(guest::peerFinished);
                assertArrayEquals(new byte[] {1, 2, 3}, guest.received());
                guest.finish();
                CompletableFuture<byte[]> received =
                        inBackground(() -> socket.getInputStream().readAllBytes());
                wire.runUntil(() -> guest.isDone() && received.isDone());
                assertArrayEquals(fromGuest, received.join());
            }
        }
    }

    @Test
    void aResetOfTheHostReachesTheGuest() throws Exception {
        try (ServerSocket server = server();
                VirtioWire wire = new VirtioWire()) {
            GuestTcp guest = connect(wire, server, random(10, 100)).staysOpen();
            Socket socket = accept(wire, server);
            wire.runUntil(() -> guest.acknowledgedBytes() == 100);
            socket.setSoLinger(true, 0);
            socket.close();
            wire.runUntil(guest::isReset);
            wire.runUntil(() -> wire.network.tcp().connectionCount() == 0);
        }
    }

    @Test
    void aResetOfTheGuestReachesTheHost() throws Exception {
        try (ServerSocket server = server();
                VirtioWire wire = new VirtioWire()) {
            GuestTcp guest = connect(wire, server, random(11, 100)).staysOpen();
            try (Socket socket = accept(wire, server)) {
                assertEquals(
                        100, inBackgroundOf(wire, () -> socket.getInputStream().readNBytes(100)).length);
                guest.abort();
                CompletableFuture<Integer> next =
                        inBackground(() -> socket.getInputStream().read());
                wire.runUntil(next::isDone);
                CompletionException failure = assertThrows(CompletionException.class, next::join);
                assertTrue(failure.getCause() instanceof SocketException, failure.toString());
                assertEquals(0, wire.network.tcp().connectionCount());
            }
        }
    }

    private static <T> T inBackgroundOf(VirtioWire wire, Blocking<T> action) {
        CompletableFuture<T> result = inBackground(action);
        wire.runUntil(result::isDone);
        return result.join();
    }

    @Test
    void aRefusedConnectionIsReset() throws Exception {
        try (VirtioWire wire = new VirtioWire()) {
            ServerSocket server = server();
            server.close();
            GuestTcp guest = connect(wire, server, new byte[1]);
            wire.runUntil(guest::isReset);
            assertFalse(guest.isEstablished());
        }
    }
}
