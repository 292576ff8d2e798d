package dev.terrarium.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.devicetree.DeviceTreeNode;
import dev.terrarium.emulator.devicetree.DeviceTreeParser;
import dev.terrarium.emulator.devicetree.FlattenedDeviceTree;
import dev.terrarium.emulator.memory.MemoryMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in memory at the first instruction. */
class BootMemoryTest {
    private static final byte[] DISK = "an initial RAM disk".getBytes(StandardCharsets.US_ASCII);
    private static final int A1 = 11;
    private static final int A2 = 12;

    @TempDir
    private Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** A kernel of two instructions with the header that Linux has. */
    private static ByteBuffer kernel(long textOffset, long imageSize) {
        return ByteBuffer.allocate(72)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(8, textOffset)
                .putLong(16, imageSize)
                .putInt(32, 2)
                .putLong(0x30, 0x5643534952L)
                .putInt(0x38, 0x05435352);
    }

    private static MachineBuilder builder() {
        return Machine.builder().memory(16 << 20).image(new byte[] {0x13, 0, 0, 0});
    }

    private static String failure(MachineBuilder builder) {
        return assertThrows(MachineException.class, builder::build).getMessage();
    }

    private static Map<String, byte[]> tree(Machine machine) {
        return DeviceTreeParser.parse(machine.deviceTree());
    }

    private static long number(byte[] cells) {
        return ByteBuffer.wrap(cells).getLong();
    }

    @Test
    void aLinuxKernelGoesWhereItsHeaderSays() {
        Machine machine = builder().image(kernel(0x40_0000, 0x10_0000).array()).build();
        assertEquals(MemoryMap.RAM_BASE + 0x40_0000, machine.pc());
        assertArrayEquals(kernel(0x40_0000, 0x10_0000).array(), machine.readMemory(machine.pc(), 72));
    }

    @Test
    void aLinuxKernelNeedsTheMemoryThatItsHeaderAsksFor() {
        assertTrue(failure(builder().image(kernel(0x20_0000, 15 << 20).array()))
                .startsWith("the image does not fit into memory: the raw image needs 15728640 bytes at 0x80200000"));
        assertTrue(failure(builder().image(kernel(0x20_0000, 14 << 20).array()))
                .startsWith("the image leaves no room for the device tree"));
    }

    @Test
    void kernelsThatTheMachineCannotRun() {
        assertEquals(
                "the image: this is a big-endian Linux kernel; the machine is little-endian",
                failure(builder().image(kernel(0x20_0000, 0).putLong(24, 1).array())));
        assertEquals(
                "the image: this Linux kernel's header has version 1.0; versions 0.x are known",
                failure(builder().image(kernel(0x20_0000, 0).putInt(32, 1 << 16).array())));
        assertEquals(
                "the image: the Linux kernel's header is damaged: it asks for 18446744073709551615 bytes at offset"
                        + " 0x200000 in memory",
                failure(builder().image(kernel(0x20_0000, -1).array())));
        assertEquals(
                "the image: the Linux kernel's header is damaged: it asks for 72 bytes at offset"
                        + " 0xffffffffffffffff in memory",
                failure(builder().image(kernel(-1, 0).array())));
        assertEquals(
                "the image is compressed by gzip: unpack it first, as with gunzip",
                failure(builder().image(new byte[] {0x1f, (byte) 0x8b, 8, 0})));
        assertTrue(failure(builder().image("MZ\0\0zimg".getBytes(StandardCharsets.US_ASCII)))
                .startsWith("the image is a compressed EFI kernel"));
    }

