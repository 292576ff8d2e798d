package dev.terrarium.devices.power;

import dev.terrarium.runtime.hosted.MachineEnded;
import dev.terrarium.runtime.hosted.MemoryMappedDevice;

/** A test finisher that ends the simulated machine as QEMU's ends QEMU. */
final class SimulatedFinisher implements MemoryMappedDevice {
    @Override
    public long load(long offset, int bytes) {
        return 0;
    }

    @Override
    public void store(long offset, int bytes, long value) {
        if (offset == 0 && bytes == 4 && (value & 0xFFFF) == 0x3333) {
            throw new MachineEnded((int) (value >>> 16));
        }
        if (offset == 0 && bytes == 4 && value == 0x5555) {
            throw new MachineEnded(0);
        }
    }
}
