package dev.terrarium.image.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.emit.AssembledModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkerTest {
    @TempDir
    private Path folder;

    @Test
    void partsFollowEachOtherFromTheBaseAddress() throws IOException {
        Linker.Image image = link(
                """
                .section .text.start,"ax",@progbits
                .globl _start
                _start:
                la a0, value
                la a1, cleared
                la a2, text
                ret
                .section .text.unused,"ax",@progbits
                ret
                .section .rodata,"a",@progbits
                text: .ascii "ok"
                .data
                value: .word 7
                .bss
                cleared: .space 5
                """);
        ElfFile file = new ElfFile(Files.readAllBytes(image.elf()));
        ElfFile.Section text = section(file, ".text");
        assertEquals(Linker.BASE_ADDRESS, text.address());
        assertEquals(2, section(file, ".rodata").size());
        assertEquals(0, section(file, ".data").address() % 16);
        assertEquals(8, section(file, ".bss").size());
        assertEquals(4096, section(file, ".stack").size());
        assertEquals(UnwindTable.of(file).length, section(file, ".unwind").size());
        assertEquals(text.size() + 2 + 4 + section(file, ".unwind").size(), image.loadedBytes());
        assertEquals(Linker.BASE_ADDRESS, symbol(file, "__image_start"));
        assertEquals(section(file, ".stack").address() + 4096, symbol(file, "__stack_end"));
        assertEquals(0, symbol(file, "__image_end") % 4096);
        assertTrue(symbol(file, "__image_end") - symbol(file, "__stack_end") < 4096);
    }

    @Test
    void theRawBinaryIsWhatTheSegmentsLoad() throws IOException {
        Linker.Image image = link(
                """
                .section .text.start,"ax",@progbits
                .globl _start
                _start:
                la a0, value
                ret
                .data
                value: .word 0x01020304
                """);
        Path raw = folder.resolve("raw.bin");
        new Linker().writeBinary(image, raw);
        byte[] bytes = Files.readAllBytes(raw);
        ElfFile file = new ElfFile(Files.readAllBytes(image.elf()));
        assertArrayEquals(new byte[] {4, 3, 2, 1}, Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        assertEquals(section(file, ".data").address() + 4 - Linker.BASE_ADDRESS, bytes.length);
    }

    @Test
    void undefinedSymbolsAreNamed() {
        String assembly =
                """
                .section .text.start,"ax",@progbits
                .globl _start
                _start:
                call first
                call second
                """;
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> link(assembly));
        assertEquals("the image refers to symbols that nothing defines: first, second", thrown.getMessage());
    }

    /** The distance is known only when the call has become a jump, so the object file states it as two addresses. */
    @Test
    void callFrameInformationAdvancesByMoreThan64KiB() throws IOException {
        byte[] object = AssembledModule.object(
                """
                .cfi_sections .eh_frame, .debug_frame
                .section .text.start,"ax",@progbits
                .option norvc
                .globl _start
                _start:
                .cfi_startproc
                call _start
                .rept 17000
                addi a0, a0, 1
                .endr
                .cfi_def_cfa_offset 16
                ret
                .cfi_endproc
                """);
        Path elf = new Linker(4096)
                .keepDebugInformation()
                .link(object, folder.resolve("image.elf"))
                .elf();
        ElfFile file = new ElfFile(Files.readAllBytes(elf));
        ByteBuffer frames = file.content(section(file, ".debug_frame"));
        byte[] instructions = new byte[frames.remaining()];
        frames.get(instructions);
        int advance = 4 + 17000 * 4;
        String expected = String.format("04%08x0e10", Integer.reverseBytes(advance)); // advance_loc4, def_cfa_offset
        assertTrue(HexFormat.of().formatHex(instructions).contains(expected), expected);
    }

    @Test
    void otherFilesAreNoElfFiles() {
        assertThrows(IllegalArgumentException.class, () -> new ElfFile(new byte[100]));
    }

    private Linker.Image link(String assembly) {
        return new Linker(4096).link(AssembledModule.object(assembly), folder.resolve("image.elf"));
    }

    private static ElfFile.Section section(ElfFile file, String name) {
        List<ElfFile.Section> found = file.sections().stream()
                .filter(section -> section.name().equals(name))
                .toList();
        assertEquals(1, found.size(), name);
        return found.get(0);
    }

    private static long symbol(ElfFile file, String name) {
        List<ElfFile.Symbol> found = file.symbols().stream()
                .filter(symbol -> symbol.name().equals(name))
                .toList();
        assertEquals(1, found.size(), name);
        return found.get(0).address();
    }
}
