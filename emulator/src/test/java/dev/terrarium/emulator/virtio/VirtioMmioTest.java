package dev.terrarium.emulator.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.hart.ProcessorModel;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;
import dev.terrarium.emulator.snapshot.StateTransfer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The transport and the virtqueues, with a device that returns what it reads. */
class VirtioMmioTest {
    private static final int NEXT = 1;
    private static final int WRITE = 2;
    private static final int INDIRECT = 4;
    private static final long FEATURE = 1L << 3;
    private static final byte[] TEXT = {1, 2, 3, 4, 5, 6, 7};

    private final Echo device = new Echo();
    private final VirtioDriver driver = new VirtioDriver(device);

    /** Copies what a buffer has to be read into what it has to be written. */
    private static final class Echo implements VirtioDevice {
        byte[] configuration = {1, 2, 3, 4, 5};
        long negotiated;
        int resets;
        List<Virtqueue> queues;

        @Override
        public int deviceId() {
            return 42;
        }

        @Override
        public long features() {
            return FEATURE;
        }

        @Override
        public int queueCount() {
            return 2;
        }

        @Override
        public byte[] configuration() {
            return configuration;
        }

        @Override
        public void start(long features, List<Virtqueue> all) {
            negotiated = features;
            queues = all;
        }

        @Override
        public void reset() {
            resets++;
        }

        @Override
        public void exchange(StateTransfer state) {
            resets = state.value(resets);
        }

        @Override
        public void notified(int queue) throws DriverFault {
            queues.get(queue).useAvailable(buffer -> {
                int length = Math.min(buffer.readableBytes(), buffer.writableBytes());
                buffer.write(buffer.read(length));
                return length;
            });
        }
    }

    @Test
    void identification() {
        assertEquals(0x74726976, driver.read(0));
        assertEquals(2, driver.read(4));
        assertEquals(42, driver.read(8));
        assertEquals(FEATURE | 1L << 28 | 1L << 29 | 1L << 32, driver.offeredFeatures());
        assertEquals(1024, driver.read(0x34));
        driver.write(0x30, 2);
        assertEquals(0, driver.read(0x34), "there is no third queue");
        assertEquals(0xffffffffL, driver.read(0xb0), "there is no shared memory");
        assertEquals(0, driver.read(MemoryMap.VIRTIO_BASE, 1), "registers are read whole");
    }

    @Test
    void emptySlotsHaveDeviceZero() {
        Bus bus = new Bus(new Ram(4096), ProcessorModel.COMPLETE.decoder());
        VirtioMmio empty = new VirtioMmio();
        bus.attach(0x1000, 0x1000, empty);
        assertEquals(0x74726976, empty.read(0, 4));
        assertEquals(0, empty.read(8, 4));
        for (int register = 0x10; register < 0x200; register += 4) {
            empty.write(register, 4, -1);
            assertEquals(0, empty.read(register, 4));
        }
        assertFalse(empty.interrupting());
    }

    @Test
    void featuresAreNegotiated() {
        assertEquals(11, driver.negotiate(FEATURE | VirtioMmio.VERSION_1));
        driver.write(0x24, 0);
        driver.write(0x20, 0);
        driver.write(VirtioDriver.STATUS, 15);
        assertEquals(FEATURE | VirtioMmio.VERSION_1, device.negotiated, "what was negotiated stays");
        assertEquals(3, driver.negotiate(FEATURE), "legacy drivers are refused");
        assertEquals(3, driver.negotiate(VirtioMmio.VERSION_1 | 1), "what is not offered is refused");
    }

    @Test
    void aDriverThatSkipsTheNegotiationIsTold() {
        driver.write(VirtioDriver.STATUS, 7);
        assertTrue(driver.needsReset());
        driver.write(VirtioDriver.STATUS, 0);
        assertEquals(0, driver.read(VirtioDriver.STATUS));
    }

