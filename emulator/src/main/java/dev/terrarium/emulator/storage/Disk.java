package dev.terrarium.emulator.storage;

import dev.terrarium.emulator.snapshot.Stateful;
import java.io.Closeable;
import java.io.IOException;

/**
 * The contents of a disk: a fixed number of bytes, a multiple of {@link #SECTOR_SIZE}. The caller keeps accesses inside. An
 * {@link IOException} is a failure of the host's, which the guest sees as a failure of the disk.
 */
public interface Disk extends Closeable, Stateful {
    /** The unit in which guests count, in bytes. */
    int SECTOR_SIZE = 512;

    /** Returns the size in bytes. */
    long size();

    /** Returns whether the disk can be read only. */
    boolean readOnly();

    /** Reads {@code length} bytes at a position of the disk. */
    void read(long position, byte[] target, int start, int length) throws IOException;

    /** Writes {@code length} bytes at a position of the disk. */
    void write(long position, byte[] source, int start, int length) throws IOException;

    /** Makes {@code length} bytes at a position zeros. */
    void zero(long position, long length) throws IOException;

    /** Returns when everything written before will outlive the host. */
    void flush() throws IOException;
}
