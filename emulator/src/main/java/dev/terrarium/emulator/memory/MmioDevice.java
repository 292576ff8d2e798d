package dev.terrarium.emulator.memory;

/** A device whose registers are in the physical address space. */
public interface MmioDevice {
    /** Returns what the device is, so that machines can be told apart. */
    default String description() {
        return getClass().getSimpleName();
    }

    /**
     * Reads registers.
     *
     * @param offset the address, from the start of the device's region
     * @param size the width of the access in bytes: 1, 2, 4 or 8
     * @return the value; bits above the width are ignored
     */
    long read(long offset, int size);

    /**
     * Writes registers.
     *
     * @param offset the address, from the start of the device's region
     * @param size the width of the access in bytes: 1, 2, 4 or 8
     * @param value the value, in the low bits
     */
    void write(long offset, int size, long value);

    /** Puts the registers into their state after power-on; what is on the host's side stays as it is. */
    void reset();
}
