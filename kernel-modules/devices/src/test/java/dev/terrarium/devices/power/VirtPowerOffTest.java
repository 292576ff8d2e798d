package dev.terrarium.devices.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.api.power.PowerOff;
import dev.terrarium.api.power.testing.PowerOffContract;
import dev.terrarium.runtime.hosted.SimulatedAccessFault;
import dev.terrarium.runtime.hosted.SimulatedFirmware;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import org.junit.jupiter.api.Test;

class VirtPowerOffTest extends PowerOffContract {
    private static final long FINISHER = 0x10_0000;

    private final PowerOff powerOff = new VirtPowerOff(FINISHER);

    @Override
    protected int statusAfterExit(int status) {
        SimulatedMachine virt = withoutFinisher().device("finisher", FINISHER, 0x1000, new SimulatedFinisher());
        return PowerOffs.statusAfterExit(virt, new VirtPowerOff(FINISHER), status);
    }

    @Override
    protected boolean isExact() {
        return true;
    }

    @Test
    void endsThroughFirmwareInThePanicThatAMissingFinisherCauses() {
        assertThrows(SimulatedAccessFault.class, () -> PowerOffs.statusAfterExit(withoutFinisher(), powerOff, 7));
        assertEquals(9, PowerOffs.statusAfterExit(withoutFinisher(), powerOff, 7));
    }

    @Test
    void endsThroughFirmwareWhenThereIsMemoryInsteadOfAFinisher() {
        assertEquals(9, PowerOffs.statusAfterExit(withoutFinisher().ram(FINISHER, 4096), powerOff, 7));
    }

    @Test
    void needsNoFinisherForSuccess() {
        assertEquals(0, PowerOffs.statusAfterExit(withoutFinisher(), powerOff, 0));
    }

    private static SimulatedMachine withoutFinisher() {
        return new SimulatedMachine().firmware(new SimulatedFirmware().withSystemReset(9));
    }
}
