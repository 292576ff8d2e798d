package dev.terrarium.emulator.virtio;

import dev.terrarium.emulator.snapshot.Stateful;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What makes a virtio device one of its type: its features, its configuration and what it does with buffers. Its state, as
 * snapshots hold it, is what neither {@link #start} tells nor memory holds.
 */
public interface VirtioDevice extends Closeable, Stateful {
    /** Returns the device's type (section 5). */
    int deviceId();

    /** Returns the features of this type that the device offers, without those of the transport and the virtqueues. */
    long features();

    /** Returns the number of virtqueues. */
    int queueCount();

    /** Returns the device's configuration as it is now (section 2.5), little-endian. */
    default byte[] configuration() {
        return new byte[0];
    }

    /** Takes a write of the driver to the device's configuration; most of it is read-only and ignores that. */
    default void writeConfiguration(int offset, int size, long value) {}

    /**
     * The driver has set DRIVER_OK.
     *
     * @param negotiated the features that both sides support
     * @param queues the virtqueues; those that the driver does not use are not {@link Virtqueue#ready ready}
     */
    void start(long negotiated, List<Virtqueue> queues);

    /** The driver has reset the device: what it was told and what it was doing are forgotten. */
    void reset();

    /**
     * The driver has made buffers available.
     *
     * @throws DriverFault if the driver has broken a rule; the device is then to be reset
     */
    void notified(int queue) throws DriverFault;

    /**
     * Does what the host's side gives reason to, such as passing input on.
     *
     * @throws DriverFault if the driver has broken a rule; the device is then to be reset
     */
    default void poll() throws DriverFault {}

    /**
     * Waits for something on the host's side that the device can pass on to its driver.
     *
     * @return false if nothing can come, or the driver has made no room for it
     */
    default boolean await() {
        return false;
    }

    /** Records from now on what arrives from the host at which position in the run. */
    default void recordInput(LongSupplier position) {}

    /** Returns the position in the run at which recorded input arrives again; {@link Long#MAX_VALUE} if none does. */
    default long nextArrival() {
        return Long.MAX_VALUE;
    }

    /** Passes on what the device has kept for the host. */
    default void flush() {}

    /** Closes what the device uses of the host. */
    @Override
    default void close() throws IOException {}
}
