package dev.terrarium.emulator.virtio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.emulator.hart.ProcessorModel;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.BusError;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;
import java.util.ArrayList;
import java.util.List;

/** A small driver that works a virtio device through the bus, well or, by its parts, badly. */
public final class VirtioDriver {
    public static final int STATUS = 0x70;
    public static final int NOTIFY = 0x50;
    public static final int INTERRUPT_STATUS = 0x60;
    public static final int SIZE = 8;
    /** Where the buffers of {@link #submit} are. */
    public static final long BUFFERS = MemoryMap.RAM_BASE + 0x10000;

    private static final int NEXT = 1;
    private static final int WRITE = 2;

    public final Bus bus = new Bus(new Ram(1 << 20), ProcessorModel.COMPLETE.decoder());
    public final VirtioMmio transport;
    private final int[] available = new int[4];
    private final int[] used = new int[4];

    public VirtioDriver(VirtioDevice device) {
        transport = new VirtioMmio(device, bus.directMemoryAccess());
        bus.attach(MemoryMap.VIRTIO_BASE, MemoryMap.VIRTIO_SIZE, transport);
    }

    public long read(int register) {
        return read(MemoryMap.VIRTIO_BASE + register, 4);
    }

    public void write(int register, long value) {
        write(MemoryMap.VIRTIO_BASE + register, 4, value);
    }

    public long read(long address, int size) {
        try {
            return bus.read(address, size);
        } catch (BusError e) {
            throw new AssertionError(e);
        }
    }

    public void write(long address, int size, long value) {
        try {
            bus.write(address, size, value);
        } catch (BusError e) {
            throw new AssertionError(e);
        }
    }

    public void write(long address, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            write(address + i, 1, bytes[i]);
        }
    }

    public byte[] read(long address, long length) {
        byte[] bytes = new byte[(int) length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) read(address + i, 1);
        }
        return bytes;
    }

    public long offeredFeatures() {
        write(0x14, 1);
        long high = read(0x10);
        write(0x14, 0);
        return high << 32 | read(0x10);
    }

    /** Negotiates, up to FEATURES_OK, and returns the status. */
    public long negotiate(long features) {
        write(STATUS, 0);
        write(STATUS, 1);
        write(STATUS, 3);
        write(0x24, 0);
        write(0x20, features & 0xffffffffL);
        write(0x24, 1);
        write(0x20, features >>> 32);
        write(STATUS, 11);
        return read(STATUS);
    }

    /** Brings the device up with one or more queues. */
    public VirtioDriver start(long features, int queues) {
        assertEquals(11, negotiate(features | VirtioMmio.VERSION_1));
        for (int queue = 0; queue < queues; queue++) {
            setUp(queue, SIZE);
        }
        write(STATUS, 15);
        assertEquals(15, read(STATUS));
        return this;
    }

    public static long descriptors(int queue) {
        return MemoryMap.RAM_BASE + 0x3000L * queue;
    }

    public static long availableRing(int queue) {
        return descriptors(queue) + 0x1000;
    }

    public static long usedRing(int queue) {
        return descriptors(queue) + 0x2000;
    }

    public void setUp(int queue, int size) {
        for (long at = descriptors(queue); at < descriptors(queue) + 0x3000; at += 8) {
            write(at, 8, 0);
        }
        available[queue] = 0;
        used[queue] = 0;
        write(0x30, queue);
        write(0x38, size);
        write(0x80, descriptors(queue));
        write(0x84, 0);
        write(0x90, availableRing(queue));
        write(0x94, 0);
        write(0xa0, usedRing(queue));
        write(0xa4, 0);
        write(0x44, 1);
    }

    public void descriptor(long table, int index, long address, long length, int flags, int next) {
        long at = table + 16L * index;
        write(at, 8, address);
        write(at + 8, 4, length);
        write(at + 12, 2, flags);
        write(at + 14, 2, next);
    }

    /** Makes a chain available, without a notification. */
    public void makeAvailable(int queue, int head) {
        write(availableRing(queue) + 4 + 2L * (available[queue] % SIZE), 2, head);
        available[queue] = available[queue] + 1 & 0xffff;
        write(availableRing(queue) + 2, 2, available[queue]);
    }

    /** Puts parts to be read and parts to be written into memory and makes them available as a chain from entry 0 on. */
    public List<Long> offer(int queue, byte[][] readable, int... writable) {
        List<Long> addresses = new ArrayList<>();
        int count = readable.length + writable.length;
        long address = BUFFERS + 0x40000L * queue;
        for (int i = 0; i < count; i++) {
            boolean device = i >= readable.length;
            int length = device ? writable[i - readable.length] : readable[i].length;
            if (!device) {
                write(address, readable[i]);
            } else {
                addresses.add(address);
            }
            int flags = (i + 1 < count ? NEXT : 0) | (device ? WRITE : 0);
            descriptor(descriptors(queue), i, address, length, flags, i + 1);
            address += length + 16;
        }
        makeAvailable(queue, 0);
        return addresses;
    }

    /** Returns the length in the next used entry, whose head must be 0. */
    public int takeUsed(int queue) {
        long entry = usedRing(queue) + 4 + 8L * (used[queue] % SIZE);
        used[queue] = used[queue] + 1 & 0xffff;
        assertEquals(used[queue], usedIndex(queue), "a buffer has been used");
        assertEquals(0, read(entry, 4));
        return (int) read(entry + 4, 4);
    }

    public int usedIndex(int queue) {
        return (int) read(usedRing(queue) + 2, 2);
    }

    /** Sends a request and returns what the device has written. */
    public byte[] submit(int queue, byte[][] readable, int... writable) {
        List<Long> addresses = offer(queue, readable, writable);
        write(NOTIFY, queue);
        int written = takeUsed(queue);
        byte[] result = new byte[written];
        int position = 0;
        for (int i = 0; i < writable.length && position < written; i++) {
            int size = Math.min(writable[i], written - position);
            System.arraycopy(read(addresses.get(i), (long) size), 0, result, position, size);
            position += size;
        }
        return result;
    }

    public boolean needsReset() {
        return (read(STATUS) & VirtioMmio.DEVICE_NEEDS_RESET) != 0;
    }
}
