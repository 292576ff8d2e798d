package dev.terrarium.emulator.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Engine;
import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineBuilder;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.hart.CsrNumber;
import dev.terrarium.emulator.image.ElfBuilder;
import dev.terrarium.emulator.memory.MemoryMap;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObservationTest {
    private static final long BASE = MemoryMap.SUPERVISOR_ENTRY;

    private final ByteArrayOutputStream traced = new ByteArrayOutputStream();

    /**
     * A guest whose main calls middle, which calls leaf, then jumps to leaf in its own place; whose handler skips the
     * instruction after an EBREAK; and where middle is left by a jump back into main, as an exception leaves it.
     */
    private static byte[] guest() {
        Assembler code = new Assembler()
                // main, at 0: a call, an exception, a call that is unwound, then the end
                .add("auipc t3, 0; addi t3, t3, 160; csrrw zero, " + CsrNumber.STVEC + ", t3; addi s5, sp, 0")
                .add("addi s0, zero, 3; jal ra, 60; ebreak; addi s6, zero, 1; jal ra, 88")
                .add("addi zero, zero, 0; addi a7, zero, 1; addi a0, zero, 65; ecall");
        code.exit(0);
        code.padTo(80)
                // middle, at 80: keeps ra in s1, calls leaf, then ends in it
                .add("addi s1, ra, 0; jal ra, 20; addi ra, s1, 0; jal zero, 12")
                .add("addi zero, zero, 0; addi zero, zero, 0")
                // leaf, at 104
                .add("addi s2, s2, 1; jalr zero, 0(ra)")
                .add("addi zero, zero, 0; addi zero, zero, 0")
                // thrower, at 120: takes room, and jumps back into main, with main's stack pointer
                .add("addi sp, sp, -32; addi sp, s5, 0; jal zero, -88");
        code.padTo(160)
                // handler
                .add("csrrs t0, " + CsrNumber.SEPC + ", zero; addi t0, t0, 4; csrrw zero, " + CsrNumber.SEPC
                        + ", t0; sret");
        return elf(code.bytes());
    }

    private static byte[] elf(byte[] code) {
        return new ElfBuilder()
                .entry(BASE)
                .segment(BASE, code, code.length)
                .function("app.Main.main()V", BASE, 80)
                .function("app.Main.middle()V", BASE + 80, 24)
                .function("lib.Leaf.leaf()V", BASE + 104, 16)
                .function("lib.Leaf.thrower()V", BASE + 120, 40)
                .function("handler", BASE + 160, 0)
                .function("end", BASE + 176, 1)
                .lines(lines())
                .buildWithSections();
    }

    /** A line program of version 3: line 10 of a.c from the start, line 12 from leaf, and its end 16 bytes on. */
    private static byte[] lines() {
        ByteBuffer unit = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        unit.putInt(0).putShort((short) 3).putInt(0);
        int header = unit.position();
        unit.put(new byte[] {1, 1, -5, 14, 13, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1});
        unit.put("src\0\0a.c\0\1\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        unit.putInt(header - 4, unit.position() - header);
        unit.put(new byte[] {0, 9, 2}).putLong(BASE).put(new byte[] {3, 9, 1}); // address, line 10, row
        unit.put(new byte[] {2, 104, 3, 2, 1}); // 104 bytes and two lines on, row
        unit.put(new byte[] {2, 16, 0, 1, 1}); // 16 bytes on, end
        unit.putInt(0, unit.position() - 4);
        return Arrays.copyOf(unit.array(), unit.position());
    }

    private MachineBuilder machine() {
        return Machine.builder().memory(4 << 20).image(guest());
    }

    @Test
    void countsAreExactByFunctionAndByCalls() {
        Machine machine = machine().profile(true).build();
        RunResult result = machine.run();
        assertEquals(RunResult.Reason.POWER_OFF, result.reason());
        Profile profile = machine.profile().orElseThrow();
        assertEquals(result.retiredInstructions(), profile.root().total());
        String main = "app.Main.main()V";
        assertEquals(
                main + " 16\n"
                        + main + ";[exception];handler 4\n"
                        + main + ";app.Main.middle()V 4\n"
                        + main + ";app.Main.middle()V;lib.Leaf.leaf()V 2\n"
                        + main + ";lib.Leaf.leaf()V 2\n"
                        + main + ";lib.Leaf.thrower()V 3\n",
                profile.folded());
        assertEquals(Map.of("app", 20L, "lib", 7L, "[runtime]", 4L), profile.byModule());
        assertEquals(2, machine.register(18));
        String svg = profile.flameGraph();
        assertTrue(svg.contains("<title>lib.Leaf.thrower()V: 3 instructions (9.68%), 3 in itself</title>"), svg);
        assertTrue(profile.table().contains("            31 100.00%  all retired instructions"), profile.table());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void watchingChangesNothing(Engine engine) {
        Machine plain = machine().engine(engine).build();
        RunResult expected = plain.run();
        Machine watched = machine()
                .engine(engine)
                .profile(true)
                .coverage(true)
                .trace(new PrintStream(traced), EnumSet.allOf(TraceKind.class))
                .build();
        assertEquals(expected, watched.run());
        assertEquals(plain.position(), watched.position());
        for (int i = 0; i < 32; i++) {
            assertEquals(plain.register(i), watched.register(i), "x" + i);
        }
    }

    @Test
    void profilesAndCoverageAreTheSameIfEachInstructionIsTracedToo() {
        Machine byRuns = machine().profile(true).coverage(true).build();
        byRuns.run();
        Machine bySingleInstructions = machine()
                .profile(true)
                .coverage(true)
                .trace(new PrintStream(traced), EnumSet.of(TraceKind.INSTRUCTIONS))
                .build();
        bySingleInstructions.run();
        assertEquals(
                bySingleInstructions.profile().orElseThrow().folded(),
                byRuns.profile().orElseThrow().folded());
        assertEquals(
                bySingleInstructions.coverage().orElseThrow().lcov(),
                byRuns.coverage().orElseThrow().lcov());
    }

    @Test
    void idlingIsNoticedAtTheSameCount() {
        byte[] spin = new Assembler().add("addi a0, zero, 1; jal zero, 0").bytes();
        RunResult plain = Machine.builder().memory(4 << 20).image(spin).build().run();
        assertEquals(RunResult.Reason.IDLE_FOREVER, plain.reason());
        assertEquals(
                plain,
                Machine.builder()
                        .memory(4 << 20)
                        .image(spin)
                        .coverage(true)
                        .build()
                        .run());
    }

    @Test
    void tracesShowTheChosenKinds() {
        machine()
                .trace(new PrintStream(traced, true), EnumSet.of(TraceKind.TRAPS, TraceKind.MMIO, TraceKind.SBI))
                .build()
                .run();
        String[] lines = traced.toString(StandardCharsets.UTF_8).split("\\R");
        assertEquals(3, lines.length);
        assertEquals(
                "trap: breakpoint, value 0x80200018, at 0x80200018 <app.Main.main()V+0x18>, to S 0x802000a0 <handler>",
                lines[0]);
        assertTrue(lines[1].startsWith("sbi: extension 0x1 function 0 (0x41, 0x"), lines[1]);
        assertTrue(lines[1].contains("): 0, 0x"), lines[1]);
        assertEquals("mmio: write 4 at 0x100000 (TestFinisher): 0x5555", lines[2]);
    }

    @Test
    void tracesOfInstructionsNameFunctions() {
        machine()
                .trace(new PrintStream(traced, true))
                .maxInstructions(7)
                .build()
                .run();
        String[] lines = traced.toString(StandardCharsets.UTF_8).split("\\R");
        assertEquals(7, lines.length);
        assertTrue(lines[0].endsWith(" <app.Main.main()V>"), lines[0]);
        assertTrue(lines[6].endsWith(" <app.Main.middle()V>"), lines[6]);
    }

    @Test
    void coverageTellsFunctionsAndLines() {
        Machine machine = machine().coverage(true).build();
        machine.run();
        Coverage coverage = machine.coverage().orElseThrow();
        assertEquals(2, coverage.count(BASE + 104));
        assertEquals(0, coverage.count(BASE + 112));
        String report = coverage.lcov();
        assertTrue(
                report.contains(
                        "SF:src/a.c\nFN:10,app.Main.main()V\nFN:10,app.Main.middle()V\nFN:12,lib.Leaf.leaf()V\n"),
                report);
        assertTrue(report.contains("FNDA:2,lib.Leaf.leaf()V\n"), report);
        assertTrue(report.contains("DA:10,1\nDA:12,2\nLF:2\nLH:2\nend_of_record\n"), report);
        assertTrue(report.contains("SF:the image\nFN:6,end\nFN:5,handler\nFN:4,lib.Leaf.thrower()V\n"), report);
        assertTrue(report.contains("FNDA:0,end\n"), report);
    }

    @Test
    void modulesArePackages() {
        assertEquals("a.b", Profile.moduleOf("a.b.Type.method(Lc/D;)V"));
        assertEquals("[default package]", Profile.moduleOf("Main.main([Ljava/lang/String;)V"));
        assertEquals("[runtime]", Profile.moduleOf("memmove"));
        assertEquals("[runtime]", Profile.moduleOf("routine new array"));
    }
}
