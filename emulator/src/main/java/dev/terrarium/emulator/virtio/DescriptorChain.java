package dev.terrarium.emulator.virtio;

import dev.terrarium.emulator.memory.BusError;
import dev.terrarium.emulator.memory.DirectMemoryAccess;
import java.util.ArrayList;
import java.util.List;

/**
 * A buffer that a driver has made available: parts that the device reads, then parts that it writes (section 2.7.4). Each
 * side is seen as one sequence of bytes, read and written from its start on, because drivers may cut it as they like
 * (section 2.7.4.1).
 */
public final class DescriptorChain {
    private final DirectMemoryAccess memory;
    private final int head;
    private final Sequence readable = new Sequence();
    private final Sequence writable = new Sequence();

    /** Parts of memory, and how far they have been used. */
    private static final class Sequence {
        final List<Part> parts = new ArrayList<>();
        long left;
        int part;
        long inPart;

        void add(long address, long length) {
            parts.add(new Part(address, length));
            left += length;
        }
    }

    private record Part(long address, long length) {}

    /** What is done with a piece of a part. */
    private interface Transfer {
        void move(long address, int position, int length) throws BusError;
    }

    DescriptorChain(DirectMemoryAccess memory, int head) {
        this.memory = memory;
        this.head = head;
    }

    void add(long address, long length, boolean deviceWrites) throws DriverFault {
        if (!memory.contains(address, length)) {
            throw new DriverFault("a descriptor leads outside main memory");
        }
        if (!deviceWrites && !writable.parts.isEmpty()) {
            throw new DriverFault("a descriptor to be read follows one to be written");
        }
        (deviceWrites ? writable : readable).add(address, length);
        if (readable.left + writable.left > memory.memorySize()) {
            throw new DriverFault("a buffer is larger than main memory");
        }
    }

    int head() {
        return head;
    }

    /** Returns how many bytes are left to be read. */
    public int readableBytes() {
        return (int) readable.left;
    }

    /** Returns how many bytes are left to be written. */
    public int writableBytes() {
        return (int) writable.left;
    }

    /**
     * Reads the next bytes.
     *
     * @throws DriverFault if there are not so many
     */
    public byte[] read(int length) throws DriverFault {
        require(readable, length);
        byte[] bytes = new byte[length];
        read(bytes, 0, length);
        return bytes;
    }

    /**
     * Reads the next bytes into a part of an array.
     *
     * @throws DriverFault if there are not so many
     */
    public void read(byte[] target, int start, int length) throws DriverFault {
        transfer(readable, length, (address, position, size) -> memory.read(address, target, start + position, size));
    }

    /**
     * Writes the next bytes.
     *
     * @throws DriverFault if there is no room for them
     */
    public void write(byte[] bytes) throws DriverFault {
        write(bytes, 0, bytes.length);
    }

    /**
     * Writes the next bytes from a part of an array.
     *
     * @throws DriverFault if there is no room for them
     */
    public void write(byte[] source, int start, int length) throws DriverFault {
        transfer(writable, length, (address, position, size) -> memory.write(address, source, start + position, size));
    }

    /**
     * Passes over bytes to be written, which keep their values.
     *
     * @throws DriverFault if there are not so many
     */
    public void skipWritable(int length) throws DriverFault {
        transfer(writable, length, (address, position, size) -> {});
    }

    private static void require(Sequence sequence, int length) throws DriverFault {
        if (length > sequence.left) {
            throw new DriverFault("a buffer is too short");
        }
    }

    private static void transfer(Sequence sequence, int length, Transfer transfer) throws DriverFault {
        require(sequence, length);
        int position = 0;
        while (position < length) {
            Part part = sequence.parts.get(sequence.part);
            int size = (int) Math.min(length - position, part.length - sequence.inPart);
            try {
                transfer.move(part.address + sequence.inPart, position, size);
            } catch (BusError e) {
                throw new AssertionError("a descriptor's range was checked when it was added", e);
            }
            position += size;
            sequence.inPart += size;
            sequence.left -= size;
            if (sequence.inPart == part.length) {
                sequence.part++;
                sequence.inPart = 0;
            }
        }
    }
}
