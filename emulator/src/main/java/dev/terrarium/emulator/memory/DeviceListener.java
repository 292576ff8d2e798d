package dev.terrarium.emulator.memory;

/** Is told of the accesses to devices. */
public interface DeviceListener {
    /**
     * A device was read.
     *
     * @param address the physical address
     * @param size the width in bytes
     * @param value what was read
     * @param device the device's name
     */
    void read(long address, int size, long value, String device);

    /** A device is about to be written. */
    void written(long address, int size, long value, String device);
}
