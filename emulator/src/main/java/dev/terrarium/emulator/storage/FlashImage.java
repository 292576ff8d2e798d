package dev.terrarium.emulator.storage;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The content of a bank of NOR flash: erasing a block sets its bits, programming clears bits. What has changed is written to
 * its file, if it has one, when it is {@link #save saved}.
 */
public final class FlashImage implements Stateful {
    /** The size of a bank in bytes. */
    public static final int SIZE = 32 << 20;

    /** The unit of erasure in bytes. */
    public static final int BLOCK_SIZE = 256 << 10;

    private static final int BLOCKS = SIZE / BLOCK_SIZE;

    private final FlashFile source;
    /** Blocks that are all ones may be null. */
    private final byte[][] blocks = new byte[BLOCKS][];

    private final BitSet changed = new BitSet(BLOCKS);

    private FlashImage(FlashFile source) {
        this.source = source;
    }

    /** Makes a bank that is erased and has no file. */
    public static FlashImage erased() {
        return new FlashImage(null);
    }

    static FlashImage read(FlashFile source) {
        Path file = source.file();
        FlashImage image = new FlashImage(source);
        try {
            long size = Files.size(file);
            if (Files.isDirectory(file) || size > SIZE) {
                String why = Files.isDirectory(file)
                        ? "it is a directory"
                        : "it has " + size + " bytes, and a bank of flash " + SIZE;
                throw new MachineException("cannot use the flash file " + file + ": " + why);
            }
            if (!source.readOnly() && !Files.isWritable(file)) {
                throw new MachineException("cannot write the flash file " + file + ": with ,readonly it is only read");
            }
            byte[] content = Files.readAllBytes(file);
            for (int start = 0; start < content.length; start += BLOCK_SIZE) {
                int length = Math.min(BLOCK_SIZE, content.length - start);
                System.arraycopy(content, start, image.block(start / BLOCK_SIZE), 0, length);
            }
        } catch (NoSuchFileException e) {
            throw new MachineException(
                    "there is no flash file " + file + ": an empty file is an erased bank of flash", e);
        } catch (IOException e) {
            throw new MachineException("cannot read the flash file " + file + ": " + e.getMessage(), e);
        }
        return image;
    }

    private byte[] block(int number) {
        if (blocks[number] == null) {
            blocks[number] = new byte[BLOCK_SIZE];
            Arrays.fill(blocks[number], (byte) -1);
        }
        return blocks[number];
    }

    /** Reads {@code size} bytes (1, 2, 4 or 8), little-endian. */
    public long read(int offset, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            byte[] block = blocks[(offset + i) / BLOCK_SIZE];
            value = value << 8 | (block == null ? 0xff : block[(offset + i) % BLOCK_SIZE] & 0xff);
        }
        return value;
    }

    /**
     * Clears the bits that are zeros in a value of {@code size} bytes.
     *
     * @return false if the bank cannot be changed
     */
    public boolean program(int offset, int size, long value) {
        if (isReadOnly()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            int number = (offset + i) / BLOCK_SIZE;
            block(number)[(offset + i) % BLOCK_SIZE] &= (byte) (value >>> 8 * i);
            changed.set(number);
        }
        return true;
    }

    /**
     * Sets all bits of the block at an offset.
     *
     * @return false if the bank cannot be changed
     */
    public boolean erase(int offset) {
        if (isReadOnly()) {
            return false;
        }
        blocks[offset / BLOCK_SIZE] = null;
        changed.set(offset / BLOCK_SIZE);
        return true;
    }

    private boolean isReadOnly() {
        return source != null && source.readOnly();
    }

    /**
     * Writes what has changed to the file, and makes the file as long as that needs.
     *
     * @throws MachineException if the file cannot be written
     */
    public void save() {
        if (source == null || changed.isEmpty()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(source.file(), StandardOpenOption.WRITE)) {
            int present = (int) Math.min(channel.size(), SIZE) / BLOCK_SIZE;
            int end = changed.length();
            if (present < end) {
                changed.set(present, end); // erased blocks between are ones in the file too
            }
            for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
                ByteBuffer content = ByteBuffer.wrap(block(i));
                while (content.hasRemaining()) {
                    channel.write(content, (long) i * BLOCK_SIZE + content.position());
                }
            }
            changed.clear();
        } catch (IOException e) {
            throw new MachineException("cannot write the flash file " + source.file() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void exchange(StateTransfer state) {
        for (int i = 0; i < BLOCKS; i++) {
            byte[] before = blocks[i];
            if (state.flag(before != null)) {
                byte[] content = Arrays.copyOf(state.bytes(before == null ? new byte[0] : before), BLOCK_SIZE);
                if (!Arrays.equals(content, before)) {
                    blocks[i] = content;
                    changed.set(i);
                }
            } else if (before != null) {
                blocks[i] = null;
                changed.set(i);
            }
        }
    }
}
