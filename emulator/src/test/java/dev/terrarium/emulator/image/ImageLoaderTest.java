package dev.terrarium.emulator.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ImageLoaderTest {
    private static final long BASE = MemoryMap.RAM_BASE;
    private static final byte[] CODE = {1, 2, 3, 4, 5, 6, 7, 8};

    private final Ram ram = new Ram(1 << 20);
    private final ImageLoader loader = new ImageLoader(ram, "image.elf");

    private static ElfBuilder good() {
        return new ElfBuilder().entry(BASE + 0x1000).segment(BASE + 0x1000, CODE, 16);
    }

    private String failure(byte[] image) {
        MachineException failure = assertThrows(MachineException.class, () -> loader.load(image, BASE));
        assertTrue(failure.getMessage().startsWith("image.elf"), failure.getMessage());
        return failure.getMessage().substring("image.elf".length());
    }

    private String failure(ElfBuilder elf, Consumer<ByteBuffer> damage) {
        byte[] bytes = elf.build();
        damage.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return failure(bytes);
    }

    @Test
    void segmentsAreLoadedWhereTheyBelong() {
        byte[] elf = new ElfBuilder()
                .entry(BASE + 0x1004)
                .segment(BASE + 0x1000, CODE, 16)
                .segment(BASE + 0x8000, new byte[] {9}, 1)
                .build();
        assertEquals(BASE + 0x1004, loader.load(elf, BASE));
        assertArrayEquals(CODE, Arrays.copyOfRange(ram.bytes(), 0x1000, 0x1008));
        assertEquals(9, ram.bytes()[0x8000]);
        assertEquals(BASE + 0x8001, loader.end());
    }

    @Test
    void theEntryIsTranslatedToWhereItsSegmentIsLoaded() {
        byte[] elf = new ElfBuilder()
                .entry(0xffffffff80000010L)
                .segment(0xffffffff80000000L, BASE + 0x2000, new byte[32], 32)
                .build();
        assertEquals(BASE + 0x2010, loader.load(elf, BASE));
    }

    @Test
    void anythingElseIsRaw() {
        assertEquals(BASE + 0x3000, loader.load(CODE, BASE + 0x3000));
        assertArrayEquals(CODE, Arrays.copyOfRange(ram.bytes(), 0x3000, 0x3008));
        assertEquals(BASE + 0x3008, loader.end());
    }

    @Test
    void emptyImages() {
        assertEquals(" is empty", failure(new byte[0]));
    }

    @Test
    void filesCutShortAtEveryLength() {
        byte[] elf = good().build();
        for (int length = 4; length < elf.length; length++) {
            String message = failure(Arrays.copyOf(elf, length));
            assertTrue(message.startsWith(": the ELF file is cut short: "), length + message);
            assertTrue(message.contains("has " + length), length + message);
        }
    }

    @Test
    void foreignFiles() {
        assertEquals(
                ": this is a 32-bit ELF file; the machine runs 64-bit RISC-V programs",
                failure(good(), elf -> elf.put(4, (byte) 1)));
        assertEquals(
                ": this is an ELF file of unknown class 9; the machine runs 64-bit RISC-V programs",
                failure(good(), elf -> elf.put(4, (byte) 9)));
        assertEquals(
                ": this ELF file is not little-endian; the machine runs little-endian RISC-V programs",
                failure(good(), elf -> elf.put(5, (byte) 2)));
        assertEquals(
                ": this ELF file is for x86-64 (ELF machine 62); the machine runs RISC-V programs",
                failure(good(), elf -> elf.putShort(18, (short) 62)));
        assertEquals(
                ": this ELF file is for ELF machine 65535; the machine runs RISC-V programs",
                failure(good(), elf -> elf.putShort(18, (short) -1)));
        assertEquals(
                ": this ELF file is not executable (its type is 1): link it first",
                failure(good(), elf -> elf.putShort(16, (short) 1)));
    }

    @Test
    void headersThatContradictThemselves() {
        assertEquals(
                ": the ELF file has no program headers, so there is nothing to load",
                failure(good(), elf -> elf.putShort(56, (short) 0)));
        assertEquals(": the ELF file has no segments to load", failure(good(), elf -> elf.putInt(ElfBuilder.TABLE, 2)));
        assertEquals(
                ": a program header takes 56 bytes, and the ELF file says 32",
                failure(good(), elf -> elf.putShort(54, (short) 32)));
        assertEquals(
                ": segment 0 has 8 bytes in the file and only 4 in memory",
                failure(good(), elf -> elf.putLong(ElfBuilder.TABLE + 40, 4)));
        assertEquals(
                ": the ELF file is cut short: its 1 program headers take 56 bytes at 18446744073709551615, and it has 128",
                failure(good(), elf -> elf.putLong(32, -1)));
        assertEquals(
                ": the ELF file is cut short: segment 0 takes 18446744073709551615 bytes at 120, and the file has 128",
                failure(good(), elf -> elf.putLong(ElfBuilder.TABLE + 32, -1)));
    }

    @Test
    void imagesLargerThanMemoryTellBothNumbers() {
        assertEquals(
                " does not fit into memory: segment 0 needs 1048577 bytes at 0x80001000, and the 1048576 bytes of memory"
                        + " are 0x80000000 to 0x800fffff; give the machine at least 1052673 bytes with --memory",
                failure(new ElfBuilder()
                        .entry(BASE)
                        .segment(BASE + 0x1000, CODE, 1048577)
                        .build()));
        assertEquals(
                " does not fit into memory: the raw image needs 1048577 bytes at 0x80000000, and the 1048576 bytes of"
                        + " memory are 0x80000000 to 0x800fffff; give the machine at least 1048577 bytes with --memory",
                failure(new byte[1048577]));
        assertEquals(
                " does not fit into memory: segment 0 needs 16 bytes at 0x1000, and the 1048576 bytes of memory are"
                        + " 0x80000000 to 0x800fffff",
                failure(new ElfBuilder().entry(0x1000).segment(0x1000, CODE, 16).build()));
        assertTrue(
                failure(good(), elf -> elf.putLong(ElfBuilder.TABLE + 40, -1)).contains("does not fit"));
        assertTrue(failure(good(), elf -> elf.putLong(ElfBuilder.TABLE + 40, Long.MAX_VALUE))
                .contains("does not fit"));
        assertTrue(
                failure(good(), elf -> elf.putLong(ElfBuilder.TABLE + 24, -8)).contains("does not fit"));
    }

    @Test
    void entriesOutsideTheImage() {
        assertEquals(
                ": the entry point 0x80000000 is not the address of an instruction in a loaded segment",
                failure(good().entry(BASE).build()));
        assertEquals(
                ": the entry point 0x80001001 is not the address of an instruction in a loaded segment",
                failure(good().entry(BASE + 0x1001).build()));
    }
}
