package dev.terrarium.emulator.storage;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.snapshot.StateTransfer;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk that is a raw file of the host: a byte of the file for each of the disk. */
public final class FileDisk implements Disk {
    private static final int ZEROS = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final boolean readOnly;

    private FileDisk(Path file, FileChannel channel, long size, boolean readOnly) {
        this.file = file;
        this.channel = channel;
        this.size = size;
        this.readOnly = readOnly;
    }

    /**
     * Opens a file as a disk.
     *
     * @throws MachineException if there is no such file, it cannot be read (and written, if it is to be), or its size is no
     *     multiple of a sector's
     */
    public static FileDisk open(Path file, boolean readOnly) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new MachineException("the disk " + file + " is not a regular file");
        }
        FileChannel channel = openChannel(file, readOnly);
        try {
            return new FileDisk(file, channel, checkedSize(file, channel), readOnly);
        } catch (IOException | MachineException e) {
            MachineException failure = e instanceof MachineException known
                    ? known
                    : new MachineException("cannot read the disk " + file + ": " + e.getMessage(), e);
            try {
                channel.close();
            } catch (IOException closing) {
                failure.addSuppressed(closing);
            }
            throw failure;
        }
    }

    private static FileChannel openChannel(Path file, boolean readOnly) {
        try {
            return readOnly
                    ? FileChannel.open(file, StandardOpenOption.READ)
                    : FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            throw new MachineException(
                    "there is no disk file " + file + ": make one with truncate -s 64M, for example", e);
        } catch (AccessDeniedException e) {
            String why = readOnly
                    ? "it may not be read"
                    : "it may not be read and written; with ,readonly or ,overlay it is only read";
            throw new MachineException("cannot open the disk " + file + ": " + why, e);
        } catch (IOException e) {
            throw new MachineException("cannot open the disk " + file + ": " + e.getMessage(), e);
        }
    }

    private static long checkedSize(Path file, FileChannel channel) throws IOException {
        long size = channel.size();
        if (size == 0 || size % SECTOR_SIZE != 0) {
            long mended = Math.max(1, (size + SECTOR_SIZE - 1) / SECTOR_SIZE) * SECTOR_SIZE;
            throw new MachineException(String.format(
                    "the disk %s has %d bytes, and a disk has one or more sectors of %d: enlarge it with"
                            + " truncate -s %d %s",
                    file, size, SECTOR_SIZE, mended, file));
        }
        return size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public void read(long position, byte[] target, int start, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(target, start, length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position() - start) < 0) {
                throw new EOFException("the disk's file has become shorter");
            }
        }
    }

    @Override
    public void write(long position, byte[] source, int start, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(source, start, length);
        while (buffer.hasRemaining()) {
            channel.write(buffer, position + buffer.position() - start);
        }
    }

    @Override
    public void zero(long position, long length) throws IOException {
        byte[] zeros = new byte[(int) Math.min(length, ZEROS)];
        for (long done = 0; done < length; done += zeros.length) {
            write(position + done, zeros, 0, (int) Math.min(length - done, zeros.length));
        }
    }

    @Override
    public void flush() throws IOException {
        channel.force(false);
    }

    /**
     * Transfers nothing, because the file does not change.
     *
     * @throws MachineException if the guest may change the file, which could not be put back
     */
    @Override
    public void exchange(StateTransfer state) {
        if (!readOnly) {
            throw new MachineException("a machine that writes to the disk " + file
                    + " has no snapshots: what it has written could not be put back. Give the disk ,overlay");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
