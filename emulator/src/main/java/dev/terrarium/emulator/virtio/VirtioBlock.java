package dev.terrarium.emulator.virtio;

import static dev.terrarium.emulator.storage.Disk.SECTOR_SIZE;

import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.storage.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A block device (section 5.2). */
public final class VirtioBlock extends QueuedDevice {
    static final long SEGMENT_MAX = 1L << 2;
    static final long READ_ONLY = 1L << 5;
    static final long BLOCK_SIZE = 1L << 6;
    static final long FLUSH = 1L << 9;
    static final long DISCARD = 1L << 13;
    static final long WRITE_ZEROES = 1L << 14;

    static final int IN = 0;
    static final int OUT = 1;
    static final int FLUSH_CACHE = 4;
    static final int GET_ID = 8;
    static final int DISCARD_SECTORS = 11;
    static final int ZERO_SECTORS = 13;

    static final int OK = 0;
    static final int IO_ERROR = 1;
    static final int UNSUPPORTED = 2;

    private static final int DEVICE_ID = 2;
    private static final int QUEUES = 1;
    private static final int HEADER_SIZE = 16;
    private static final int ID_SIZE = 20;
    private static final int CONFIGURATION_SIZE = 60;
    /** A request takes all of a queue but its header and its status. */
    private static final int MOST_SEGMENTS = Virtqueue.LARGEST_SIZE - 2;
    /** A discarded range, or one to be made zeros: its first sector, its length and flags. */
    private static final int RANGE_SIZE = 16;

    private static final int MOST_RANGES = 16;
    private static final int MOST_SECTORS_IN_RANGE = 1 << 15;
    private static final int UNMAP = 1;
    private static final int PIECE = 1 << 16;

    private final Disk disk;
    private final String id;
    private final byte[] piece = new byte[PIECE];
    private boolean writesThrough;

    /**
     * Makes a device.
     *
     * @param id what the guest may ask for, cut after 20 ASCII characters
     */
    public VirtioBlock(Disk disk, String id) {
        super(DEVICE_ID, QUEUES);
        this.disk = disk;
        this.id = id;
    }

    @Override
    public long features() {
        long features = SEGMENT_MAX | BLOCK_SIZE | FLUSH;
        return features | (disk.readOnly() ? READ_ONLY : DISCARD | WRITE_ZEROES);
    }

    /** Section 5.2.4. */
    @Override
    public byte[] configuration() {
        ByteBuffer configuration = ByteBuffer.allocate(CONFIGURATION_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        configuration
                .putLong(0, disk.size() / SECTOR_SIZE)
                .putInt(12, MOST_SEGMENTS)
                .putInt(20, SECTOR_SIZE);
        if (!disk.readOnly()) {
            configuration
                    .putInt(36, MOST_SECTORS_IN_RANGE)
                    .putInt(40, MOST_RANGES)
                    .putInt(44, 1)
                    .putInt(48, MOST_SECTORS_IN_RANGE)
                    .putInt(52, MOST_RANGES)
                    .put(56, (byte) 1);
        }
        return configuration.array();
    }

    @Override
    public void start(long negotiated, List<Virtqueue> allQueues) {
        // A driver that cannot flush expects that what is written stays (section 5.2.6.2).
        writesThrough = (negotiated & FLUSH) == 0;
        super.start(negotiated, allQueues);
    }

    @Override
    public void exchange(StateTransfer state) {
        state.part(disk);
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }

    @Override
    public void notified(int queue) throws DriverFault {
        queue(queue).useAvailable(this::serve);
    }

    private int serve(DescriptorChain buffer) throws DriverFault {
        int writable = buffer.writableBytes();
        if (writable == 0) {
            throw new DriverFault("a request has no room for its status");
        }
        ByteBuffer header = ByteBuffer.wrap(buffer.read(HEADER_SIZE)).order(ByteOrder.LITTLE_ENDIAN);
        int status;
        try {
            status = serve(header.getInt(0), header.getLong(8), buffer);
        } catch (IOException e) {
            status = IO_ERROR;
        }
        // The status is the last byte, whatever has been written before it.
        buffer.skipWritable(buffer.writableBytes() - 1);
        buffer.write(new byte[] {(byte) status});
        return writable;
    }

    private int serve(int type, long sector, DescriptorChain buffer) throws DriverFault, IOException {
        switch (type) {
            case IN:
                return read(sector, buffer);
            case OUT:
                return write(sector, buffer);
            case FLUSH_CACHE:
                disk.flush();
                return OK;
            case GET_ID:
                return writeId(buffer);
            case DISCARD_SECTORS:
            case ZERO_SECTORS:
                return zero(type, buffer);
            default:
                return UNSUPPORTED;
        }
    }

    private boolean isInside(long sector, long bytes) {
        long sectors = disk.size() / SECTOR_SIZE;
        return bytes % SECTOR_SIZE == 0 && sector >= 0 && sector <= sectors - bytes / SECTOR_SIZE;
    }

    private int read(long sector, DescriptorChain buffer) throws DriverFault, IOException {
        int length = buffer.writableBytes() - 1;
        if (!isInside(sector, length)) {
            return IO_ERROR;
        }
        for (int done = 0; done < length; done += PIECE) {
            int size = Math.min(PIECE, length - done);
            disk.read(sector * SECTOR_SIZE + done, piece, 0, size);
            buffer.write(piece, 0, size);
        }
        return OK;
    }

    private int write(long sector, DescriptorChain buffer) throws DriverFault, IOException {
        int length = buffer.readableBytes();
        if (disk.readOnly() || !isInside(sector, length)) {
            return IO_ERROR;
        }
        for (int done = 0; done < length; done += PIECE) {
            int size = Math.min(PIECE, length - done);
            buffer.read(piece, 0, size);
            disk.write(sector * SECTOR_SIZE + done, piece, 0, size);
        }
        if (writesThrough) {
            disk.flush();
        }
        return OK;
    }

    private int writeId(DescriptorChain buffer) throws DriverFault {
        if (buffer.writableBytes() < ID_SIZE + 1) {
            return IO_ERROR;
        }
        buffer.write(Arrays.copyOf(id.getBytes(StandardCharsets.US_ASCII), ID_SIZE));
        return OK;
    }

    /** Discarded sectors read as zeros. All ranges are checked before the first is changed. */
    private int zero(int type, DescriptorChain buffer) throws DriverFault, IOException {
        int length = buffer.readableBytes();
        if (disk.readOnly() || length == 0 || length % RANGE_SIZE != 0 || length / RANGE_SIZE > MOST_RANGES) {
            return IO_ERROR;
        }
        ByteBuffer ranges = ByteBuffer.wrap(buffer.read(length)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < length; i += RANGE_SIZE) {
            int flags = ranges.getInt(i + 12);
            if ((flags & ~UNMAP) != 0 || flags != 0 && type == DISCARD_SECTORS) {
                return UNSUPPORTED; // section 5.2.6.2
            }
            long sectors = ranges.getInt(i + 8) & 0xffffffffL;
            if (sectors > MOST_SECTORS_IN_RANGE || !isInside(ranges.getLong(i), sectors * SECTOR_SIZE)) {
                return IO_ERROR;
            }
        }
        for (int i = 0; i < length; i += RANGE_SIZE) {
            disk.zero(ranges.getLong(i) * SECTOR_SIZE, (ranges.getInt(i + 8) & 0xffffffffL) * SECTOR_SIZE);
        }
        if (writesThrough) {
            disk.flush();
        }
        return OK;
    }
}
