package dev.terrarium.image.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
