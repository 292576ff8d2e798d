package dev.terrarium.api.devicetree.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.devicetree.DeviceTree;
import dev.terrarium.api.devicetree.MalformedDeviceTreeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What every {@link DeviceTree} does. */
public abstract class DeviceTreeContract {
    /** A tree with what the contract speaks of: nesting, other cell sizes, reservations, no-operation tokens. */
    private static final DeviceTreeBlob MACHINE = new DeviceTreeBlob()
            .reserve(0x8000_0000L, 0x8_0000L)
            .reserve(0x1_8000_0000L, 0x1000L)
            .nop()
            .begin("")
            .cells("#address-cells", 2)
            .nop()
            .cells("#size-cells", 2)
            .strings("compatible", "riscv-virtio")
            .begin("memory@80000000")
            .strings("device_type", "memory")
            .cells("reg", 0, 0x8000_0000, 0, 0x0800_0000, 1, 0x8000_0000, 2, 0)
            .end()
            .nop()
            .begin("cpus")
            .cells("#address-cells", 1)
            .cells("#size-cells", 0)
            .begin("cpu@0")
            .strings("device_type", "cpu")
            .cells("reg", 7)
            .strings("status", "okay")
            .end()
            .begin("cpu@1")
            .strings("device_type", "cpu")
            .strings("status", "disabled")
            .cells("reg", 8)
            .end()
            .end()
            .begin("soc")
            .cells("#address-cells", 2)
            .cells("#size-cells", 1)
            .cells("ranges")
            .begin("serial@10000000")
            .strings("compatible", "vendor,uart", "ns16550a")
            .cells("reg", 0, 0x1000_0000, 0x100)
            .cells("clock-frequency", 3_686_400)
            .nop()
            .begin("port")
            .cells("number", 1, -1)
            .end()
            .end()
            .begin("pci@30000000")
            .cells("#address-cells", 3)
            .cells("#size-cells", 2)
            .begin("card")
            .cells("reg", 1, 2, 3, 4, 5)
            .end()
            .end()
            .begin("serial@20000000")
            .strings("compatible", "ns16550a", "ns16550")
            .cells("reg", 0, 0x2000_0000, 0x100)
            .end()
            .end()
            .begin("plain")
            .begin("device")
            .cells("reg", 0x12, 0x3456_7890, 0x40)
            .end()
            .end()
            .end();

    /** Returns a device tree over the blob, booted. */
    protected abstract DeviceTree over(byte[] blob);

    private DeviceTree machine() {
        return over(MACHINE.toBytes());
    }

    @Test
    void findsAllCompatibleNodesInOrder() {
        DeviceTree tree = machine();
        int first = tree.findCompatible("ns16550a", DeviceTree.NONE);
        int second = tree.findCompatible("ns16550a", first);
        assertEquals(0x1000_0000L, tree.registerAddress(first, 0));
        assertEquals(0x2000_0000L, tree.registerAddress(second, 0));
        assertTrue(first >= 0 && first < second);
        assertEquals(DeviceTree.NONE, tree.findCompatible("ns16550a", second));
    }

    @Test
    void comparesWholeStrings() {
        DeviceTree tree = machine();
        for (String no :
                new String[] {"ns1655", "ns16550aa", "s16550a", "", "vendor", "ns16550a\0", "uart\0ns16550a"}) {
            assertEquals(DeviceTree.NONE, tree.findCompatible(no, DeviceTree.NONE), no);
        }
        assertNotEquals(DeviceTree.NONE, tree.findCompatible("vendor,uart", DeviceTree.NONE));
        assertEquals(tree.root(), tree.findCompatible("riscv-virtio", DeviceTree.NONE));
    }

    @Test
    void findsNodesByDeviceType() {
        DeviceTree tree = machine();
        int first = tree.findDeviceType("cpu", DeviceTree.NONE);
        int second = tree.findDeviceType("cpu", first);
        assertEquals(7, tree.registerAddress(first, 0));
        assertEquals(8, tree.registerAddress(second, 0));
        assertEquals(DeviceTree.NONE, tree.findDeviceType("cpu", second));
        assertEquals(DeviceTree.NONE, tree.findDeviceType("ns16550a", DeviceTree.NONE));
    }

