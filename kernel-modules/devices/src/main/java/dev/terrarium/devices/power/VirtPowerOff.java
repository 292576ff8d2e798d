package dev.terrarium.devices.power;

import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;
import dev.terrarium.api.power.PowerOff;

/**
 * Powers off a machine with the memory map of QEMU's {@code virt}, for which images are linked: success through
 * firmware, as any machine understands it, and failure through the test finisher at its fixed address, because firmware
 * has no way to pass a status on. It costs a few instructions, where {@link SysconPowerOff} reads the device tree.
 *
 * <p>On a machine with nothing at that address the store traps; the panic that follows ends here again and goes to
 * firmware.
 */
@Provides(PowerOff.class)
@Default
public final class VirtPowerOff implements PowerOff {
    private final long finisher;
    private boolean finisherTried;

    /**
     * Creates the module.
     *
     * @param finisher physical address of the test finisher
     */
    public VirtPowerOff(@Parameter(name = "poweroff.finisher", defaultValue = "0x100000") long finisher) {
        this.finisher = finisher;
    }

    @Override
    public void exit(int status) {
        if (status != 0 && !finisherTried) {
            finisherTried = true;
            TestFinisher.finish(finisher, status);
        }
        Firmware.shutDown(status != 0);
    }
}
