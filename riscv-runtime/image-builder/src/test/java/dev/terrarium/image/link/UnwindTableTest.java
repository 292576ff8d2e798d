package dev.terrarium.image.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.emit.AssembledModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnwindTableTest {
    private static final int HEADER_BYTES = 24;

    @TempDir
    private Path folder;

    @Test
    void leavesAreInItIfTheyFailWithTheFrameThatTheExitMakes() throws IOException {
        byte[] object = AssembledModule.object(
                """
                .section .text.start,"ax",@progbits
                .option norelax
                .option norvc
                .globl _start
                _start:
                jal terrarium_exit_0
                .type caller,@function
                caller:
                .cfi_startproc
                addi sp, sp, -32
                .cfi_def_cfa_offset 32
                sd ra, 24(sp)
                sd s0, 16(sp)
                .cfi_offset ra, -8
                .cfi_offset s0, -16
                jal _start
                .cfi_endproc
                .type leaf,@function
                leaf:
                .cfi_startproc
                addi sp, sp, -16
                .cfi_def_cfa_offset 16
                sd s1, 8(sp)
                .cfi_offset s1, -8
                jal t0, terrarium_exit_0
                .cfi_endproc
                .type silent,@function
                silent:
                .cfi_startproc
                ret
                .cfi_endproc
                terrarium_exit_0:
                j _start
                """);
        Path elf = new Linker().link(object, folder.resolve("image.elf")).elf();
        ElfFile file = new ElfFile(Files.readAllBytes(elf));
        ByteBuffer table = file.content(file.section(".unwind"));
        assertEquals(2, table.getInt(0));
        int frames = HEADER_BYTES + 2 * Integer.BYTES;
        assertEquals(32 / 16, table.getShort(frames));
        assertEquals((16 + FailureExit.FRAME_BYTES) / 16 | 0x4000, table.getShort(frames + Short.BYTES));
        int masks = table.getInt(8);
        assertEquals(0b01, table.getInt(masks));
        assertEquals(0b10, table.getInt(masks + Integer.BYTES));
    }

    @Test
    void sitesBehindTheReachOf16BitsAreWide() throws IOException {
        byte[] object = AssembledModule.object(
                """
                .section .text.start,"ax",@progbits
                .option norelax
                .option norvc
                .globl _start
                _start:
                j _start
                .type small,@function
                small:
                .cfi_startproc
                .cfi_lsda 0x1b, small_area
                addi sp, sp, -16
                .cfi_def_cfa_offset 16
                sd ra, 8(sp)
                .cfi_offset ra, -8
                jal _start
                jal _start
                .cfi_endproc
                .type large,@function
                large:
                .cfi_startproc
                .cfi_lsda 0x1b, large_area
                addi sp, sp, -16
                .cfi_def_cfa_offset 16
                sd ra, 8(sp)
                .cfi_offset ra, -8
                .zero 0x30000
                jal _start
                jal _start
                .cfi_endproc
                .section .gcc_except_table,"a",@progbits
                small_area:
                .byte 0xff, 0xff, 3, 13
                .word 8, 4, 12
                .byte 0
                large_area:
                .byte 0xff, 0xff, 3, 13
                .word 0x30008, 4, 0x3000c
                .byte 0
                """);
        Path elf = new Linker().link(object, folder.resolve("image.elf")).elf();
        ElfFile file = new ElfFile(Files.readAllBytes(elf));
        ByteBuffer table = file.content(file.section(".unwind"));
        int index = table.getInt(12);
        assertEquals(2, table.getShort(index));
        int sites = index + Short.BYTES + 2 * 2 * Short.BYTES;
        int small = sites + (table.getShort(index + 4) << table.getInt(20));
        assertEquals(1, table.getShort(small));
        assertEquals(8 / 2, table.getShort(small + 2));
        assertEquals(12 / 2, table.getShort(small + 4));
        assertEquals(12 / 2, table.getShort(small + 6));
        int large = sites + (table.getShort(index + 8) << table.getInt(20));
        assertEquals((short) 0x8001, table.getShort(large));
        assertEquals(0x30008 / 2, table.getInt(large + 2));
        assertEquals(0x3000c / 2, table.getInt(large + 6));
        assertEquals(0x3000c / 2, table.getInt(large + 10));
    }

    @Test
    void whatTablesCannotHoldIsSaidWithAFix() {
        BuildException error = assertThrows(
                BuildException.class, () -> TableLimit.check(70_000, 65_535, "the number of functions with handlers"));
        assertTrue(
                error.getMessage().contains("the number of functions with handlers would be 70000"),
                error.getMessage());
        assertTrue(error.getMessage().contains("Fix: optimise for SIZE"), error.getMessage());
    }
}
