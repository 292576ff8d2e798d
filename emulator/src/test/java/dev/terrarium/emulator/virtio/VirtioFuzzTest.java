package dev.terrarium.emulator.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.device.Console;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.ninep.Share;
import dev.terrarium.emulator.storage.DiskFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Drivers that put anything into their rings: no exception comes out of a device, every notification ends, and what the
 * host has outside the devices' options stays as it was.
 */
class VirtioFuzzTest {
    private static final byte[] SECRET = new byte[4096];

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(11);
    private Path shared;
    private Path disk;

    @BeforeEach
    void makeFiles() throws IOException {
        Arrays.fill(SECRET, (byte) 's');
        Files.write(folder.resolve("secret"), SECRET);
        disk = Files.write(folder.resolve("disk"), SECRET);
        shared = Files.createDirectories(folder.resolve("shared"));
        Files.createDirectories(shared.resolve("a/b"));
        Files.write(shared.resolve("a/b/file"), SECRET);
        Files.createSymbolicLink(shared.resolve("link"), folder);
        Files.createSymbolicLink(shared.resolve("a/secret"), folder.resolve("secret"));
    }

    private void outsideIsAsItWas() throws IOException {
        assertArrayEquals(SECRET, Files.readAllBytes(folder.resolve("secret")));
        assertArrayEquals(SECRET, Files.readAllBytes(disk));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count());
        }
    }

    private VirtioDevice device(int kind) {
        switch (kind) {
            case 0:
                return new VirtioBlock(new DiskFile(disk, DiskFile.Use.OVERLAY).open(), "disk");
            case 1:
                return new VirtioEntropy(EntropySource.seeded(1));
            case 2:
                return new VirtioConsole(
                        new Console(new ByteArrayInputStream(new byte[100_000]), OutputStream.nullOutputStream()));
            default:
                return new VirtioFileSystem(new Share(shared, "tag", false).open(), "tag");
        }
    }

    private long address() {
        switch (random.nextInt(12)) {
            case 0:
                return random.nextLong();
            case 1:
                return MemoryMap.RAM_BASE + (1 << 20) - random.nextInt(64);
            case 2:
                return VirtioDriver.descriptors(0) + 16 * random.nextInt(8);
            case 3:
                return VirtioDriver.availableRing(0) + random.nextInt(8);
            default:
                return VirtioDriver.BUFFERS + random.nextInt(1 << 16);
        }
    }

    private void randomTable(VirtioDriver driver, long table, int entries) {
        for (int i = 0; i < entries; i++) {
            int length = random.nextInt(8) == 0 ? random.nextInt() : random.nextInt(1 << random.nextInt(1, 16));
            int flags = random.nextInt(6) == 0 ? random.nextInt(8) : i + 1 < entries ? i < entries / 2 ? 1 : 3 : 2;
            int next = random.nextInt(8) == 0 ? random.nextInt(12) : i + 1;
            driver.descriptor(table, i, address(), length & 0xffffffffL, flags, next);
        }
    }

    /** Headers of requests that devices know, so that the random parts get further. */
    private void randomBuffers(VirtioDriver driver) {
        for (long at = VirtioDriver.BUFFERS; at < VirtioDriver.BUFFERS + (1 << 16); at += 8) {
            driver.write(at, 8, random.nextInt(4) == 0 ? random.nextLong() : random.nextInt(16));
        }
    }

    @Test
    void randomRings() throws IOException {
        Map<Integer, Integer> used = new HashMap<>();
        for (int round = 0; round < 400; round++) {
            int kind = round % 4;
            VirtioDevice device = device(kind);
            VirtioDriver driver = new VirtioDriver(device);
            for (int reset = 0; reset < 4; reset++) {
                long features = random.nextInt(2) == 0 ? driver.offeredFeatures() : 0;
                driver.start(features, device.queueCount());
                randomBuffers(driver);
                for (int request = 0; request < 20 && !driver.needsReset(); request++) {
                    int queue = random.nextInt(device.queueCount());
                    randomTable(driver, VirtioDriver.descriptors(queue), 8);
                    if (random.nextInt(3) == 0) {
                        randomTable(driver, VirtioDriver.BUFFERS, random.nextInt(1, 9));
                    }
                    driver.makeAvailable(queue, random.nextInt(20) == 0 ? random.nextInt(1 << 16) : random.nextInt(8));
                    if (random.nextInt(40) == 0) {
                        driver.write(VirtioDriver.availableRing(queue) + 2, 2, random.nextInt(1 << 16));
                    }
                    driver.write(VirtioDriver.NOTIFY, queue);
                    driver.transport.poll();
                    used.merge(kind, driver.usedIndex(queue), Integer::sum);
                }
            }
            device.close();
        }
        for (int kind = 0; kind < 4; kind++) {
            assertTrue(used.getOrDefault(kind, 0) > 0, "some requests are carried out by device " + kind);
        }
        outsideIsAsItWas();
    }

    @Test
    void randomRegisters() throws IOException {
        for (int round = 0; round < 200; round++) {
            VirtioDevice device = device(round % 4);
            VirtioDriver driver = new VirtioDriver(device);
            driver.start(0, device.queueCount());
            for (int i = 0; i < 300; i++) {
                int size = 1 << random.nextInt(4);
                long offset = random.nextInt(random.nextInt(2) == 0 ? 0x110 : 0x1000 - 8) & -size;
                long at = MemoryMap.VIRTIO_BASE + offset;
                if (random.nextBoolean()) {
                    driver.read(at, size);
                } else {
                    driver.write(at, size, random.nextBoolean() ? random.nextInt(16) : address());
                }
            }
            device.close();
        }
        outsideIsAsItWas();
    }
}
