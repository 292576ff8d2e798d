package dev.terrarium.emulator.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.net.EthernetLink;
import dev.terrarium.emulator.net.NetworkSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtioNetTest {
    private static final int HEADER = 12;

    private final List<byte[]> transmitted = new ArrayList<>();
    private final Deque<byte[]> toReceive = new ArrayDeque<>();
    private boolean closed;

    private final EthernetLink link = new EthernetLink() {
        @Override
        public void transmit(byte[] frame) {
            transmitted.add(frame);
        }

        @Override
        public byte[] receive() {
            return toReceive.poll();
        }

        @Override
        public void poll() {}

        @Override
        public boolean expectsHost() {
            return true;
        }

        @Override
        public void await(long nanoseconds) {}

        @Override
        public void close() {
            closed = true;
        }
    };

    private final VirtioNet device = new VirtioNet(NetworkSettings.DEFAULT_MAC, link);
    private final VirtioDriver driver = new VirtioDriver(device);

    @Test
    void theConfigurationTellsAddressAndLink() {
        assertEquals(1, driver.read(8));
        assertTrue(
                (driver.offeredFeatures() & (VirtioNet.MAC | VirtioNet.STATUS)) == (VirtioNet.MAC | VirtioNet.STATUS));
        assertArrayEquals(new byte[] {0x52, 0x54, 0, 0x12, 0x34, 0x56, 1, 0}, driver.read(0x10001100L, 8L));
    }

    @Test
    void framesAreTransmittedWithoutTheirHeader() {
        driver.start(VirtioNet.MAC, 2);
        byte[] frame = new byte[60];
        Arrays.fill(frame, (byte) 7);
        driver.submit(1, new byte[][] {new byte[HEADER], frame});
        driver.submit(1, new byte[][] {Arrays.copyOf(new byte[HEADER], HEADER + 3)});
        assertEquals(2, transmitted.size());
        assertArrayEquals(frame, transmitted.get(0));
        assertEquals(3, transmitted.get(1).length, "the link drops what is no frame");
    }

    @Test
    void framesWaitForBuffers() {
        driver.start(VirtioNet.MAC, 2);
        toReceive.add(new byte[] {1, 2, 3});
        driver.transport.poll();
        assertEquals(1, toReceive.size());
        byte[] received = driver.submit(0, new byte[0][], HEADER, 1514);
        assertEquals(1, received[10], "one buffer");
        assertArrayEquals(new byte[] {1, 2, 3}, Arrays.copyOfRange(received, HEADER, received.length));
    }

    @Test
    void aBufferThatIsTooSmallIsTheDriversFault() {
        driver.start(VirtioNet.MAC, 2);
        driver.offer(0, new byte[0][], HEADER + 2);
        toReceive.add(new byte[] {1, 2, 3});
        driver.transport.poll();
        assertTrue(driver.needsReset());
    }

    @Test
    void aFrameWithoutHeaderIsTheDriversFault() {
        driver.start(VirtioNet.MAC, 2);
        driver.offer(1, new byte[][] {new byte[HEADER - 1]});
        driver.write(VirtioDriver.NOTIFY, 1);
        assertTrue(driver.needsReset());
        assertTrue(transmitted.isEmpty());
    }

    @Test
    void onlyADeviceInUseKeepsTheHostsTime() throws Exception {
        assertFalse(device.keepsHostTime());
        driver.start(VirtioNet.MAC, 2);
        assertTrue(device.keepsHostTime());
        driver.write(VirtioDriver.STATUS, 0);
        assertFalse(device.keepsHostTime());
        device.close();
        assertTrue(closed);
    }
}
