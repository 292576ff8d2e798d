package dev.terrarium.runtime.hosted;

/** A device that a {@link SimulatedMachine} shows at a range of physical addresses. */
public interface MemoryMappedDevice {
    /**
     * Answers a load.
     *
     * @param offset distance in bytes from the device's first address
     * @param bytes width of the access: 1, 2, 4 or 8
     * @return the value in the low {@code bytes} bytes; higher bits are ignored
     */
    long load(long offset, int bytes);

    /**
     * Takes a store.
     *
     * @param offset distance in bytes from the device's first address
     * @param bytes width of the access: 1, 2, 4 or 8
     * @param value the value, zero-extended from its width
     */
    void store(long offset, int bytes, long value);
}
