package dev.terrarium.emulator.net;

import java.io.Closeable;
import java.io.IOException;

/**
 * The other end of a network device's cable. A frame is destination, source, type and payload, without preamble and
 * checksum. A link is used by the machine's thread alone.
 */
public interface EthernetLink extends Closeable {
    /** Takes a frame from the guest. What is no frame is dropped. */
    void transmit(byte[] frame);

    /** Returns the next frame for the guest, or null if there is none now. */
    byte[] receive();

    /** Does what has come due, and what the host gives reason to. */
    void poll();

    /** Returns whether something on the host could yet bring a frame for the guest. */
    boolean expectsHost();

    /**
     * Waits until the host or a timer of the link gives reason to {@link #poll}.
     *
     * @param nanoseconds the longest wait, on the host's clock
     */
    void await(long nanoseconds);

    /** Closes what the link uses of the host. */
    @Override
    void close() throws IOException;
}
