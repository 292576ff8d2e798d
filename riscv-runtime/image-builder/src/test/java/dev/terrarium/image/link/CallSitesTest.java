package dev.terrarium.image.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.emit.AssembledModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallSitesTest {
    @TempDir
    private Path folder;

    @Test
    void areCallsOfWhatMayThrowInWhatMayThrow() throws IOException {
        byte[] object = AssembledModule.object(
                """
                .section .text.start,"ax",@progbits
                .option norelax
                .option norvc
                .globl _start
                _start:
                jal leaf
                jal thrower
                j thrower
                jal t0, thrower
                jalr a0
                ret
                leaf:
                jal thrower
                ret
                thrower:
                jal _start
                .option rvc
                c.jalr t1
                c.ebreak
                c.add ra, a0
                .option norvc
                jalr a5, 4(a0)
                ret
                """);
        Path elf = new Linker().link(object, folder.resolve("image.elf")).elf();
        ElfFile file = new ElfFile(Files.readAllBytes(elf));
        long start = Linker.BASE_ADDRESS;
        List<UnwindInformation.Function> functions = List.of(function(start, 24), function(start + 32, 18));
        assertEquals(List.of(start + 8, start + 20, start + 36, start + 38), CallSites.of(file, functions));
    }

    @Test
    void areJumpsToExitsOfFailures() throws IOException {
        byte[] object = AssembledModule.object(
                """
                .section .text.start,"ax",@progbits
                .option norelax
                .option norvc
                .globl _start
                _start:
                jal t0, barrier
                jal t0, terrarium_exit_0
                auipc t0, 0
                jalr t0, 12(t0)
                ret
                terrarium_exit_0:
                j _start
                barrier:
                jr t0
                """);
        Path elf = new Linker().link(object, folder.resolve("image.elf")).elf();
        ElfFile file = new ElfFile(Files.readAllBytes(elf));
        long start = Linker.BASE_ADDRESS;
        List<UnwindInformation.Function> functions = List.of(function(start, 20), function(start + 24, 4));
        assertEquals(List.of(start + 8, start + 16), CallSites.of(file, functions));
        assertEquals(Set.of(functions.get(0)), FailureExit.users(file, functions));
    }

    private static UnwindInformation.Function function(long start, long bytes) {
        return new UnwindInformation.Function(start, bytes, 16, new TreeMap<>(), List.of());
    }
}
