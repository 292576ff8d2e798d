package dev.terrarium.emulator.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.MachineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files that cannot be disks. */
class FileDiskTest {
    @TempDir
    Path folder;

    private static String failure(Path file) {
        return assertThrows(MachineException.class, () -> FileDisk.open(file, false))
                .getMessage();
    }

    @Test
    void noFile() {
        Path file = folder.resolve("none.img");
        assertEquals("there is no disk file " + file + ": make one with truncate -s 64M, for example", failure(file));
    }

    @Test
    void aFolder() {
        assertEquals("the disk " + folder + " is not a regular file", failure(folder));
    }

    @Test
    void aPartOfASector() throws IOException {
        Path file = Files.write(folder.resolve("odd.img"), new byte[513]);
        assertEquals(
                "the disk " + file + " has 513 bytes, and a disk has one or more sectors of 512: enlarge it with"
                        + " truncate -s 1024 " + file,
                failure(file));
    }

    @Test
    void nothingInIt() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.img"));
        assertTrue(failure(file).endsWith("truncate -s 512 " + file), failure(file));
    }
}
