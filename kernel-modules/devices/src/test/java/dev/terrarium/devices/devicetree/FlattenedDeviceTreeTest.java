package dev.terrarium.devices.devicetree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.devicetree.DeviceTree;
import dev.terrarium.api.devicetree.MalformedDeviceTreeException;
import dev.terrarium.api.devicetree.testing.DeviceTreeBlob;
import dev.terrarium.api.devicetree.testing.DeviceTreeContract;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlattenedDeviceTreeTest extends DeviceTreeContract {
    /** Offsets of the header's fields, written down once more to check those of the parser. */
    private static final int MAGIC = 0;

    private static final int TOTAL_SIZE = 4;
    private static final int STRUCTURE = 8;
    private static final int STRINGS = 12;
    private static final int RESERVATIONS = 16;
    private static final int VERSION = 20;
    private static final int COMPATIBLE_VERSION = 24;
    private static final int STRINGS_SIZE = 32;
    private static final int STRUCTURE_SIZE = 36;

    /** Where the structure block of a blob without reservations starts. */
    private static final int START = 56;

    private SimulatedMachine.Installation installation;

    @Override
    protected DeviceTree over(byte[] blob) {
        uninstall();
        installation = SampleBlobs.machineWith(blob).install();
        return new FlattenedDeviceTree();
    }

    @AfterEach
    void uninstall() {
        if (installation != null) {
            installation.close();
            installation = null;
        }
    }

    @Test
    void readsNothingUntilItIsAsked() {
        DeviceTree tree = new FlattenedDeviceTree();
        assertThrows(IllegalStateException.class, tree::root, "there is no machine yet");
        try (SimulatedMachine.Installation machine =
                SampleBlobs.machineWith(SampleBlobs.machine()).install()) {
            assertTrue(tree.root() >= 0);
        }
    }

    @Test
    void saysThatThereIsNone() {
        try (SimulatedMachine.Installation none =
                new SimulatedMachine().deviceTree(0).install()) {
            assertProblem("firmware handed over none (a1 is 0)", 0, new FlattenedDeviceTree());
        }
    }

    @Test
    void refusesAMisalignedAddress() {
        try (SimulatedMachine.Installation misaligned =
                new SimulatedMachine().deviceTree(0x8000_0002L).install()) {
            assertProblem("its address 0x80000002 is not aligned", 0, new FlattenedDeviceTree());
        }
    }

    @Test
    void refusesWrongHeaders() {
        assertHeaderProblem("the magic number is 0x7f454c46, not 0xd00dfeed", MAGIC, 0x7F45_4C46);
        assertHeaderProblem("the total size 0x27 cannot be", TOTAL_SIZE, 39);
        assertHeaderProblem("the total size 0xffffffff cannot be", TOTAL_SIZE, -1);
        assertHeaderProblem("version 16 is older than 17", VERSION, 16);
        assertHeaderProblem("readers must know version 18", COMPATIBLE_VERSION, 18);
        assertHeaderProblem("the structure block's offset 0x36 is not aligned", STRUCTURE, START - 2);
        assertHeaderProblem("the memory reservation block's offset 0x2c is not aligned", RESERVATIONS, 44);
    }

    @Test
    void refusesBlocksThatAreNotInside() {
        byte[] blob = SampleBlobs.machine();
        String total = "not inside the total size 0x" + Integer.toHexString(blob.length);
        int[] fields = {STRUCTURE, STRINGS, RESERVATIONS};
        for (int field : fields) {
            for (int offset : new int[] {0, 36, blob.length, blob.length + 4, Integer.MAX_VALUE, -8}) {
                assertMentions(total, field, over(with(blob, field, offset)));
            }
        }
        for (int size : new int[] {blob.length, Integer.MAX_VALUE, -1}) {
            assertMentions(total, STRUCTURE, over(with(blob, STRUCTURE_SIZE, size)));
            assertMentions(total, STRINGS, over(with(blob, STRINGS_SIZE, size)));
        }
    }

    @Test
    void refusesABlobThatIsCutShort() {
        byte[] blob = SampleBlobs.machine();
        for (int total = 40; total < blob.length; total++) {
            DeviceTree tree = over(with(blob, TOTAL_SIZE, total));
            assertThrows(MalformedDeviceTreeException.class, tree::root, "total size " + total);
        }
    }

    @Test
    void refusesReservationsWithoutEnd() {
        byte[] blob = new DeviceTreeBlob().begin("").end().toBytes();
        blob[40] = 1;
        ByteBuffer bytes = ByteBuffer.allocate(blob.length + 8);
        bytes.put(blob, 0, 56).putLong(1).put(blob, 56, blob.length - 56);
        byte[] moved = with(with(bytes.array(), TOTAL_SIZE, bytes.capacity()), STRUCTURE, START + 8);
        assertMentions("the memory reservation block has no end", -1, over(with(moved, STRINGS, bytes.capacity())));
    }

    @Test
    void refusesWrongStructures() {
        assertStructureProblem(
                "the structure block stops without an end token",
                8,
                new DeviceTreeBlob().nop().nop(),
                8);
        assertProblem("no root node", START, over(new DeviceTreeBlob().toBytes()));
        assertProblem("no root node", START + 4, over(new DeviceTreeBlob().nop().toBytes()));
        assertProblem(
                "a second root node",
                START + 12,
                over(new DeviceTreeBlob().begin("").end().begin("").end().toBytes()));
        assertProblem(
                "a node ends where none is open",
                START + 12,
                over(new DeviceTreeBlob().begin("").end().end().toBytes()));
        assertProblem(
                "the tree ends inside of 2 open nodes",
                START + 16,
                over(new DeviceTreeBlob().begin("").begin("a").toBytes()));
        assertProblem(
                "0x5 is no token",
                START + 8,
                over(new DeviceTreeBlob().begin("").token(5).end().toBytes()));
        assertProblem(
                "0x0 is no token",
                START + 8,
                over(new DeviceTreeBlob().begin("").token(0).end().toBytes()));
        String outside = "a property outside of a node or behind the node's children";
        assertProblem(outside, START, over(new DeviceTreeBlob().cells("p", 1).toBytes()));
        assertProblem(
                outside,
                START + 20,
                over(new DeviceTreeBlob()
                        .begin("")
                        .begin("a")
                        .end()
                        .cells("p", 1)
                        .end()
                        .toBytes()));
    }

    @Test
    void refusesWrongProperties() {
        DeviceTreeBlob good = new DeviceTreeBlob().begin("").cells("p", 1).end();
        int property = START + 8;
        byte[] blob = good.toBytes();
        assertProblem(
                "the property's 0x100 bytes reach behind the structure block",
                property,
                over(with(blob, property + 4, 0x100)));
        assertProblem(
                "the property's 0xffffffff bytes reach behind the structure block",
                property,
                over(with(blob, property + 4, -1)));
        assertProblem(
                "the property's 0x7fffffff bytes reach behind the structure block",
                property,
                over(with(blob, property + 4, Integer.MAX_VALUE)));
        assertProblem(
                "the property's name at 0x2 is not inside the strings block",
                property,
                over(with(blob, property + 8, 2)));
        assertProblem(
                "the property's name at 0xffffffff is not inside the strings block",
                property,
                over(with(blob, property + 8, -1)));
        assertProblem("the property is cut short", property, over(with(blob, STRUCTURE_SIZE, 16)));
    }

    @Test
    void refusesTextThatIsNotTerminated() {
        byte[] strings = new DeviceTreeBlob().begin("").cells("name", 1).end().toBytes();
        strings[strings.length - 1] = 'x';
        assertProblem("the last string of the strings block is not terminated", strings.length - 1, over(strings));

        byte[] name = with(new DeviceTreeBlob().begin("abcdefg").end().toBytes(), STRUCTURE_SIZE, 8);
        assertProblem("the name of the node is not terminated", START, over(name));
    }

    @Test
    void doesNotTakeATextThatIsCutOffForAString() {
        byte[] cut = "ns16550a".getBytes(StandardCharsets.US_ASCII);
        DeviceTree tree = over(
                new DeviceTreeBlob().begin("").property("compatible", cut).end().toBytes());
        assertEquals(DeviceTree.NONE, tree.findCompatible("ns16550a", DeviceTree.NONE));
    }

    @Test
    void copesWithDepth() {
        DeviceTreeBlob blob = new DeviceTreeBlob().begin("");
        int depth = 2000;
        for (int i = 0; i < depth; i++) {
            blob.cells("#address-cells", 1).begin("n");
        }
        blob.cells("reg", 5, 6).strings("compatible", "deep").end();
        for (int i = 0; i < depth; i++) {
            blob.end();
        }
        DeviceTree tree = over(blob.toBytes());
        assertEquals(5, tree.registerAddress(tree.findCompatible("deep", DeviceTree.NONE), 0));
    }

    private void assertHeaderProblem(String problem, int field, int value) {
        byte[] blob = new DeviceTreeBlob().begin("").end().toBytes();
        assertProblem(problem, field, over(with(blob, field, value)));
    }

    private void assertStructureProblem(String problem, int structureSize, DeviceTreeBlob blob, int offset) {
        assertProblem(problem, START + offset, over(with(blob.toBytes(), STRUCTURE_SIZE, structureSize)));
    }

    private static void assertProblem(String problem, int offset, DeviceTree tree) {
        MalformedDeviceTreeException thrown = assertThrows(MalformedDeviceTreeException.class, tree::root);
        String where = " at offset 0x" + Integer.toHexString(offset);
        assertEquals("malformed device tree: " + problem + where, thrown.getMessage());
        assertEquals(offset, thrown.offset());
    }

    private static void assertMentions(String problem, int field, DeviceTree tree) {
        MalformedDeviceTreeException thrown = assertThrows(MalformedDeviceTreeException.class, tree::root);
        assertTrue(thrown.getMessage().contains(problem), thrown.getMessage());
        assertTrue(field < 0 || field == thrown.offset(), thrown.getMessage());
    }

    private static byte[] with(byte[] blob, int offset, int word) {
        return ByteBuffer.wrap(blob.clone()).putInt(offset, word).array();
    }
}
