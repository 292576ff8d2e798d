package dev.terrarium.emulator.net;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.virtio.VirtioDriver;
import dev.terrarium.emulator.virtio.VirtioNet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A guest's stations behind a virtio network card, whose frames go through its queues, on the host's time. */
final class VirtioWire implements AutoCloseable {
    private static final int RECEIVE = 0;
    private static final int TRANSMIT = 1;
    private static final int HEADER = 12;
    private static final int LARGEST_FRAME = 1514;

    final List<GuestTcp> stations = new ArrayList<>();
    final UserNetwork network;
    private final VirtioNet card;
    private final VirtioDriver driver;
    private long buffer;
    private int transmitted;
    private int received;

    VirtioWire(PortForward... forwards) {
        network = new UserNetwork(NetworkSettings.DEFAULT_MAC, System::nanoTime, null);
        for (PortForward forward : forwards) {
            network.forward(forward);
        }
        card = new VirtioNet(NetworkSettings.DEFAULT_MAC, network);
        driver = new VirtioDriver(card).start(0, 2);
        offerBuffer();
    }

    /** Transmits a frame of a station. */
    void send(byte[] frame) {
        driver.submit(TRANSMIT, new byte[][] {new byte[HEADER], frame});
        transmitted++;
    }

    int transmittedFrames() {
        return transmitted;
    }

    int receivedFrames() {
        return received;
    }

    private void offerBuffer() {
        buffer = driver.offer(RECEIVE, new byte[0][], HEADER + LARGEST_FRAME).get(0);
    }

    private void step() {
        driver.transport.poll();
        assertFalse(driver.needsReset(), "the card finds fault with the driver");
        boolean arrived = driver.usedIndex(RECEIVE) != (received & 0xffff);
        if (arrived) {
            int length = driver.takeUsed(RECEIVE);
            byte[] frame = Arrays.copyOfRange(driver.read(buffer, (long) length), HEADER, length);
            received++;
            offerBuffer();
            arrive(frame);
        }
        int before = transmitted;
        stations.forEach(station -> station.tick(System.nanoTime()));
        if (!arrived && transmitted == before) {
            card.await(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private void arrive(byte[] frame) {
        boolean tcp = frame[12] == 8 && frame[13] == 0 && frame[23] == Ipv4Packet.TCP;
        if (tcp) {
            assertTrue(Packets.isIntact(frame), "a frame of the router has a wrong checksum or length");
            stations.forEach(station -> station.frame(frame, System.nanoTime()));
        }
    }

    /** Goes on until something has happened; each test has a time limit. */
    void runUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            step();
        }
    }

    @Override
    public void close() throws Exception {
        card.close();
    }
}
