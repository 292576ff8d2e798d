package dev.terrarium.emulator.virtio;

import dev.terrarium.emulator.device.Plic;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.DirectMemoryAccess;
import dev.terrarium.emulator.memory.MemoryMap;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** The eight places of {@code virt} for virtio devices, filled from the lowest address on. */
public final class VirtioSlots implements Closeable {
    private final List<VirtioDevice> devices;
    private final List<VirtioMmio> occupied = new ArrayList<>();

    /**
     * Puts devices into slots.
     *
     * @param devices at most {@link MemoryMap#VIRTIO_SLOTS}
     */
    public VirtioSlots(List<VirtioDevice> devices, Bus bus, Plic plic) {
        this.devices = List.copyOf(devices);
        DirectMemoryAccess memory = bus.directMemoryAccess();
        for (int slot = 0; slot < MemoryMap.VIRTIO_SLOTS; slot++) {
            VirtioMmio transport;
            if (slot < devices.size()) {
                transport = new VirtioMmio(devices.get(slot), memory);
                plic.connect(MemoryMap.VIRTIO_INTERRUPT + slot, transport::interrupting);
                occupied.add(transport);
            } else {
                transport = new VirtioMmio();
            }
            bus.attach(MemoryMap.VIRTIO_BASE + slot * MemoryMap.VIRTIO_SIZE, MemoryMap.VIRTIO_SIZE, transport);
        }
    }

    /** Lets each device do what the host's side gives reason to. */
    public void poll() {
        for (VirtioMmio transport : occupied) {
            transport.poll();
        }
    }

    /**
     * Waits for something on the host's side that a device passes on to its driver.
     *
     * @return false if nothing can come
     */
    public boolean await() {
        for (VirtioDevice device : devices) {
            if (device.await()) {
                return true;
            }
        }
        return false;
    }

    /** Records from now on what arrives from the host at which position in the run. */
    public void recordInput(LongSupplier position) {
        devices.forEach(device -> device.recordInput(position));
    }

    /** Returns the position in the run at which recorded input arrives again; {@link Long#MAX_VALUE} if none does. */
    public long nextArrival() {
        long next = Long.MAX_VALUE;
        for (VirtioDevice device : devices) {
            next = Math.min(next, device.nextArrival());
        }
        return next;
    }

    /** Passes on what devices have kept for the host. */
    public void flush() {
        devices.forEach(VirtioDevice::flush);
    }

    /** Closes the devices' files. */
    @Override
    public void close() throws IOException {
        for (VirtioDevice device : devices) {
            device.close();
        }
    }
}