    @Test
    void theDeviceTreeNamesTheInitialDiskAndTheArguments() throws IOException {
        Machine machine = builder()
                .initialDisk(file("initrd", DISK))
                .kernelArguments("console=ttyS0 a=ä")
                .build();
        Map<String, byte[]> tree = tree(machine);
        long start = number(tree.get("/chosen:linux,initrd-start"));
        long end = number(tree.get("/chosen:linux,initrd-end"));
        assertEquals(MemoryMap.RAM_BASE + (16 << 20) - MemoryMap.PAGE_SIZE, start);
        assertArrayEquals(DISK, machine.readMemory(start, (int) (end - start)));
        assertArrayEquals("console=ttyS0 a=ä\0".getBytes(StandardCharsets.UTF_8), tree.get("/chosen:bootargs"));
        long at = machine.register(A1);
        assertTrue(at + machine.deviceTree().length <= start && at % MemoryMap.PAGE_SIZE == 0);
        assertArrayEquals(machine.deviceTree(), machine.readMemory(at, machine.deviceTree().length));
    }

    @Test
    void anInitialDiskMustFit() throws IOException {
        Path large = file("initrd", new byte[15 << 20]);
        assertTrue(failure(builder().initialDisk(large))
                .startsWith("the image leaves no room for the initial RAM disk " + large
                        + " (15728640 bytes): it ends at" + " 0x80200004"));
        Path empty = file("empty", new byte[0]);
        assertEquals(
                "the initial RAM disk " + empty + " is empty", failure(builder().initialDisk(empty)));
        Path absent = folder.resolve("absent");
        assertEquals(
                "there is no initial RAM disk file " + absent, failure(builder().initialDisk(absent)));
    }

    @Test
    void aGivenDeviceTreeIsCompletedAndPassedOn() throws IOException {
        byte[] reservations = ByteBuffer.allocate(32).putLong(1).putLong(2).array();
        byte[] given = FlattenedDeviceTree.of(new DeviceTreeNode("").strings("model", "mine"), reservations);
        Machine machine = builder()
                .deviceTree(file("board.dtb", given))
                .kernelArguments("quiet")
                .build();
        byte[] passed = machine.deviceTree();
        assertArrayEquals(reservations, Arrays.copyOfRange(passed, 40, 72));
        String text = new String(passed, StandardCharsets.ISO_8859_1);
        assertTrue(
                text.contains("mine") && text.contains("bootargs") && text.contains("quiet") && !text.contains("plic"));
        assertArrayEquals(passed, machine.readMemory(machine.register(A1), passed.length));
        Path bad =
                file("bad.dtb", "/dts-v1/; / { model = \"mine\"; size = <1>; };".getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                bad + " is no device tree: it starts with 0x2f647473 and not with 0xd00dfeed; a source (.dts) has to be"
                        + " compiled by dtc first",
                failure(builder().deviceTree(bad)));
    }

    @Test
    void firmwareMayComeAloneAndIsThenToldNothing() throws IOException {
        Path firmware = file("firmware.bin", new byte[] {0x13, 0, 0, 0});
        Machine machine = Machine.builder().memory(4 << 20).firmware(firmware).build();
        assertEquals(MemoryMap.RAM_BASE, machine.pc());
        assertEquals(0, machine.register(A2));
        long room = MemoryMap.RAM_BASE + (4 << 20) - machine.register(A1);
        assertTrue(room >= machine.deviceTree().length + 0x1_0000, "firmware can add to the device tree");
        assertEquals(
                "an initial RAM disk and arguments are for a kernel, and there is none to boot",
                failure(Machine.builder().firmware(firmware).kernelArguments("quiet")));
    }

    @Test
    void firmwareIsToldWhereTheImageIs() throws IOException {
        Path firmware = file("firmware.bin", new byte[] {0x13, 0, 0, 0});
        Machine machine = builder()
                .firmware(firmware)
                .image(kernel(0x40_0000, 0).array())
                .initialDisk(file("initrd", DISK))
                .build();
        ByteBuffer told =
                ByteBuffer.wrap(machine.readMemory(machine.register(A2), 24)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0x4942534f, told.getLong());
        assertEquals(2, told.getLong());
        assertEquals(MemoryMap.RAM_BASE + 0x40_0000, told.getLong());
        assertEquals(
                firmware + " and the image want the same memory",
                failure(builder().firmware(firmware).image(kernel(0, 0).array())));
    }

    @Test
    void argumentsDoNotHaveAnEndInThem() {
        assertThrows(MachineException.class, () -> builder().kernelArguments("a\0b"));
    }
}
