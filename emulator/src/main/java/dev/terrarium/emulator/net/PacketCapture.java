package dev.terrarium.emulator.net;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;

/**
 * Writes frames to a file that tcpdump and Wireshark read: the classic pcap format with times in nanoseconds, which are the
 * machine's, from 0 on.
 */
public final class PacketCapture implements Closeable {
    private static final int MAGIC_NANOSECONDS = 0xa1b23c4d;
    private static final short MAJOR_VERSION = 2;
    private static final short MINOR_VERSION = 4;
    private static final int LONGEST_FRAME = 65535;
    private static final int LINKTYPE_ETHERNET = 1;
    private static final int FILE_HEADER_SIZE = 24;
    private static final int RECORD_HEADER_SIZE = 16;

    private final OutputStream file;

    /** Begins a capture. The stream is closed with it. */
    public PacketCapture(OutputStream file) {
        this.file = file;
        write(ByteBuffer.allocate(FILE_HEADER_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(MAGIC_NANOSECONDS)
                .putShort(MAJOR_VERSION)
                .putShort(MINOR_VERSION)
                .putLong(0) // the time zone and its accuracy, which nobody gives
                .putInt(LONGEST_FRAME)
                .putInt(LINKTYPE_ETHERNET)
                .array());
    }

    /** Adds a frame, cut if it is longer than any should be. */
    public void add(byte[] frame, long nanoseconds) {
        int kept = Math.min(frame.length, LONGEST_FRAME);
        long second = TimeUnit.SECONDS.toNanos(1);
        write(ByteBuffer.allocate(RECORD_HEADER_SIZE + kept)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (nanoseconds / second))
                .putInt((int) (nanoseconds % second))
                .putInt(kept)
                .putInt(frame.length)
                .put(frame, 0, kept)
                .array());
    }

    private void write(byte[] bytes) {
        try {
            file.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the packet capture: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
