package dev.terrarium.memory.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.devicetree.testing.DeviceTreeBlob;
import dev.terrarium.devices.devicetree.FlattenedDeviceTree;
import dev.terrarium.memory.MemoryMachine;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MemoryMapTest {
    private static final long RAM = MemoryMachine.RAM;

    @Test
    void leavesOutFirmwareImageHeapAndTree() {
        try (SimulatedMachine.Installation machine =
                MemoryMachine.withBytesBehindImage(0x1_0001).install()) {
            assertEquals(
                    List.of("80080000-80200000", "80221000-803fe000", "803ff000-80400000"),
                    runs(new MemoryMap(new FlattenedDeviceTree())));
        }
    }

    @Test
    void roundsMemoryInwardsAndReservationsOutwards() {
        DeviceTreeBlob tree = root().reserve(RAM + 0x5FFF, 2);
        memory(tree, RAM + 1, 0x9FFF);
        assertRuns(List.of("80001000-80005000", "80007000-8000a000"), tree.end());
    }

    @Test
    void joinsWhatTwoNodesBothList() {
        DeviceTreeBlob tree = root();
        memory(tree, RAM, 0x4000);
        memory(tree, RAM + 0x2000, 0x4000);
        assertRuns(List.of("80000000-80002000", "80002000-80006000"), tree.end());
    }

    @Test
    void skipsDisabledNodesAndEmptyRanges() {
        DeviceTreeBlob tree = root();
        memory(tree, RAM, 0x4000);
        memory(tree, RAM + 0x8000, 0);
        tree.begin("memory@1")
                .strings("device_type", "memory")
                .strings("status", "disabled")
                .cells("reg", 0, (int) RAM + 0x10000, 0, 0x4000)
                .end();
        assertRuns(List.of("80000000-80004000"), tree.end());
    }

    @Test
    void neverHandsOutAddressZero() {
        DeviceTreeBlob tree = root();
        memory(tree, 0, 0x3000);
        assertRuns(List.of("1000-3000"), tree.end());
    }

    @Test
    void copesWithRangesThatWrapAround() {
        DeviceTreeBlob tree = root().reserve(RAM + 0x4000, -1L).reserve(-0x1000L, 0x1000);
        memory(tree, RAM, 0x8000);
        memory(tree, -0x2000L, 0x1000);
        memory(tree, 0x7FFF_FFFF_FFFF_8000L, Long.MAX_VALUE);
        assertRuns(List.of("80000000-80004000"), tree.end());
    }

    @Test
    void givesUpTheSmallestOfTooManyRuns() {
        DeviceTreeBlob tree = root();
        for (int i = 0; i < 20; i++) {
            int frames = 1 + i * 7 % 20;
            memory(tree, RAM + 0x1_4000 * i, 0x1000 * frames);
        }
        MemoryMap map = read(tree.end());
        List<Long> sizes =
                IntStream.range(0, map.count()).mapToObj(map::frames).sorted().toList();
        assertEquals(LongStream.rangeClosed(5, 20).boxed().toList(), sizes);
    }

    @Test
    void refusesAMachineWithoutFreeMemory() {
        DeviceTreeBlob tree = root().reserve(RAM, 0x4000);
        memory(tree, RAM, 0x4000);
        DeviceTreeBlob whole = tree.end();
        String message =
                assertThrows(IllegalStateException.class, () -> read(whole)).getMessage();
        assertEquals("the device tree's memory nodes leave no memory free", message);
    }

    @Test
    void takesOutExactlyWhatIsReserved() {
        Random random = new Random(20_260_101);
        for (int round = 0; round < 200; round++) {
            boolean[] free = new boolean[256];
            DeviceTreeBlob tree = root();
            for (int i = 0; i < 3; i++) {
                int first = random.nextInt(200);
                int count = 1 + random.nextInt(50);
                memory(tree, RAM + first * 0x1000L, count * 0x1000L);
                mark(free, first, count, true);
            }
            for (int i = 0; i < 4; i++) {
                int first = random.nextInt(200);
                int count = 1 + random.nextInt(10);
                tree.reserve(RAM + first * 0x1000L + 1, count * 0x1000L - 2);
                mark(free, first, count, false);
            }
            assertSame(free, read(tree.end()));
        }
    }

    private static void mark(boolean[] frames, int first, int count, boolean value) {
        for (int i = first; i < first + count; i++) {
            frames[i] = value;
        }
    }

    private static void assertSame(boolean[] free, MemoryMap map) {
        int frames = 0;
        for (int run = 0; run < map.count(); run++) {
            for (long at = map.start(run); at < map.end(run); at += 0x1000) {
                assertTrue(free[(int) ((at - RAM) / 0x1000)], "0x" + Long.toHexString(at));
                assertEquals(run, map.runOf(at));
                frames++;
            }
        }
        assertEquals(IntStream.range(0, free.length).filter(i -> free[i]).count(), frames);
    }

    private static DeviceTreeBlob root() {
        return new DeviceTreeBlob().begin("").cells("#address-cells", 2).cells("#size-cells", 2);
    }

    private static void memory(DeviceTreeBlob tree, long address, long bytes) {
        tree.begin("memory")
                .strings("device_type", "memory")
                .cells("reg", (int) (address >>> 32), (int) address, (int) (bytes >>> 32), (int) bytes)
                .end();
    }

    private static void assertRuns(List<String> expected, DeviceTreeBlob tree) {
        assertEquals(expected, runs(read(tree)));
    }

    /** Reads the map of a machine whose image and device tree lie above what the tests speak of. */
    private static MemoryMap read(DeviceTreeBlob tree) {
        try (SimulatedMachine.Installation machine = MemoryMachine.with(tree, 0).install()) {
            MemoryMap map = new MemoryMap(new FlattenedDeviceTree());
            map.read();
            return map;
        }
    }

    private static List<String> runs(MemoryMap map) {
        if (map.count() == 0) {
            map.read();
        }
        return IntStream.range(0, map.count())
                .mapToObj(run -> Long.toHexString(map.start(run)) + "-" + Long.toHexString(map.end(run)))
                .toList();
    }
}
