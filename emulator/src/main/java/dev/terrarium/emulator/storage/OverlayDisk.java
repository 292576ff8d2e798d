package dev.terrarium.emulator.storage;

import dev.terrarium.emulator.snapshot.StateTransfer;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * A disk whose writes are kept in memory, over another that is only read (copy on write). They are gone when the machine
 * is.
 */
public final class OverlayDisk implements Disk {
    private static final int BLOCK_SIZE = 4096;
    private static final byte[] ZERO_BLOCK = new byte[BLOCK_SIZE];

    private final Disk base;
    /** The blocks that have been written, by number. {@link #ZERO_BLOCK} itself is never changed. */
    private final Map<Long, byte[]> blocks = new HashMap<>();

    /** Makes an overlay without writes. It closes the disk below when it is closed. */
    public OverlayDisk(Disk base) {
        this.base = base;
    }

    /** What is done with a part of one block. */
    private interface BlockVisitor {
        void visit(long block, int inBlock, int position, int size) throws IOException;
    }

    private static void eachBlock(long position, int length, BlockVisitor visitor) throws IOException {
        int done = 0;
        while (done < length) {
            long at = position + done;
            int inBlock = (int) (at % BLOCK_SIZE);
            int size = Math.min(length - done, BLOCK_SIZE - inBlock);
            visitor.visit(at / BLOCK_SIZE, inBlock, done, size);
            done += size;
        }
    }

    @Override
    public long size() {
        return base.size();
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public void read(long position, byte[] target, int start, int length) throws IOException {
        eachBlock(position, length, (block, inBlock, done, size) -> {
            byte[] written = blocks.get(block);
            if (written == null) {
                base.read(position + done, target, start + done, size);
            } else {
                System.arraycopy(written, inBlock, target, start + done, size);
            }
        });
    }

    @Override
    public void write(long position, byte[] source, int start, int length) throws IOException {
        eachBlock(
                position,
                length,
                (block, inBlock, done, size) ->
                        System.arraycopy(source, start + done, writableBlock(block), inBlock, size));
    }

    private byte[] writableBlock(long block) throws IOException {
        byte[] bytes = blocks.get(block);
        if (bytes == null || bytes == ZERO_BLOCK) {
            byte[] copy = allocate();
            if (bytes == null) {
                long position = block * BLOCK_SIZE;
                base.read(position, copy, 0, (int) Math.min(BLOCK_SIZE, base.size() - position));
            }
            blocks.put(block, copy);
            return copy;
        }
        return bytes;
    }

    private static byte[] allocate() throws IOException {
        try {
            return new byte[BLOCK_SIZE];
        } catch (OutOfMemoryError e) {
            throw new IOException("the host's Java heap has no room for what was written", e);
        }
    }

    @Override
    public void zero(long position, long length) throws IOException {
        long done = 0;
        while (done < length) {
            long at = position + done;
            int inBlock = (int) (at % BLOCK_SIZE);
            int size = (int) Math.min(length - done, BLOCK_SIZE - inBlock);
            if (size == BLOCK_SIZE) {
                blocks.put(at / BLOCK_SIZE, ZERO_BLOCK);
            } else {
                Arrays.fill(writableBlock(at / BLOCK_SIZE), inBlock, inBlock + size, (byte) 0);
            }
            done += size;
        }
    }

    @Override
    public void exchange(StateTransfer state) {
        state.part(base);
        Map<Long, byte[]> saved = new TreeMap<>(blocks);
        int count = state.value(saved.size());
        blocks.clear();
        Iterator<Map.Entry<Long, byte[]>> entries = saved.entrySet().iterator();
        for (int i = 0; i < count; i++) {
            Map.Entry<Long, byte[]> entry = entries.hasNext() ? entries.next() : Map.entry(0L, ZERO_BLOCK);
            long number = state.value(entry.getKey());
            byte[] block = state.bytes(entry.getValue());
            blocks.put(number, Arrays.equals(block, ZERO_BLOCK) ? ZERO_BLOCK : Arrays.copyOf(block, BLOCK_SIZE));
        }
    }

    @Override
    public void flush() {
        // Nothing is to outlive the machine.
    }

    @Override
    public void close() throws IOException {
        base.close();
    }
}
