package dev.terrarium.emulator.devicetree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.hart.ProcessorModel;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTreeReaderTest {
    private static final byte[] MACHINE =
            FlattenedDeviceTree.of(VirtDeviceTree.of(1 << 20, ProcessorModel.COMPLETE, 1, false));

    private static String failure(byte[] bytes) {
        MachineException failure = assertThrows(MachineException.class, () -> DeviceTreeReader.of("board.dtb", bytes));
        assertTrue(failure.getMessage().startsWith("board.dtb is no device tree: "), failure.getMessage());
        return failure.getMessage().substring("board.dtb is no device tree: ".length());
    }

    private static byte[] changed(int offset, int value) {
        byte[] bytes = MACHINE.clone();
        ByteBuffer.wrap(bytes).putInt(offset, value);
        return bytes;
    }

    @Test
    void whatIsReadIsWrittenAsItWas() {
        DeviceTreeReader reader = DeviceTreeReader.of("board.dtb", MACHINE);
        assertArrayEquals(MACHINE, FlattenedDeviceTree.of(reader.root(), reader.reservations()));
    }

    @Test
    void theFileMayBeLargerThanTheTree() {
        DeviceTreeReader reader = DeviceTreeReader.of("board.dtb", Arrays.copyOf(MACHINE, MACHINE.length + 100));
        assertArrayEquals(MACHINE, FlattenedDeviceTree.of(reader.root(), reader.reservations()));
    }

    @Test
    void reservedMemoryStaysReserved() {
        byte[] reservations =
                ByteBuffer.allocate(32).putLong(0x8000_0000L).putLong(0x4_0000).array();
        byte[] tree = FlattenedDeviceTree.of(new DeviceTreeNode("").flag("empty"), reservations);
        DeviceTreeReader reader = DeviceTreeReader.of("board.dtb", tree);
        assertArrayEquals(reservations, reader.reservations());
        assertArrayEquals(new byte[0], reader.root().properties().get("empty"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0x2f647473, 'it starts with 0x2f647473 and not with 0xd00dfeed; a source (.dts) has to be compiled by dtc first'",
        "4, 0x7fffffff, 'it is cut short: its header says 2147483647 bytes, and the file has '",
        "20, 16, 'it has version 16, compatible with 16 on; version 17 is known'",
        "24, 18, 'it has version 17, compatible with 18 on; version 17 is known'",
        "8, 57, 'its structure block is not aligned to 4 bytes'",
        "8, 0x10000000, 'its structure block ('",
        "12, -4, 'its strings block ('",
        "16, 4, 'its memory reservation block is at 4'",
        "36, 8, 'its structure block has no end'",
        "32, 1, 'a name in it does not end'",
        "32, 0, 'a property of its node '''' has no name'",
        "56, 2, 'its structure starts with token 2 and not with a node'",
    })
    void aDamagedTree(int offset, String value, String message) {
        String failure = failure(changed(offset, Long.decode(value).intValue()));
        assertTrue(failure.startsWith(message), failure);
    }

    @Test
    void aTreeThatIsCutShort() {
        assertEquals("it has 0 bytes, and the header alone takes 40", failure(new byte[0]));
        assertTrue(failure(Arrays.copyOf(MACHINE, 1000)).startsWith("it is cut short: "));
    }

    @Test
    void aTreeThatIsTooDeep() {
        DeviceTreeNode root = new DeviceTreeNode("");
        DeviceTreeNode node = root;
        for (int i = 0; i < 100; i++) {
            node = node.child("n");
        }
        assertEquals("its nodes are more than 64 deep", failure(FlattenedDeviceTree.of(root)));
    }

    /** Whatever the bytes are, there is a tree or a message. */
    @Test
    void randomDamage() {
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes =
                    Arrays.copyOf(MACHINE, random.nextInt(4) == 0 ? random.nextInt(MACHINE.length) : MACHINE.length);
            for (int n = random.nextInt(4); n >= 0 && bytes.length > 0; n--) {
                bytes[random.nextInt(random.nextBoolean() ? Math.min(64, bytes.length) : bytes.length)] =
                        (byte) random.nextInt();
            }
            try {
                FlattenedDeviceTree.of(DeviceTreeReader.of("board.dtb", bytes).root());
            } catch (MachineException e) {
                assertTrue(e.getMessage().startsWith("board.dtb is no device tree: "), e.getMessage());
            }
        }
    }
}