    @Test
    void buffersAreUsedAndInterrupt() {
        driver.start(0, 1);
        assertArrayEquals(TEXT, driver.submit(0, new byte[][] {TEXT}, 7));
        assertTrue(driver.transport.interrupting());
        assertEquals(1, driver.read(VirtioDriver.INTERRUPT_STATUS));
        driver.write(0x64, 1);
        assertFalse(driver.transport.interrupting());
    }

    @Test
    void partsAreCutAnyhow() {
        driver.start(0, 2);
        assertArrayEquals(TEXT, driver.submit(1, new byte[][] {{1}, {2, 3, 4, 5}, {6, 7}}, 3, 1, 0, 3));
        assertArrayEquals(new byte[] {1, 2}, driver.submit(1, new byte[][] {TEXT}, 2));
    }

    @Test
    void indicesWrap() {
        driver.start(0, 1);
        for (int i = 0; i < 70_000; i++) {
            assertArrayEquals(new byte[] {(byte) i}, driver.submit(0, new byte[][] {{(byte) i}}, 1));
        }
    }

    @Test
    void interruptsAreSuppressedByFlag() {
        driver.start(0, 1);
        driver.write(VirtioDriver.availableRing(0), 2, 1);
        driver.submit(0, new byte[][] {TEXT}, 7);
        assertFalse(driver.transport.interrupting());
    }

    @Test
    void interruptsAreAskedForByIndex() {
        driver.start(VirtioMmio.EVENT_INDEX, 1);
        driver.write(VirtioDriver.availableRing(0), 2, 1); // the flag is ignored
        driver.write(VirtioDriver.availableRing(0) + 4 + 2 * VirtioDriver.SIZE, 2, 2);
        driver.submit(0, new byte[][] {TEXT}, 7);
        driver.submit(0, new byte[][] {TEXT}, 7);
        assertFalse(driver.transport.interrupting());
        driver.submit(0, new byte[][] {TEXT}, 7);
        assertTrue(driver.transport.interrupting());
        assertEquals(3, driver.read(VirtioDriver.usedRing(0) + 4 + 8 * VirtioDriver.SIZE, 2));
    }

    @Test
    void indirectTables() {
        driver.start(VirtioMmio.INDIRECT_DESCRIPTORS, 1);
        long table = VirtioDriver.BUFFERS;
        driver.write(table + 0x100, TEXT);
        driver.descriptor(table, 0, table + 0x100, 3, NEXT, 2);
        driver.descriptor(table, 2, table + 0x103, 4, NEXT, 1);
        driver.descriptor(table, 1, table + 0x200, 7, WRITE, 0);
        driver.descriptor(VirtioDriver.descriptors(0), 0, table, 48, INDIRECT, 0);
        driver.makeAvailable(0, 0);
        driver.write(VirtioDriver.NOTIFY, 0);
        assertEquals(7, driver.takeUsed(0));
        assertArrayEquals(TEXT, driver.read(table + 0x200, 7L));
    }

    @ParameterizedTest
    @CsvSource({
        "'outside', 0x7ffffffc, 8, 0",
        "'past the end', 0x800ffffc, 8, 0",
        "'wraps', -4, 8, 2",
        "'too long', 0x80000000, 0xffffffff, 2",
        "'a device', 0x10001000, 4, 2",
        "'loop', 0x80010000, 4, 1",
        "'indirect without feature', 0x80010000, 16, 4",
    })
    void brokenDescriptorsNeedAReset(String what, String address, String length, int flags) {
        driver.start(0, 1);
        driver.descriptor(VirtioDriver.descriptors(0), 0, Long.decode(address), Long.decode(length), flags, 0);
        driver.makeAvailable(0, 0);
        driver.write(VirtioDriver.NOTIFY, 0);
        assertTrue(driver.needsReset(), what);
        assertEquals(2, driver.read(VirtioDriver.INTERRUPT_STATUS), "the configuration has changed");
        assertEquals(0, driver.usedIndex(0));
        int resets = device.resets;
        driver.start(0, 1);
        assertEquals(resets + 1, device.resets);
        assertArrayEquals(TEXT, driver.submit(0, new byte[][] {TEXT}, 7), "after a reset all is well");
    }

