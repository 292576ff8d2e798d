package dev.terrarium.emulator.memory;

/**
 * How devices read and write main memory. What they write, code included, is seen by the hart's next instruction. Devices
 * reach nothing but main memory: other addresses are bus errors, with nothing read or written.
 */
public final class DirectMemoryAccess {
    private final Ram ram;
    private final CodeCache codeCache;

    DirectMemoryAccess(Ram ram, CodeCache codeCache) {
        this.ram = ram;
        this.codeCache = codeCache;
    }

    /** Returns the size of main memory in bytes. */
    public long memorySize() {
        return ram.size();
    }

    /** Returns whether {@code length} bytes from a physical address are all main memory. */
    public boolean contains(long address, long length) {
        return length >= 0 && length <= ram.size() && ram.contains(address, (int) length);
    }

    private int offset(long address, int length) throws BusError {
        if (!ram.contains(address, length)) {
            throw BusError.INSTANCE;
        }
        return Ram.offset(address);
    }

    /** Copies main memory to {@code length} bytes of an array from {@code start} on. */
    public void read(long address, byte[] target, int start, int length) throws BusError {
        System.arraycopy(ram.bytes(), offset(address, length), target, start, length);
    }

    /** Copies {@code length} bytes of an array from {@code start} on to main memory. */
    public void write(long address, byte[] source, int start, int length) throws BusError {
        int offset = offset(address, length);
        if (length > 0) {
            System.arraycopy(source, start, ram.bytes(), offset, length);
            codeCache.invalidate(offset, length);
        }
    }

    /** Reads {@code size} bytes (1, 2, 4 or 8), little-endian and zero-extended. */
    public long read(long address, int size) throws BusError {
        return ram.read(offset(address, size), size);
    }

    /** Writes the low {@code size} bytes (1, 2, 4 or 8) of a value, little-endian. */
    public void write(long address, int size, long value) throws BusError {
        int offset = offset(address, size);
        ram.write(offset, size, value);
        codeCache.invalidate(offset, size);
    }
}
