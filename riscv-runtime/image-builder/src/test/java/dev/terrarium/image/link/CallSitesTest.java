package dev.terrarium.image.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.emit.AssembledModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                .globl _start
                _start:
                jal leaf
                jal thrower
                j thrower
                jal t0, thrower
                jalr a0
                c.jr a0
                leaf:
                jal thrower
                ret
                thrower:
                jal _start
                c.jalr t1
                c.ebreak
                c.add ra, a0
                jalr a5, 4(a0)
                ret
                """);
        Path elf = new Linker().link(object, folder.resolve("image.elf")).elf();
        ElfFile file = new ElfFile(Files.readAllBytes(elf));
        long start = Linker.BASE_ADDRESS;
        List<UnwindInformation.Function> functions = List.of(function(start, 20), function(start + 26, 18));
        // The call of the leaf has 4 bytes, j is compressed, and so is the jalr to a0.
        assertEquals(List.of(start + 8, start + 16, start + 30, start + 32), CallSites.of(file, functions));
    }

    private static UnwindInformation.Function function(long start, long bytes) {
        return new UnwindInformation.Function(start, bytes, 16, new TreeMap<>(), List.of());
    }
}
