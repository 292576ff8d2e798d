package dev.terrarium.runtime.hosted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The machine that {@link dev.terrarium.runtime.Address}, {@code Csr}, {@code Sbi}, {@code Image} and {@code Wired} talk
 * to on the host JVM, so that drivers and allocators are unit-tested in milliseconds. It simulates what code can touch,
 * not time or instructions:
 *
 * <pre>{@code
 * SimulatedMachine machine = new SimulatedMachine()
 *         .ram(0x8000_0000L, 1 << 20)
 *         .device("uart", 0x1000_0000L, 8, uart);
 * try (SimulatedMachine.Installation installation = machine.install()) {
 *     ... // code under test
 * }
 * }</pre>
 *
 * A machine is configured and used by one thread. Whatever it was not given is an error that says what to give it.
 */
public final class SimulatedMachine {
    /** Where arrays that {@link #addressOf} is asked for appear: far above any physical memory that a test models. */
    private static final long ARRAYS_START = 0x4000_0000_0000L;

    /** Free space behind each array, so that running over its end is a fault and not another array. */
    private static final long ARRAY_GAP = 4096;

    private static final ThreadLocal<SimulatedMachine> CURRENT = new ThreadLocal<>();

    private final List<Region> regions = new ArrayList<>();
    private final Map<Integer, Long> csrs = new HashMap<>();
    private final Map<byte[], Long> arrays = new IdentityHashMap<>();
    private final Map<Class<?>, Object> modules = new HashMap<>();
    private long nextArray = ARRAYS_START;
    private SupervisorBinaryInterface firmware;
    private long imageStart = -1;
    private long imageEnd = -1;
    private long deviceTree = -1;
    private Runnable onWait;

    /**
     * Returns the machine that is installed on the calling thread.
     *
     * @throws IllegalStateException if there is none
     */
    public static SimulatedMachine current() {
        SimulatedMachine machine = CURRENT.get();
        if (machine == null) {
            throw new IllegalStateException("no simulated machine is installed on thread "
                    + Thread.currentThread().getName()
                    + ": hardware can be touched only in an image or under SimulatedMachine.install()");
        }
        return machine;
    }

    /** Makes this the calling thread's machine until the answer is closed, which brings the one before back. */
    public Installation install() {
        Installation installation = new Installation(CURRENT.get());
        CURRENT.set(this);
        return installation;
    }

    /** The span of time in which a machine is its thread's current one. */
    public static final class Installation implements AutoCloseable {
        private final SimulatedMachine previous;

        private Installation(SimulatedMachine previous) {
            this.previous = previous;
        }

        @Override
        public void close() {
            if (previous == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(previous);
            }
        }
    }

    /** Adds zeroed memory. */
    public SimulatedMachine ram(long start, int bytes) {
        return memory(start, new byte[bytes]);
    }

    /** Adds memory over an array, which stays shared: a test sees every store in it. */
    public SimulatedMachine memory(long start, byte[] contents) {
        return device("memory", start, contents.length, new Ram(contents));
    }

    /**
     * Adds a device.
     *
     * @throws IllegalArgumentException if the range is empty, wraps around or overlaps a region that is there
     */
    public SimulatedMachine device(String name, long start, long bytes, MemoryMappedDevice device) {
        Region region = new Region(name, start, bytes, device);
        if (bytes <= 0 || start < 0 || start + bytes < start) {
            throw new IllegalArgumentException("not a range of addresses: " + region);
        }
        for (Region other : regions) {
            if (region.overlaps(other)) {
                throw new IllegalArgumentException(region + " overlaps " + other);
            }
        }
        regions.add(region);
        return this;
    }

    /** Sets what answers ecalls. */
    public SimulatedMachine firmware(SupervisorBinaryInterface answers) {
        firmware = answers;
        return this;
    }

    /** Sets the addresses of the image's first byte and of the first byte behind it. */
    public SimulatedMachine image(long start, long end) {
        imageStart = start;
        imageEnd = end;
        return this;
    }

    /** Sets the address that firmware handed over as that of the device tree. */
    public SimulatedMachine deviceTree(long address) {
        deviceTree = address;
        return this;
    }

    /** Adds memory with a flattened device tree in it and hands its address over. */
    public SimulatedMachine deviceTree(long address, byte[] blob) {
        return memory(address, blob).deviceTree(address);
    }

    /** Sets a control and status register. */
    public SimulatedMachine csr(int register, long value) {
        csrs.put(register, value);
        return this;
    }

