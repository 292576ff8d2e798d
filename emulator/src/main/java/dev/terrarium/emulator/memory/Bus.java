package dev.terrarium.emulator.memory;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.isa.Decoder;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The physical address space: main memory and device regions. */
public final class Bus implements Stateful {
    private final Ram ram;
    private final CodeCache codeCache;
    private final List<Region> regions = new ArrayList<>();
    private DeviceListener listener;
    private long deviceWrites;

    private static final class Region {
        final long base;
        final long size;
        final MmioDevice device;

        Region(long base, long size, MmioDevice device) {
            this.base = base;
            this.size = size;
            this.device = device;
        }

        String name() {
            return device.description();
        }
    }

    /**
     * Makes an address space with nothing but main memory.
     *
     * @param decoder what decodes the code in it
     */
    public Bus(Ram ram, Decoder decoder) {
        this.ram = ram;
        this.codeCache = new CodeCache(ram, decoder);
    }

    /** Adds a device. */
    public void attach(long base, long size, MmioDevice device) {
        regions.add(new Region(base, size, device));
    }

    /**
     * Transfers the state of the devices, main memory not included.
     *
     * @throws MachineException if a device has state that cannot be transferred
     */
    @Override
    public void exchange(StateTransfer state) {
        for (Region region : regions) {
            if (!(region.device instanceof Stateful device)) {
                throw new MachineException(String.format(
                        "a machine with the device %s at 0x%x has no snapshots: the device cannot save its state",
                        region.name(), region.base));
            }
            state.part(device);
        }
    }

    /** Clears main memory, and puts the devices into their state after power-on. */
    public void reset() {
        Arrays.fill(ram.bytes(), (byte) 0);
        codeCache.invalidate(0, ram.bytes().length);
        regions.forEach(region -> region.device.reset());
    }

    /** Returns what is where, as a part of a sentence. */
    public String describe() {
        return regions.stream()
                .map(region -> String.format("%s at 0x%x", region.device.description(), region.base))
                .collect(Collectors.joining(", "));
    }

    /** Sets who is told of accesses to devices. */
    public void setDeviceListener(DeviceListener newListener) {
        listener = newListener;
    }

    /** Returns how often devices have been written. */
    public long deviceWrites() {
        return deviceWrites;
    }

    /** Returns main memory. */
    public Ram ram() {
        return ram;
    }

    /** Returns the decoded form of the code in main memory. */
    public CodeCache codeCache() {
        return codeCache;
    }

    /** Returns how devices reach main memory. */
    public DirectMemoryAccess directMemoryAccess() {
        return new DirectMemoryAccess(ram, codeCache);
    }

    /** Returns whether an access of {@code size} bytes hits memory or a device. */
    public boolean isMapped(long address, int size) {
        return ram.contains(address, size) || find(address, size) != null;
    }

    private Region find(long address, int size) {
        for (Region region : regions) {
            long offset = address - region.base;
            if (offset >= 0 && offset <= region.size - size) {
                return region;
            }
        }
        return null;
    }

    /**
     * Reads {@code size} bytes (1, 2, 4 or 8), zero-extended.
     *
     * @throws BusError if nothing is mapped there
     */
    public long read(long address, int size) throws BusError {
        if (ram.contains(address, size)) {
            return ram.read(Ram.offset(address), size);
        }
        Region region = find(address, size);
        if (region == null) {
            throw BusError.INSTANCE;
        }
        long value = truncate(region.device.read(address - region.base, size), size);
        if (listener != null) {
            listener.read(address, size, value, region.name());
        }
        return value;
    }

    /**
     * Writes the low {@code size} bytes (1, 2, 4 or 8) of a value; code that was decoded from them is forgotten.
     *
     * @throws BusError if nothing is mapped there
     */
    public void write(long address, int size, long value) throws BusError {
        if (ram.contains(address, size)) {
            int offset = Ram.offset(address);
            ram.write(offset, size, value);
            codeCache.invalidate(offset, size);
            return;
        }
        Region region = find(address, size);
        if (region == null) {
            throw BusError.INSTANCE;
        }
        deviceWrites++;
        if (listener != null) {
            listener.written(address, size, truncate(value, size), region.name());
        }
        region.device.write(address - region.base, size, truncate(value, size));
    }

    private static long truncate(long value, int size) {
        return size == 8 ? value : value & (1L << size * 8) - 1;
    }
}
