package dev.terrarium.emulator.virtio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.ninep.Share;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtioFileSystemTest {
    private static final byte[] VERSION = {
        21, 0, 0, 0, 100, 1, 0, 0, 32, 0, 0, 8, 0, '9', 'P', '2', '0', '0', '0', '.', 'L'
    };

    @TempDir
    Path folder;

    private Share share;
    private VirtioDriver driver;

    @BeforeEach
    void start() {
        share = new Share(folder, "host", true);
        driver = new VirtioDriver(new VirtioFileSystem(share.open(), share.tag()));
        driver.start(VirtioFileSystem.MOUNT_TAG, 1);
    }

    @Test
    void theTagIsInTheConfiguration() {
        assertEquals(9, driver.read(8));
        assertEquals(0x6f680004, driver.read(0x100));
        assertEquals(0x7473, driver.read(0x104));
    }

    @Test
    void requestsAreAnswered() {
        byte[] expected = VERSION.clone();
        expected[4]++;
        assertArrayEquals(expected, driver.submit(0, new byte[][] {VERSION}, 100));
        byte[] first = Arrays.copyOf(VERSION, 7);
        byte[] rest = Arrays.copyOfRange(VERSION, 7, VERSION.length);
        assertArrayEquals(expected, driver.submit(0, new byte[][] {first, rest}, 11, 100), "cut anyhow");
    }

    @Test
    void answersThatDoNotFitAreErrors() {
        assertEquals(7, driver.submit(0, new byte[][] {VERSION}, 12)[4]);
        assertEquals(7, driver.submit(0, new byte[][] {{1, 2}}, 100)[4], "half a request");
    }

    @Test
    void requestsWithoutRoomForAnErrorNeedAReset() {
        driver.offer(0, new byte[][] {VERSION}, 10);
        driver.write(VirtioDriver.NOTIFY, 0);
        assertTrue(driver.needsReset());
    }

    @Test
    void aMachineThatSharesAFolderHasNoSnapshots() {
        Machine machine = Machine.builder()
                .image(new Assembler().exit(0).bytes())
                .share(share)
                .build();
        assertEquals(
                "a machine that shares a folder has no snapshots: the folder could not be put back. Leave --share out",
                assertThrows(MachineException.class, machine::snapshot).getMessage());
    }

    @Test
    void tagsAreNotEmpty() {
        assertEquals(
                "'' cannot be the tag of a shared folder: it has 1 to 255 bytes",
                assertThrows(MachineException.class, () -> new Share(folder, "", true))
                        .getMessage());
    }
}
