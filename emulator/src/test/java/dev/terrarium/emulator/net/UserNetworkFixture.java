package dev.terrarium.emulator.net;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A network whose guest is a test, and whose time passes when nothing else does. */
final class UserNetworkFixture implements AutoCloseable {
    static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    final UserNetwork network;
    final List<GuestTcp> peers = new ArrayList<>();
    final List<byte[]> frames = new ArrayList<>();
    final FaultyWire toRouter;
    private final FaultyWire toGuest;
    private long now = TimeUnit.SECONDS.toNanos(1);

    UserNetworkFixture() {
        this(0, 0, List.of(), null);
    }

    UserNetworkFixture(long seed, double faults, List<PortForward> forwards, InetSocketAddress nameServer) {
        network = new UserNetwork(new MacAddress(0x5254_0012_3456L), forwards, () -> now, nameServer);
        toRouter = new FaultyWire(new Random(seed), faults, network::transmit);
        toGuest = new FaultyWire(new Random(seed + 1), faults, this::arrive);
    }

    long now() {
        return now;
    }

    void pass(long amount, TimeUnit unit) {
        now += unit.toNanos(amount);
    }

    /** Sends a frame of the guest without faults. */
    void send(byte[] frame) {
        network.transmit(frame);
    }

    void sendFaulty(byte[] frame) {
        toRouter.send(frame, now);
    }

    private void arrive(byte[] frame) {
        boolean ipv4 = frame[12] == 8 && frame[13] == 0;
        assertTrue(!ipv4 || Packets.isIntact(frame), "a frame of the router has a wrong checksum or length");
        if (ipv4 && frame[23] == Ipv4Packet.TCP && !peers.isEmpty()) {
            peers.forEach(peer -> peer.frame(frame, now));
        } else {
            frames.add(frame);
        }
    }

    /** Lets everything happen that happens at once, then some time pass. */
    void step() {
        network.poll();
        boolean moved = false;
        byte[] frame;
        while ((frame = network.receive()) != null) {
            toGuest.send(frame, now);
            moved = true;
        }
        moved |= toGuest.deliver(now);
        peers.forEach(peer -> peer.tick(now));
        moved |= toRouter.deliver(now);
        if (moved) {
            now += TimeUnit.MICROSECONDS.toNanos(10);
        } else {
            network.await(TimeUnit.MILLISECONDS.toNanos(1));
            now += TimeUnit.MILLISECONDS.toNanos(5);
        }
    }

    void runUntil(BooleanSupplier condition) {
        for (int i = 0; !condition.getAsBoolean(); i++) {
            assertTrue(i < 2_000_000, "what was waited for does not happen");
            step();
        }
    }

    /** Returns the next frame for the guest, waiting for it. */
    byte[] next() {
        runUntil(() -> !frames.isEmpty());
        return frames.remove(0);
    }

    @Override
    public void close() throws Exception {
        network.close();
    }
}
