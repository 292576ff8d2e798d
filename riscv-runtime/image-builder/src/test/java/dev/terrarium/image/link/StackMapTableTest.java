package dev.terrarium.image.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.image.emit.AssembledModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of stack maps that are written here in assembly, as LLVM writes them. */
class StackMapTableTest {
    private static final String CODE =
            """
            .section .text.start,"ax",@progbits
            .globl _start
            _start:
            call function
            first:
            call function
            second:
            call function
            third:
            ret
            .globl function
            function:
            ret
            """;
    private static final String MAP =
            """
            .section .llvm_stackmaps,"a",@progbits
            .balign 8
            .byte 3, 0
            .half 0
            .word 1, 0, %d
            .quad _start, 64, %d
            """;

    @TempDir
    private Path folder;

    @Test
    void namesReferencesAndWhatIsDerivedFromThem() throws IOException {
        ByteBuffer table = table(
                map(record("third", at(8), at(8), at(16), at(24), at(8), at(8)), record("first", at(40), at(40))));
        assertEquals(2, table.getInt());
        // Calls of what is near have four bytes.
        assertEquals(Linker.BASE_ADDRESS + 4, table.getInt() & 0xFFFF_FFFFL);
        assertEquals(1, table.getInt());
        assertEquals(0, table.getInt());
        assertEquals(2, table.getInt());
        assertEquals(0, table.getShort());
        assertEquals(4, table.getShort());
        assertEquals(0, table.getShort());
        assertEquals(3, table.getShort());
        assertEquals(List.of(1, 0, 5, 2, 1, 1, 2, 2, 3), rest(table));
    }

    @Test
    void callsWithTheSameSlotsShareASet() throws IOException {
        ByteBuffer table = table(map(
                record("first", at(8), at(8), at(32), at(32)),
                record("second", at(32), at(32), at(8), at(8), at(8), at(32)),
                record("third")));
        assertEquals(2, table.getInt());
        table.position(table.position() + 20);
        assertEquals(List.of(0, 0, 2, 0, 1, 4), rest(table));
    }

    @Test
    void constantsAreNoReferences() throws IOException {
        assertEquals(
                0,
                table(map(record("first", constant(), constant(), constant(), at(8))))
                        .getInt());
    }

    @Test
    void referencesInRegistersAreRefused() {
        String register = location(1, 8, 10, 0);
        assertThrows(IllegalStateException.class, () -> table(map(record("first", register, register))));
    }

    @Test
    void imagesThatDoNotCollectHaveNone() throws IOException {
        assertFalse(StackMapTable.isWanted(link(CODE)));
    }

    private ByteBuffer table(String map) throws IOException {
        ElfFile file = link(CODE + map);
        ByteBuffer unwind = file.content(file.section(".unwind")).order(ByteOrder.LITTLE_ENDIAN);
        long start = symbol(file, "__stack_map") - file.section(".unwind").address();
        return unwind.position((int) start).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private ElfFile link(String assembly) throws IOException {
        Path elf = folder.resolve("image.elf");
        new Linker(4096).link(AssembledModule.object(assembly), elf);
        return new ElfFile(Files.readAllBytes(elf));
    }

    private static List<Integer> rest(ByteBuffer table) {
        List<Integer> entries = new ArrayList<>();
        while (table.hasRemaining()) {
            entries.add((int) table.getShort());
        }
        return entries;
    }

    private static String map(String... records) {
        return MAP.formatted(records.length, records.length) + String.join("", records);
    }

    private static String record(String returnAddress, String... locations) {
        return ".quad 2882400000\n.word %s - _start\n.half 0, %d\n".formatted(returnAddress, 3 + locations.length)
                + constant().repeat(3)
                + String.join("", locations)
                + ".balign 8\n.half 0, 0\n.balign 8\n";
    }

    /** A pointer that is spilled at a distance from the stack pointer. */
    private static String at(int offset) {
        return location(3, 8, 2, offset);
    }

    private static String constant() {
        return location(4, 8, 0, 0);
    }

    private static String location(int kind, int bytes, int register, int offset) {
        return ".byte %d, 0\n.half %d, %d, 0\n.word %d\n".formatted(kind, bytes, register, offset);
    }

    private static long symbol(ElfFile file, String name) {
        return file.symbols().stream()
                .filter(symbol -> symbol.name().equals(name))
                .findFirst()
                .orElseThrow()
                .address();
    }
}
