package dev.terrarium.emulator.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.storage.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VirtioBlockTest {
    private static final int SECTORS = 21;

    @TempDir
    Path folder;

    private Path file;
    private byte[] content;
    private VirtioBlock device;
    private VirtioDriver driver;

    @BeforeEach
    void makeFile() throws IOException {
        file = folder.resolve("disk.img");
        content = new byte[SECTORS * 512];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i / 512 + 1);
        }
        Files.write(file, content);
        open(DiskFile.Use.READ_WRITE);
    }

    private void open(DiskFile.Use use) throws IOException {
        close();
        device = new VirtioBlock(new DiskFile(file, use).open(), "a name with more than twenty letters");
        driver = new VirtioDriver(device);
        driver.start(driver.offeredFeatures() & ~VirtioMmio.EVENT_INDEX, 1);
    }

    @AfterEach
    void close() throws IOException {
        if (device != null) {
            device.close();
        }
    }

    private static byte[] header(int type, long sector) {
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, type)
                .putLong(8, sector)
                .array();
    }

    private static byte[] range(long sector, int count, int flags) {
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(sector)
                .putInt(count)
                .putInt(flags)
                .array();
    }

    private byte[] read(long sector, int length) {
        byte[] data = driver.submit(0, new byte[][] {header(VirtioBlock.IN, sector)}, length, 1);
        assertEquals(VirtioBlock.OK, data[length]);
        return Arrays.copyOf(data, length);
    }

    private int write(long sector, byte[] data) {
        return driver.submit(0, new byte[][] {header(VirtioBlock.OUT, sector), data}, 1)[0];
    }

    private int zero(int type, byte[] ranges) {
        return driver.submit(0, new byte[][] {header(type, 0), ranges}, 1)[0];
    }

    private static byte[] sectors(int count, int value) {
        byte[] data = new byte[512 * count];
        Arrays.fill(data, (byte) value);
        return data;
    }

    @Test
    void theConfigurationTellsTheSize() {
        assertEquals(2, driver.read(8));
        assertEquals(SECTORS, driver.read(0x100));
        assertEquals(0, driver.read(0x104));
        assertEquals(512, driver.read(0x114));
    }

    @ParameterizedTest
    @EnumSource(DiskFile.Use.class)
    void sectorsAreRead(DiskFile.Use use) throws IOException {
        open(use);
        assertArrayEquals(sectors(1, 1), read(0, 512));
        assertArrayEquals(Arrays.copyOfRange(content, 512 * 7, content.length), read(7, content.length - 512 * 7));
    }

    @Test
    void writesGoToTheFile() throws IOException {
        assertEquals(VirtioBlock.OK, write(20, sectors(1, 99)));
        assertEquals(VirtioBlock.OK, write(2, sectors(3, 98)));
        assertEquals(VirtioBlock.OK, driver.submit(0, new byte[][] {header(VirtioBlock.FLUSH_CACHE, 0)}, 1)[0]);
        System.arraycopy(sectors(1, 99), 0, content, 20 * 512, 512);
        System.arraycopy(sectors(3, 98), 0, content, 2 * 512, 3 * 512);
        assertArrayEquals(content, Files.readAllBytes(file));
        assertArrayEquals(content, read(0, content.length));
    }

    @Test
    void anOverlayKeepsTheFile() throws IOException {
        open(DiskFile.Use.OVERLAY);
        assertEquals(VirtioBlock.OK, write(20, sectors(1, 99)));
        assertEquals(VirtioBlock.OK, write(7, sectors(2, 98)));
        assertEquals(VirtioBlock.OK, zero(VirtioBlock.ZERO_SECTORS, range(0, 10, 1)));
        assertEquals(VirtioBlock.OK, write(1, sectors(1, 97)));
        byte[] expected = content.clone();
        Arrays.fill(expected, 20 * 512, 21 * 512, (byte) 99);
        Arrays.fill(expected, 0, 10 * 512, (byte) 0);
        Arrays.fill(expected, 512, 1024, (byte) 97);
        assertArrayEquals(expected, read(0, content.length));
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    @Test
    void aReadOnlyDiskRefusesWrites() throws IOException {
        open(DiskFile.Use.READ_ONLY);
        assertEquals(VirtioBlock.READ_ONLY, driver.offeredFeatures() & VirtioBlock.READ_ONLY);
        assertEquals(VirtioBlock.IO_ERROR, write(0, sectors(1, 99)));
        assertEquals(VirtioBlock.IO_ERROR, zero(VirtioBlock.ZERO_SECTORS, range(0, 1, 0)));
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    @Test
    void rangesAreMadeZeros() throws IOException {
        assertEquals(VirtioBlock.OK, zero(VirtioBlock.DISCARD_SECTORS, range(3, 2, 0)));
        byte[] two = Arrays.copyOf(range(6, 1, 0), 32);
        System.arraycopy(range(20, 1, 1), 0, two, 16, 16);
        assertEquals(VirtioBlock.OK, zero(VirtioBlock.ZERO_SECTORS, two));
        Arrays.fill(content, 3 * 512, 5 * 512, (byte) 0);
        Arrays.fill(content, 6 * 512, 7 * 512, (byte) 0);
        Arrays.fill(content, 20 * 512, 21 * 512, (byte) 0);
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    @Test
    void wrongRangesChangeNothing() throws IOException {
        assertEquals(VirtioBlock.UNSUPPORTED, zero(VirtioBlock.DISCARD_SECTORS, range(0, 1, 1)));
        assertEquals(VirtioBlock.UNSUPPORTED, zero(VirtioBlock.ZERO_SECTORS, range(0, 1, 2)));
        assertEquals(VirtioBlock.IO_ERROR, zero(VirtioBlock.ZERO_SECTORS, range(20, 2, 0)));
        assertEquals(VirtioBlock.IO_ERROR, zero(VirtioBlock.ZERO_SECTORS, range(-1, 1, 0)));
        assertEquals(VirtioBlock.IO_ERROR, zero(VirtioBlock.ZERO_SECTORS, range(0, -1, 0)));
        assertEquals(VirtioBlock.IO_ERROR, zero(VirtioBlock.ZERO_SECTORS, new byte[15]));
        assertEquals(VirtioBlock.IO_ERROR, zero(VirtioBlock.ZERO_SECTORS, new byte[16 * 17]));
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    @Test
    void accessesOutsideTheDiskFail() throws IOException {
        assertEquals(VirtioBlock.IO_ERROR, write(SECTORS, sectors(1, 9)));
        assertEquals(VirtioBlock.IO_ERROR, write(20, sectors(2, 9)));
        assertEquals(VirtioBlock.IO_ERROR, write(-1, sectors(1, 9)));
        assertEquals(VirtioBlock.IO_ERROR, write(Long.MAX_VALUE, sectors(1, 9)));
        assertEquals(VirtioBlock.IO_ERROR, write(0, new byte[100]));
        byte[] result = driver.submit(0, new byte[][] {header(VirtioBlock.IN, 20)}, 1024, 1);
        assertEquals(VirtioBlock.IO_ERROR, result[1024]);
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    @Test
    void theNameIsToldInTwentyBytes() {
        byte[] id = driver.submit(0, new byte[][] {header(VirtioBlock.GET_ID, 0)}, 20, 1);
        assertEquals("a name with more tha", new String(id, 0, 20, StandardCharsets.US_ASCII));
        assertEquals(VirtioBlock.OK, id[20]);
        assertEquals(VirtioBlock.IO_ERROR, driver.submit(0, new byte[][] {header(VirtioBlock.GET_ID, 0)}, 20)[19]);
    }

    @Test
    void unknownRequestsAreUnsupported() {
        assertEquals(VirtioBlock.UNSUPPORTED, driver.submit(0, new byte[][] {header(77, 0)}, 1)[0]);
    }

    @Test
    void aShortenedFileIsAFailureOfTheDisk() throws IOException {
        Files.write(file, new byte[512]);
        byte[] result = driver.submit(0, new byte[][] {header(VirtioBlock.IN, 2)}, 512, 1);
        assertEquals(VirtioBlock.IO_ERROR, result[512]);
    }

    @Test
    void requestsWithoutRoomForAStatusNeedAReset() {
        driver.offer(0, new byte[][] {header(VirtioBlock.IN, 0)});
        driver.write(VirtioDriver.NOTIFY, 0);
        assertTrue(driver.needsReset());
    }

    @Test
    void shortHeadersNeedAReset() {
        driver.offer(0, new byte[][] {new byte[15]}, 1);
        driver.write(VirtioDriver.NOTIFY, 0);
        assertTrue(driver.needsReset());
    }
}