    @Test
    void walksChildren() {
        DeviceTree tree = machine();
        int soc = tree.child(tree.root(), "soc");
        int first = tree.nextChild(soc, DeviceTree.NONE);
        int second = tree.nextChild(soc, first);
        int third = tree.nextChild(soc, second);
        assertEquals(tree.findCompatible("vendor,uart", DeviceTree.NONE), first);
        assertEquals(tree.child(soc, "pci"), second);
        assertEquals(tree.findCompatible("ns16550", DeviceTree.NONE), third);
        assertEquals(DeviceTree.NONE, tree.nextChild(soc, third));
        assertEquals(DeviceTree.NONE, tree.nextChild(third, DeviceTree.NONE));
    }

    @Test
    void findsAChildByNameWithOrWithoutUnitAddress() {
        DeviceTree tree = machine();
        int memory = tree.child(tree.root(), "memory");
        assertEquals(tree.findDeviceType("memory", DeviceTree.NONE), memory);
        assertEquals(memory, tree.child(tree.root(), "memory@80000000"));
        for (String no : new String[] {"memor", "memory@8", "memory@90000000", "port", "serial"}) {
            assertEquals(DeviceTree.NONE, tree.child(tree.root(), no), no);
        }
    }

    @Test
    void saysWhetherANodeMayBeUsed() {
        DeviceTree tree = machine();
        int cpu = tree.findDeviceType("cpu", DeviceTree.NONE);
        assertTrue(tree.isEnabled(tree.root()));
        assertTrue(tree.isEnabled(cpu));
        assertFalse(tree.isEnabled(tree.findDeviceType("cpu", cpu)));
    }

    @Test
    void readsProperties() {
        DeviceTree tree = machine();
        int serial = tree.findCompatible("ns16550a", DeviceTree.NONE);
        int port = tree.child(serial, "port");
        assertEquals(3_686_400, tree.cell(serial, "clock-frequency", 0));
        assertEquals(1, tree.cell(port, "number", 0));
        assertEquals(-1, tree.cell(port, "number", 1));
        assertTrue(tree.hasProperty(serial, "reg"));
        assertTrue(tree.hasProperty(tree.child(tree.root(), "soc"), "ranges"));
        assertTrue(tree.hasString(serial, "compatible", "ns16550a"));
        assertFalse(tree.hasString(serial, "compatible", "ns16550"));
        assertFalse(tree.hasString(serial, "model", "ns16550a"));
    }

    @Test
    void doesNotTakeAChildsPropertyForTheNodes() {
        DeviceTree tree = machine();
        int serial = tree.findCompatible("ns16550a", DeviceTree.NONE);
        assertFalse(tree.hasProperty(serial, "number"));
        assertFalse(tree.hasProperty(tree.child(serial, "port"), "compatible"));
    }

    @Test
    void namesTheCellOrPropertyThatIsNotThere() {
        DeviceTree tree = machine();
        int serial = tree.findCompatible("ns16550a", DeviceTree.NONE);
        assertMentions("clock-frequency", () -> tree.cell(serial, "clock-frequency", 1));
        assertMentions("clock-frequency", () -> tree.cell(serial, "clock-frequency", -1));
        assertMentions("clock-speed", () -> tree.cell(serial, "clock-speed", 0));
        assertMentions("reg", () -> tree.registerAddress(serial, 1));
        assertMentions("reg", () -> tree.registerSize(serial, -1));
        assertMentions("reg", () -> tree.registerAddress(tree.root(), 0));
        assertThrows(IllegalArgumentException.class, () -> tree.hasProperty(-2, "reg"));
        assertThrows(IllegalArgumentException.class, () -> tree.hasProperty(serial + 4, "reg"));
        assertThrows(IllegalArgumentException.class, () -> tree.hasProperty(Integer.MAX_VALUE, "reg"));
    }

