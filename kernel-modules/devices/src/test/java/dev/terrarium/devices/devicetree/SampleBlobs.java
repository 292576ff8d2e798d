package dev.terrarium.devices.devicetree;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.devicetree.DeviceTree;
import dev.terrarium.api.devicetree.testing.DeviceTreeBlob;
import dev.terrarium.runtime.hosted.SimulatedMachine;

/** Trees for tests, and what a kernel asks of them. */
final class SampleBlobs {
    static final long ADDRESS = 0x8700_0000L;

    private SampleBlobs() {}

    /** Returns a tree with every kind of token and the nodes that a kernel looks for. */
    static byte[] machine() {
        return new DeviceTreeBlob()
                .reserve(0x8000_0000L, 0x2_0000L)
                .begin("")
                .cells("#address-cells", 2)
                .cells("#size-cells", 2)
                .nop()
                .begin("reserved-memory")
                .begin("firmware@80000000")
                .cells("reg", 0, 0x8000_0000, 0, 0x8_0000)
                .end()
                .end()
                .begin("memory@80000000")
                .strings("device_type", "memory")
                .cells("reg", 0, 0x8000_0000, 0, 0x0800_0000)
                .end()
                .begin("soc")
                .begin("serial@10000000")
                .strings("compatible", "ns16550a")
                .cells("reg", 0, 0x1000_0000, 0x100)
                .end()
                .nop()
                .begin("test@100000")
                .strings("compatible", "sifive,test1", "sifive,test0", "syscon")
                .cells("reg", 0, 0x10_0000, 0x1000)
                .end()
                .end()
                .end()
                .toBytes();
    }

    /** Asks for everything that the API offers about every node, so that every walk is taken. */
    static void askEverything(DeviceTree tree) {
        visit(tree, tree.root());
        tree.findCompatible("sifive,test0", DeviceTree.NONE);
        int memory = tree.findDeviceType("memory", DeviceTree.NONE);
        while (memory != DeviceTree.NONE) {
            memory = tree.findDeviceType("memory", memory);
        }
        for (int i = 0; i < tree.reservationCount(); i++) {
            tree.reservationAddress(i);
            tree.reservationSize(i);
        }
    }

    private static void visit(DeviceTree tree, int node) {
        tree.isEnabled(node);
        tree.hasString(node, "compatible", "syscon");
        askForRegisters(tree, node);
        tree.child(node, "memory");
        int child = tree.nextChild(node, DeviceTree.NONE);
        while (child != DeviceTree.NONE) {
            visit(tree, child);
            child = tree.nextChild(node, child);
        }
    }

    /** A tree can be well formed and still have a reg that makes no sense: that is for whoever asks for it. */
    private static void askForRegisters(DeviceTree tree, int node) {
        try {
            int entries = Math.min(tree.registerCount(node), 4);
            for (int i = 0; i < entries; i++) {
                tree.registerAddress(node, i);
                tree.registerSize(node, i);
            }
        } catch (IllegalArgumentException refused) {
            assertTrue(refused.getMessage().contains("of the device tree"), refused.getMessage());
        }
    }

    /** Returns a machine whose memory holds the blob and not a byte more: reading on is a fault. */
    static SimulatedMachine machineWith(byte[] blob) {
        return new SimulatedMachine().deviceTree(ADDRESS, blob);
    }
}
