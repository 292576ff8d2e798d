package dev.terrarium.devices.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.api.power.testing.PowerOffContract;
import dev.terrarium.runtime.hosted.SimulatedFirmware;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import org.junit.jupiter.api.Test;

class SbiPowerOffTest extends PowerOffContract {
    @Override
    protected int statusAfterExit(int status) {
        return statusAfterExit(new SimulatedFirmware().withSystemReset(1), status);
    }

    @Override
    protected boolean isExact() {
        return false;
    }

    @Test
    void usesTheLegacyCallWithoutSystemReset() {
        assertEquals(0, statusAfterExit(new SimulatedFirmware(), 0));
    }

    @Test
    void doesNotReturnWhenFirmwareDoes() {
        SimulatedMachine deaf = new SimulatedMachine().firmware((extension, function, a0, a1, a2) -> -2);
        assertThrows(PowerOffs.HaltedForGood.class, () -> PowerOffs.statusAfterExit(deaf, new SbiPowerOff(), 1));
    }

    private static int statusAfterExit(SimulatedFirmware firmware, int status) {
        return PowerOffs.statusAfterExit(new SimulatedMachine().firmware(firmware), new SbiPowerOff(), status);
    }
}