    @Test
    void readsRegByTheParentsCellSizes() {
        DeviceTree tree = machine();
        int memory = tree.findDeviceType("memory", DeviceTree.NONE);
        assertEquals(2, tree.registerCount(memory));
        assertEquals(0x8000_0000L, tree.registerAddress(memory, 0));
        assertEquals(0x0800_0000L, tree.registerSize(memory, 0));
        assertEquals(0x1_8000_0000L, tree.registerAddress(memory, 1));
        assertEquals(0x2_0000_0000L, tree.registerSize(memory, 1));

        int serial = tree.findCompatible("ns16550", DeviceTree.NONE);
        assertEquals(1, tree.registerCount(serial));
        assertEquals(0x2000_0000L, tree.registerAddress(serial, 0));
        assertEquals(0x100, tree.registerSize(serial, 0));
    }

    @Test
    void knowsBusesWithoutSizes() {
        DeviceTree tree = machine();
        int cpu = tree.findDeviceType("cpu", DeviceTree.NONE);
        assertEquals(1, tree.registerCount(cpu));
        assertEquals(7, tree.registerAddress(cpu, 0));
        assertEquals(0, tree.registerSize(cpu, 0));
        assertEquals(0, tree.registerCount(tree.root()));
    }

    @Test
    void takesTheDefaultCellSizesWhereTheParentSaysNone() {
        DeviceTree tree = machine();
        int device = tree.child(tree.child(tree.root(), "plain"), "device");
        assertEquals(1, tree.registerCount(device));
        assertEquals(0x12_3456_7890L, tree.registerAddress(device, 0));
        assertEquals(0x40, tree.registerSize(device, 0));
    }

    @Test
    void refusesAddressesOfMoreThan64Bits() {
        DeviceTree tree = machine();
        int card = tree.child(tree.child(tree.child(tree.root(), "soc"), "pci"), "card");
        assertEquals(1, tree.registerCount(card));
        assertMentions("3 cells", () -> tree.registerAddress(card, 0));
        assertEquals(0x4_0000_0005L, tree.registerSize(card, 0));
    }

    @Test
    void listsReservationsAndItself() {
        byte[] blob = MACHINE.toBytes();
        DeviceTree tree = over(blob);
        assertEquals(3, tree.reservationCount());
        assertEquals(0x8000_0000L, tree.reservationAddress(0));
        assertEquals(0x8_0000L, tree.reservationSize(0));
        assertEquals(0x1_8000_0000L, tree.reservationAddress(1));
        assertEquals(0x1000L, tree.reservationSize(1));
        assertEquals(blob.length, tree.reservationSize(2));
        assertThrows(IllegalArgumentException.class, () -> tree.reservationAddress(3));
        assertThrows(IllegalArgumentException.class, () -> tree.reservationSize(-1));
    }

    @Test
    void readsTheSmallestTree() {
        DeviceTree tree = over(new DeviceTreeBlob().begin("").end().toBytes());
        assertEquals(DeviceTree.NONE, tree.findCompatible("x", DeviceTree.NONE));
        assertEquals(DeviceTree.NONE, tree.nextChild(tree.root(), DeviceTree.NONE));
        assertEquals(0, tree.registerCount(tree.root()));
        assertEquals(1, tree.reservationCount());
    }

    @Test
    void saysWhatIsWrongWithAMalformedTree() {
        DeviceTreeBlob unbalanced =
                new DeviceTreeBlob().begin("").begin("child").end();
        MalformedDeviceTreeException problem =
                assertThrows(MalformedDeviceTreeException.class, () -> over(unbalanced.toBytes())
                        .root());
        assertTrue(problem.getMessage().contains("1 open node"), problem.getMessage());
    }

    private static void assertMentions(String expected, Executable executable) {
        String message =
                assertThrows(IllegalArgumentException.class, executable).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
