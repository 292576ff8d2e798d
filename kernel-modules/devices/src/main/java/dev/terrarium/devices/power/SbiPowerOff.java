package dev.terrarium.devices.power;

import dev.terrarium.annotations.Provides;
import dev.terrarium.api.power.PowerOff;

/**
 * Powers off through firmware alone: the system reset extension, else the legacy call. Firmware is told whether the
 * machine failed but not the status, and need not pass even that on: QEMU 7.2 with OpenSBI 1.1 exits with 0 whatever the
 * reason. Where the exit status counts, {@link VirtPowerOff} and {@link SysconPowerOff} give it exactly.
 */
@Provides(PowerOff.class)
public final class SbiPowerOff implements PowerOff {
    @Override
    public void exit(int status) {
        Firmware.shutDown(status != 0);
    }
}