    @ParameterizedTest
    @CsvSource({"0, 16, 4", "8, 8, 4", "0, 16, 5", "0, 0, 4", "0, 17, 4", "0x7ffff, 32, 4"})
    void brokenIndirectTablesNeedAReset(String place, int length, int flags) {
        driver.start(VirtioMmio.INDIRECT_DESCRIPTORS, 1);
        long table = VirtioDriver.BUFFERS + Long.decode(place) * 2;
        driver.descriptor(VirtioDriver.descriptors(0), 0, table, length, flags, 0);
        // The table leads to itself, where it is read at all.
        driver.descriptor(VirtioDriver.BUFFERS, 0, VirtioDriver.BUFFERS, 16, INDIRECT, 0);
        driver.makeAvailable(0, 0);
        driver.write(VirtioDriver.NOTIFY, 0);
        assertTrue(driver.needsReset());
    }

    @Test
    void aDeviceThatNeedsAResetIsSilent() {
        driver.start(0, 2);
        driver.makeAvailable(0, 9);
        driver.write(VirtioDriver.NOTIFY, 0);
        assertTrue(driver.needsReset());
        driver.offer(1, new byte[][] {TEXT}, 7);
        driver.write(VirtioDriver.NOTIFY, 1);
        assertEquals(0, driver.usedIndex(1));
    }

    @Test
    void moreBuffersThanEntriesNeedAReset() {
        driver.start(0, 1);
        driver.write(VirtioDriver.availableRing(0) + 2, 2, VirtioDriver.SIZE + 1);
        driver.write(VirtioDriver.NOTIFY, 0);
        assertTrue(driver.needsReset());
    }

    @Test
    void partsToBeReadComeFirst() {
        driver.start(0, 1);
        driver.descriptor(VirtioDriver.descriptors(0), 0, VirtioDriver.BUFFERS, 4, WRITE | NEXT, 1);
        driver.descriptor(VirtioDriver.descriptors(0), 1, VirtioDriver.BUFFERS, 4, 0, 0);
        driver.makeAvailable(0, 0);
        driver.write(VirtioDriver.NOTIFY, 0);
        assertTrue(driver.needsReset());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 2048, -1})
    void queueSizesArePowersOfTwo(int size) {
        driver.negotiate(VirtioMmio.VERSION_1);
        driver.setUp(0, size);
        assertEquals(0, driver.read(0x44));
        assertTrue(driver.needsReset());
    }

    @Test
    void queuesLieInMemory() {
        driver.negotiate(VirtioMmio.VERSION_1);
        driver.write(0x38, 8);
        driver.write(0x80, 0x10001000);
        driver.write(0x44, 1);
        assertEquals(0, driver.read(0x44));
        assertTrue(driver.needsReset());
    }

    @Test
    void notificationsBeforeTheStartAreIgnored() {
        driver.negotiate(VirtioMmio.VERSION_1);
        driver.setUp(0, 8);
        driver.offer(0, new byte[][] {TEXT}, 7);
        driver.write(VirtioDriver.NOTIFY, 0);
        assertEquals(0, driver.usedIndex(0));
        driver.write(VirtioDriver.STATUS, 15);
        driver.write(VirtioDriver.NOTIFY, 5);
        driver.write(VirtioDriver.NOTIFY, 1); // that queue is not ready
        driver.write(VirtioDriver.NOTIFY, 0);
        assertEquals(7, driver.takeUsed(0));
    }

    @Test
    void theConfigurationHasGenerations() {
        assertEquals(0x04030201, driver.read(0x100));
        assertEquals(5, driver.read(0x104), "what is not there is zero");
        assertEquals(0x0302, driver.read(MemoryMap.VIRTIO_BASE + 0x101, 2));
        long generation = driver.read(0xfc);
        assertEquals(generation, driver.read(0xfc));
        device.configuration = new byte[] {9};
        assertEquals(generation + 1, driver.read(0xfc));
        assertEquals(9, driver.read(0x100));
    }
}
