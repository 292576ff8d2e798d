package dev.terrarium.emulator.virtio;

import dev.terrarium.emulator.memory.BusError;
import dev.terrarium.emulator.memory.DirectMemoryAccess;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;

/** A split virtqueue, seen from the device (section 2.7). */
public final class Virtqueue implements Stateful {
    /** The most entries; the device's own choice, as QEMU's. */
    public static final int LARGEST_SIZE = 1024;

    private static final int DESCRIPTOR_SIZE = 16;
    private static final int NEXT = 1;
    private static final int WRITE = 2;
    private static final int INDIRECT = 4;
    private static final int NO_INTERRUPT = 1;
    private static final int RING = 4;
    private static final int AVAILABLE_ENTRY = 2;
    private static final int USED_ENTRY = 8;
    private static final int INDEX_MASK = 0xffff;

    private final DirectMemoryAccess memory;
    private final Runnable interrupt;
    private int size = LARGEST_SIZE;
    private long descriptorArea;
    private long driverArea;
    private long deviceArea;
    private boolean ready;
    private boolean eventIndex;
    private boolean indirect;
    private int nextAvailable;
    private int nextUsed;

    /** Does what a buffer asks for. */
    public interface BufferHandler {
        /**
         * Uses a buffer.
         *
         * @return how many bytes have been written into it
         */
        int use(DescriptorChain buffer) throws DriverFault;
    }

    /**
     * @param interrupt asserts the device's interrupt for used buffers
     */
    Virtqueue(DirectMemoryAccess memory, Runnable interrupt) {
        this.memory = memory;
        this.interrupt = interrupt;
    }

    /** Returns whether the driver has set the queue up. */
    public boolean ready() {
        return ready;
    }

    @Override
    public void exchange(StateTransfer state) {
        size = state.value(size);
        descriptorArea = state.value(descriptorArea);
        driverArea = state.value(driverArea);
        deviceArea = state.value(deviceArea);
        ready = state.flag(ready);
        eventIndex = state.flag(eventIndex);
        indirect = state.flag(indirect);
        nextAvailable = state.value(nextAvailable);
        nextUsed = state.value(nextUsed);
    }

    void setSize(int entries) {
        size = entries;
    }

    void setDescriptorArea(long address) {
        descriptorArea = address;
    }

    void setDriverArea(long address) {
        driverArea = address;
    }

    void setDeviceArea(long address) {
        deviceArea = address;
    }

    long descriptorArea() {
        return descriptorArea;
    }

    long driverArea() {
        return driverArea;
    }

    long deviceArea() {
        return deviceArea;
    }

    void negotiate(boolean withEventIndex, boolean withIndirect) {
        eventIndex = withEventIndex;
        indirect = withIndirect;
    }

    void reset() {
        size = LARGEST_SIZE;
        descriptorArea = 0;
        driverArea = 0;
        deviceArea = 0;
        disable();
    }

    void disable() {
        ready = false;
        nextAvailable = 0;
        nextUsed = 0;
    }

    /**
     * Makes the queue ready with the areas that it has been given.
     *
     * @throws DriverFault if its size is no power of two or too large, or an area is misaligned or outside main memory
     */
    void enable() throws DriverFault {
        if (size < 1 || size > LARGEST_SIZE || Integer.bitCount(size) != 1) {
            throw new DriverFault("a virtqueue's size must be a power of two up to " + LARGEST_SIZE);
        }
        requireArea(descriptorArea, DESCRIPTOR_SIZE * size, DESCRIPTOR_SIZE);
        requireArea(driverArea, RING + AVAILABLE_ENTRY * size, 2);
        requireArea(deviceArea, RING + USED_ENTRY * size, 4);
        ready = true;
    }

    private void requireArea(long address, int length, int alignment) throws DriverFault {
        if (address % alignment != 0 || !memory.contains(address, length)) {
            throw new DriverFault("an area of a virtqueue is misaligned or outside main memory");
        }
    }

    private int read(long address, int width) throws DriverFault {
        try {
            return (int) memory.read(address, width);
        } catch (BusError e) {
            throw new DriverFault("a part of a virtqueue is outside main memory");
        }
    }

