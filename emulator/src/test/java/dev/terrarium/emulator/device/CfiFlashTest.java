package dev.terrarium.emulator.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.storage.FlashFile;
import dev.terrarium.emulator.storage.FlashImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CfiFlashTest {
    private static final int BLOCK = FlashImage.BLOCK_SIZE;
    private static final long READY = 0x00800080L;

    @TempDir
    Path folder;

    private final CfiFlash flash = new CfiFlash(FlashImage.erased());

    private static void command(CfiFlash flash, long offset, int code) {
        flash.write(offset, 4, (long) code << 16 | code);
    }

    private static void program(CfiFlash flash, long offset, long value) {
        command(flash, offset, 0x40);
        flash.write(offset, 4, value);
    }

    private static void erase(CfiFlash flash, long offset) {
        command(flash, offset, 0x20);
        command(flash, offset, 0xd0);
    }

    private static long status(CfiFlash flash) {
        command(flash, 0, 0x70);
        long status = word(flash, 0);
        command(flash, 0, 0x50);
        command(flash, 0, 0xff);
        return status;
    }

    private static long word(CfiFlash flash, long offset) {
        return flash.read(offset, 4) & 0xffffffffL;
    }

    @Test
    void theQueryDescribesTheBank() {
        command(flash, 0x55 * 4, 0x98);
        assertEquals(0x00510051L, word(flash, 0x10 * 4));
        assertEquals('R', flash.read(0x11 * 4, 2) & 0xffff);
        assertEquals(24, flash.read(0x27 * 4, 1) & 0xff);
        long blocks = (flash.read(0x2d * 4, 1) & 0xff) + 1;
        long size = 256 * ((flash.read(0x2f * 4, 1) & 0xff) + 256 * (flash.read(0x30 * 4, 1) & 0xff));
        assertEquals(BLOCK, 2 * size, "two devices side by side");
        assertEquals(FlashImage.SIZE, blocks * 2 * size);
        command(flash, 0, 0xff);
        assertEquals(0xffffffffL, word(flash, 0x10 * 4));
    }

    @Test
    void identifiers() {
        command(flash, 0, 0x90);
        assertEquals(0x00890089L, word(flash, 0));
        assertEquals(0x00180018L, word(flash, 4));
        assertEquals(0, word(flash, 8), "no block is locked");
    }

    @Test
    void programmingClearsBitsAndErasingSetsThem() {
        program(flash, BLOCK + 8, 0x12345678L);
        assertEquals(READY, word(flash, 0));
        assertEquals(READY, status(flash));
        assertEquals(0x12345678L, word(flash, BLOCK + 8));
        assertEquals(0x34, flash.read(BLOCK + 10, 1) & 0xff);
        program(flash, BLOCK + 8, 0xff00ff00L);
        command(flash, 0, 0xff);
        assertEquals(0x12005600L, word(flash, BLOCK + 8));
        erase(flash, BLOCK + 4096);
        assertEquals(READY, status(flash));
        assertEquals(0xffffffffL, word(flash, BLOCK + 8));
    }

    @Test
    void buffersAreWritten() {
        command(flash, 64, 0xe8);
        assertEquals(READY, word(flash, 64));
        command(flash, 64, 2);
        flash.write(64, 4, 1);
        flash.write(68, 4, 2);
        flash.write(72, 4, 3);
        command(flash, 64, 0xd0);
        assertEquals(READY, status(flash));
        assertEquals(1, word(flash, 64));
        assertEquals(3, word(flash, 72));
    }

    @Test
    void brokenSequencesAreErrors() {
        command(flash, 0, 0x20);
        command(flash, 0, 0x11);
        assertEquals(0x00b000b0L, status(flash));
        command(flash, 0, 0xe8);
        command(flash, 0, 0);
        flash.write(0, 4, 1);
        command(flash, 0, 0x11);
        assertEquals(0x00b000b0L, status(flash));
        command(flash, 0, 0xe8);
        command(flash, 0, 1);
        flash.write(0, 4, 1);
        flash.write(400, 4, 1);
        assertEquals(0x00b000b0L, status(flash));
        assertEquals(READY, status(flash), "errors are cleared");
        assertEquals(0xffffffffL, word(flash, 0));
    }

    @Test
    void changesGoToTheFile() throws IOException {
        Path file = Files.write(folder.resolve("flash"), new byte[] {1, 2, 3, 4});
        FlashImage image = new FlashFile(file, false).open();
        CfiFlash bank = new CfiFlash(image);
        assertEquals(0x04030201L, word(bank, 0));
        assertEquals(0xffffffffL, word(bank, 4));
        program(bank, 2 * BLOCK, 0);
        image.save();
        byte[] expected = new byte[3 * BLOCK];
        Arrays.fill(expected, (byte) -1);
        System.arraycopy(new byte[] {1, 2, 3, 4}, 0, expected, 0, 4);
        Arrays.fill(expected, 2 * BLOCK, 2 * BLOCK + 4, (byte) 0);
        assertArrayEquals(expected, Files.readAllBytes(file));
    }

    @Test
    void aReadOnlyBankDoesNotChange() throws IOException {
        Path file = Files.write(folder.resolve("flash"), new byte[] {1, 2, 3, 4});
        FlashImage image = new FlashFile(file, true).open();
        CfiFlash bank = new CfiFlash(image);
        program(bank, 0, 0);
        assertEquals(0x00900090L, status(bank));
        erase(bank, 0);
        assertEquals(0x00a000a0L, status(bank));
        assertEquals(0x04030201L, word(bank, 0));
        image.save();
        assertEquals(4, Files.size(file));
    }

    @Test
    void filesThatCannotBeFlash() throws IOException {
        Path none = folder.resolve("none");
        assertEquals(
                "there is no flash file " + none + ": an empty file is an erased bank of flash",
                assertThrows(MachineException.class, () -> new FlashFile(none, false).open())
                        .getMessage());
        assertEquals(
                "cannot use the flash file " + folder + ": it is a directory",
                assertThrows(MachineException.class, () -> new FlashFile(folder, false).open())
                        .getMessage());
        Path large = Files.write(folder.resolve("large"), new byte[FlashImage.SIZE + 1]);
        assertEquals(
                "cannot use the flash file " + large + ": it has 33554433 bytes, and a bank of flash 33554432",
                assertThrows(MachineException.class, () -> new FlashFile(large, true).open())
                        .getMessage());
    }
}