    /** Sets the module that {@link dev.terrarium.runtime.Wired#the} answers for an API. */
    public <T> SimulatedMachine wire(Class<T> api, T module) {
        modules.put(api, module);
        return this;
    }

    /** Sets what happens when the hart waits for an interrupt; it may throw to leave an endless loop. */
    public SimulatedMachine onWait(Runnable action) {
        onWait = action;
        return this;
    }

    public byte loadByte(long address) {
        return (byte) load(address, 1);
    }

    public short loadShort(long address) {
        return (short) load(address, 2);
    }

    public int loadInt(long address) {
        return (int) load(address, 4);
    }

    public long loadLong(long address) {
        return load(address, 8);
    }

    public void storeByte(long address, byte value) {
        store(address, 1, value & 0xFFL);
    }

    public void storeShort(long address, short value) {
        store(address, 2, value & 0xFFFFL);
    }

    public void storeInt(long address, int value) {
        store(address, 4, value & 0xFFFF_FFFFL);
    }

    public void storeLong(long address, long value) {
        store(address, 8, value);
    }

    /**
     * Returns the value of a control and status register.
     *
     * @throws IllegalStateException if it was neither set nor written
     */
    public long readCsr(int register) {
        Long value = csrs.get(register);
        if (value == null) {
            throw missing("CSR 0x" + Integer.toHexString(register), "csr(register, value)");
        }
        return value;
    }

    public void writeCsr(int register, long value) {
        csrs.put(register, value);
    }

    /** Makes one ecall. */
    public long sbiCall(long extension, long function, long argument0, long argument1, long argument2) {
        if (firmware == null) {
            throw missing("firmware to answer SBI extension 0x" + Long.toHexString(extension), "firmware(...)");
        }
        return firmware.call(extension, function, argument0, argument1, argument2);
    }

    public long imageStart() {
        if (imageStart < 0) {
            throw missing("image", "image(start, end)");
        }
        return imageStart;
    }

    public long imageEnd() {
        if (imageEnd < 0) {
            throw missing("image", "image(start, end)");
        }
        return imageEnd;
    }

    public long deviceTree() {
        if (deviceTree < 0) {
            throw missing("device tree", "deviceTree(address, blob)");
        }
        return deviceTree;
    }

    /** Returns the module that was wired for an API. */
    public <T> T wired(Class<T> api) {
        Object module = modules.get(api);
        if (module == null) {
            throw missing("module for " + api.getName(), "wire(" + api.getSimpleName() + ".class, module)");
        }
        return api.cast(module);
    }

    /** Returns the address at which the machine sees the array's elements; always the same for the same array. */
    public long addressOf(byte[] array) {
        Long known = arrays.get(array);
        if (known != null) {
            return known;
        }
        long address = nextArray;
        if (array.length > 0) {
            device("array", address, array.length, new Ram(array));
        }
        arrays.put(array, address);
        nextArray = (address + array.length + 2 * ARRAY_GAP - 1) & -ARRAY_GAP;
        return address;
    }

    /** Waits for an interrupt, which this machine never has. */
    public void waitForInterrupt() {
        if (onWait == null) {
            throw missing("interrupt to wait for", "onWait(action)");
        }
        onWait.run();
    }

    private long load(long address, int bytes) {
        Region region = find("load", address, bytes);
        return region.device().load(address - region.start(), bytes);
    }

    private void store(long address, int bytes, long value) {
        Region region = find("store", address, bytes);
        region.device().store(address - region.start(), bytes, value);
    }

    private Region find(String kind, long address, int bytes) {
        for (Region region : regions) {
            if (region.contains(address, bytes)) {
                return region;
            }
        }
        throw new SimulatedAccessFault(kind, bytes, address, describeRegions());
    }

    private String describeRegions() {
        if (regions.isEmpty()) {
            return ", which has none";
        }
        StringBuilder text = new StringBuilder(":");
        int shown = Math.min(regions.size(), 10);
        for (int i = 0; i < shown; i++) {
            text.append(i == 0 ? " " : ", ").append(regions.get(i));
        }
        if (regions.size() > shown) {
            text.append(" and ").append(regions.size() - shown).append(" others");
        }
        return text.toString();
    }

    private static IllegalStateException missing(String what, String fix) {
        return new IllegalStateException("the simulated machine has no " + what + ": give it with " + fix);
    }
}