    private void write(long address, int width, long value) throws DriverFault {
        try {
            memory.write(address, width, value);
        } catch (BusError e) {
            throw new DriverFault("a part of a virtqueue is outside main memory");
        }
    }

    /**
     * Returns how many buffers the driver has made available and the device has not taken.
     *
     * @throws DriverFault if they are more than the queue has entries
     */
    public int available() throws DriverFault {
        if (!ready) {
            return 0;
        }
        int count = read(driverArea + 2, 2) - nextAvailable & INDEX_MASK;
        if (count > size) {
            throw new DriverFault("more buffers are available than the queue has entries");
        }
        return count;
    }

    /**
     * Uses the buffers that are available now, one after another, then tells the driver. Buffers that become available
     * meanwhile, which a device's own writes to the rings could bring about, wait for the next notification, so that a
     * notification always ends.
     */
    public void useAvailable(BufferHandler handler) throws DriverFault {
        for (int left = available(); left > 0; left--) {
            useNext(handler);
        }
    }

    /** Uses the next buffer, which must be {@link #available}. */
    public void useNext(BufferHandler handler) throws DriverFault {
        int head = read(driverArea + RING + AVAILABLE_ENTRY * (nextAvailable & size - 1), 2);
        nextAvailable = nextAvailable + 1 & INDEX_MASK;
        DescriptorChain chain = chain(head);
        complete(chain, handler.use(chain));
    }

    private DescriptorChain chain(int head) throws DriverFault {
        DescriptorChain chain = new DescriptorChain(memory, head);
        long table = descriptorArea;
        int entries = size;
        int index = head;
        boolean inIndirect = false;
        // A chain has no more descriptors than its table, so it has no loops (section 2.7.5.2).
        for (int count = 0; ; count++) {
            if (index >= entries || count >= entries) {
                throw new DriverFault("a chain of descriptors leaves its table or loops");
            }
            long descriptor = table + (long) DESCRIPTOR_SIZE * index;
            long address = read(descriptor, 4) & 0xffffffffL | (long) read(descriptor + 4, 4) << 32;
            long length = read(descriptor + 8, 4) & 0xffffffffL;
            int flags = read(descriptor + 12, 2);
            if ((flags & INDIRECT) != 0) {
                if (!indirect || inIndirect || (flags & NEXT) != 0) {
                    throw new DriverFault("an indirect descriptor is where none may be");
                }
                entries = indirectEntries(address, length);
                table = address;
                index = 0;
                count = -1;
                inIndirect = true;
                continue;
            }
            chain.add(address, length, (flags & WRITE) != 0);
            if ((flags & NEXT) == 0) {
                return chain;
            }
            index = read(descriptor + 14, 2);
        }
    }

    private int indirectEntries(long address, long length) throws DriverFault {
        if (length == 0 || length % DESCRIPTOR_SIZE != 0 || !memory.contains(address, length)) {
            throw new DriverFault("an indirect table is empty, has half a descriptor or is outside main memory");
        }
        // Indices are 16 bits wide, so a longer table is never reached.
        return (int) Math.min(length / DESCRIPTOR_SIZE, INDEX_MASK + 1);
    }

    private void complete(DescriptorChain chain, int written) throws DriverFault {
        long entry = deviceArea + RING + USED_ENTRY * (nextUsed & size - 1);
        write(entry, 4, chain.head());
        write(entry + 4, 4, written);
        int old = nextUsed;
        nextUsed = nextUsed + 1 & INDEX_MASK;
        write(deviceArea + 2, 2, nextUsed);
        if (eventIndex) {
            write(deviceArea + RING + USED_ENTRY * size, 2, nextAvailable);
        }
        if (wantsInterrupt(old)) {
            interrupt.run();
        }
    }

    private boolean wantsInterrupt(int usedBefore) throws DriverFault {
        if (eventIndex) {
            return read(driverArea + RING + AVAILABLE_ENTRY * size, 2) == usedBefore;
        }
        return (read(driverArea, 2) & NO_INTERRUPT) == 0;
    }
}
