package dev.terrarium.devices.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.api.devicetree.MalformedDeviceTreeException;
import dev.terrarium.api.devicetree.testing.DeviceTreeBlob;
import dev.terrarium.api.power.testing.PowerOffContract;
import dev.terrarium.devices.devicetree.FlattenedDeviceTree;
import dev.terrarium.runtime.hosted.SimulatedFirmware;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import org.junit.jupiter.api.Test;

class SysconPowerOffTest extends PowerOffContract {
    private static final long TREE = 0x8700_0000L;
    private static final int FINISHER = 0x20_0000;

    @Override
    protected int statusAfterExit(int status) {
        SimulatedMachine machine = machine("sifive,test1", "sifive,test0", "syscon");
        return PowerOffs.statusAfterExit(machine, powerOff(), status);
    }

    @Override
    protected boolean isExact() {
        return true;
    }

    @Test
    void drivesTheOlderFinisherToo() {
        assertEquals(7, PowerOffs.statusAfterExit(machine("sifive,test0"), powerOff(), 7));
    }

    @Test
    void endsThroughFirmwareWithoutAFinisher() {
        assertEquals(9, PowerOffs.statusAfterExit(machine("syscon"), powerOff(), 7));
        assertEquals(0, PowerOffs.statusAfterExit(machine("syscon"), powerOff(), 0));
    }

    @Test
    void endsThroughFirmwareInThePanicThatAMalformedTreeCauses() {
        SysconPowerOff powerOff = powerOff();
        SimulatedMachine machine = new SimulatedMachine().firmware(firmware()).deviceTree(TREE, new byte[64]);
        assertThrows(MalformedDeviceTreeException.class, () -> PowerOffs.statusAfterExit(machine, powerOff, 7));
        assertEquals(9, PowerOffs.statusAfterExit(machine, powerOff, 7));
    }

    private static SysconPowerOff powerOff() {
        return new SysconPowerOff(new FlattenedDeviceTree());
    }

    private static SimulatedFirmware firmware() {
        return new SimulatedFirmware().withSystemReset(9);
    }

    private static SimulatedMachine machine(String... compatible) {
        DeviceTreeBlob tree = new DeviceTreeBlob()
                .begin("")
                .begin("test@200000")
                .cells("reg", 0, FINISHER, 0x1000)
                .strings("compatible", compatible)
                .end()
                .end();
        return new SimulatedMachine()
                .firmware(firmware())
                .device("finisher", FINISHER, 0x1000, new SimulatedFinisher())
                .deviceTree(TREE, tree.toBytes());
    }
}
