package dev.terrarium.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Program;
import dev.terrarium.emulator.observe.Profile;
import dev.terrarium.emulator.observe.TraceKind;
import dev.terrarium.emulator.snapshot.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Guests that run on several harts: what one hart does is seen by the others, and a run is the same each time. */
class MultiHartTest {
    private static final int HARTS = 4;
    private static final int MEMORY = 8 << 20;
    private static final long DATA = 0x80300000L;

    /** Starts all other harts at {@code work} with the hart's number in a0, and goes there with hart 0. */
    private static final String START_ALL =
            """
            li s1, 1
            start_next:
            addi a0, s1, 0
            la a1, work
            addi a2, s1, 0
            li a6, 0
            li a7, 0x48534d
            ecall
            bne a0, zero, @fail
            addi s1, s1, 1
            li t0, 4
            bne s1, t0, @start_next
            addi a0, zero, 0
            jal zero, @work
            fail:
            exit 1
            stop:
            li a6, 1
            li a7, 0x48534d
            ecall
            jal zero, @fail
            """;

    /** After the work: the others stop, and hart 0 waits for all and exits with 0 if the counter has the total. */
    private static final String CHECK =
            """
            finish:
            addi t0, zero, 1
            addi t1, s0, 8
            amoadd.d zero, t0, (t1)
            bne s7, zero, @stop
            wait_for_all:
            ld t0, 8(s0)
            li t1, 4
            bne t0, t1, @wait_for_all
            ld t0, 0(s0)
            li t1, 20000
            bne t0, t1, @fail
            exit 0
            """;

    static final String SPINLOCK = START_ALL
            + """
            work:
            addi s7, a0, 0
            li s0, 0x80300000
            addi s3, s0, 16
            li s2, 5000
            again:
            addi t0, zero, 1
            lock:
            amoswap.w t1, t0, (s3)
            bne t1, zero, @lock
            ld t2, 0(s0)
            addi t2, t2, 1
            sd t2, 0(s0)
            amoswap.w zero, zero, (s3)
            addi s2, s2, -1
            bne s2, zero, @again
            """
            + CHECK;

    private static final String RESERVATION = START_ALL
            + """
            work:
            addi s7, a0, 0
            li s0, 0x80300000
            li s2, 5000
            again:
            lr.d t2, (s0)
            addi t2, t2, 1
            sc.d t1, t2, (s0)
            bne t1, zero, @again
            addi s2, s2, -1
            bne s2, zero, @again
            """
            + CHECK;

    @TempDir
    Path folder;

    private static MachineBuilder builder(Engine engine, String program) {
        MachineBuilder builder = Machine.builder()
                .memory(MEMORY)
                .harts(HARTS)
                .engine(engine)
                .maxInstructions(20_000_000)
                .image(Program.assemble(program));
        return engine == Engine.COMPILER ? builder.compilerThreshold(20) : builder;
    }

    private static Machine machine(Engine engine, String program) {
        return builder(engine, program).build();
    }

    private static void assertExitsWithZero(Machine machine) {
        RunResult result = machine.run();
        assertEquals(RunResult.Reason.POWER_OFF, result.reason(), () -> String.join("\n", machine.describeHarts()));
        assertEquals(0, result.exitStatus());
    }

    private static List<Long> counts(Machine machine) {
        List<Long> counts = new ArrayList<>();
        machine.harts().forEach(hart -> counts.add(hart.retiredInstructions()));
        return counts;
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSpinlockKeepsACounterExact(Engine engine) {
        Machine machine = machine(engine, SPINLOCK);
        assertExitsWithZero(machine);
        for (MachineHart hart : machine.harts()) {
            assertTrue(hart.retiredInstructions() > 5000 * 8, "hart " + hart.id() + " has done its part");
            assertEquals(hart.id() > 0, hart.isStopped());
        }
        assertEquals(
                machine.retiredInstructions(),
                counts(machine).stream().mapToLong(Long::longValue).sum());
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void loadReservedAndStoreConditionalKeepACounterExact(Engine engine) {
        assertExitsWithZero(machine(engine, RESERVATION));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aStoreOfAnotherHartBreaksAReservation(Engine engine) {
        assertExitsWithZero(
                machine(
                        engine,
                        START_ALL
                                + """
                        work:
                        addi s7, a0, 0
                        li s0, 0x80300000
                        bne s7, zero, @other
                        lr.d t2, (s0)
                        wait_for_store:
                        ld t3, 8(s0)
                        beq t3, zero, @wait_for_store
                        sc.d t1, t2, (s0)
                        beq t1, zero, @fail
                        ld t2, 0(s0)
                        addi t1, zero, 7
                        bne t1, t2, @fail
                        exit 0
                        other:
                        addi t1, zero, 7
                        sd t1, 0(s0)
                        sd t1, 8(s0)
                        jal zero, @stop
                        """));
    }

    /** The engines and repetitions agree on the end and on every hart's count. */
    @ParameterizedTest
    @CsvSource({"1", "7", "10000", "12345"})
    void aRunIsTheSameOnEveryEngineAndInPieces(long piece) {
        for (String program : List.of(SPINLOCK, RESERVATION)) {
            Machine whole = machine(Engine.INTERPRETER, program);
            whole.run();
            Machine compiled = machine(Engine.COMPILER, program);
            compiled.run();
            assertEquals(counts(whole), counts(compiled));
            assertEquals(whole.position(), compiled.position());
            Machine cut = machine(piece == 7 ? Engine.COMPILER : Engine.INTERPRETER, program);
            while (cut.run(piece).reason() == RunResult.Reason.INSTRUCTION_LIMIT) {
                assertTrue(cut.retiredInstructions() < 20_000_000);
            }
            assertEquals(counts(whole), counts(cut));
            assertEquals(whole.position(), cut.position());
        }
    }

    @Test
    void singleStepsGoTheSameWay() {
        Machine whole = machine(Engine.COMPILER, SPINLOCK);
        whole.run(100_000);
        Machine stepped = machine(Engine.INTERPRETER, SPINLOCK);
        while (stepped.position() < whole.position()) {
            MachineHart next = stepped.nextHart();
            stepped.step();
            assertEquals(next.id(), stepped.currentHart().id());
        }
        assertEquals(counts(whole), counts(stepped));
        for (int i = 0; i < HARTS; i++) {
            assertEquals(whole.harts().get(i).pc(), stepped.harts().get(i).pc());
            for (int register = 1; register < 32; register++) {
                assertEquals(
                        whole.harts().get(i).register(register),
                        stepped.harts().get(i).register(register));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aSnapshotInTheMiddleGoesOnAlike(Engine engine) {
        Machine whole = machine(Engine.INTERPRETER, SPINLOCK);
        whole.run();
        for (long at : new long[] {5, 60_000, 123_457}) {
            Machine first = machine(engine, SPINLOCK);
            first.run(at);
            Path file = folder.resolve("at" + at);
            first.snapshot().save(file);
            Machine second = machine(engine == Engine.COMPILER ? Engine.INTERPRETER : Engine.COMPILER, SPINLOCK);
            second.restore(Snapshot.load(file));
            assertExitsWithZero(second);
            assertEquals(counts(whole), counts(second));
            assertExitsWithZero(first);
            assertEquals(counts(whole), counts(first));
        }
    }

    @Test
    void aSnapshotOfOtherHartsIsRefused() {
        Snapshot snapshot = machine(Engine.INTERPRETER, SPINLOCK).snapshot();
        Machine single = builder(Engine.INTERPRETER, SPINLOCK).harts(1).build();
        String message = assertThrows(MachineException.class, () -> single.restore(snapshot))
                .getMessage();
        assertTrue(message.contains("4 harts"), message);
    }

    /** Harts 0 and 1 send each other an interrupt a hundred times, and wait for it in between. */
    private static String pingPong(String send) {
        return START_ALL
                + """
                work:
                addi s7, a0, 0
                li s0, 0x80300000
                li t0, 1
                bltu t0, s7, @stop
                csrrsi zero, 0x104, 2
                li s2, 100
                beq s7, zero, @ping
                pong:
                wfi
                csrrs t0, 0x144, zero
                andi t0, t0, 2
                beq t0, zero, @pong
                csrrci zero, 0x144, 2
                ld t1, 0(s0)
                addi t1, t1, 1
                sd t1, 0(s0)
                addi a3, zero, 0
                jal ra, @send
                addi s2, s2, -1
                bne s2, zero, @pong
                jal zero, @stop
                ping:
                addi a3, zero, 1
                jal ra, @send
                ping_wait:
                wfi
                csrrs t0, 0x144, zero
                andi t0, t0, 2
                beq t0, zero, @ping_wait
                csrrci zero, 0x144, 2
                addi s2, s2, -1
                bne s2, zero, @ping
                ld t1, 0(s0)
                li t0, 100
                bne t0, t1, @fail
                exit 0
                send:
                """
                + send + "\njalr zero, 0(ra)\n";
    }

    private static final String SEND_BY_SBI =
            """
            addi a0, zero, 1
            sll a0, a0, a3
            li a1, 0
            li a6, 0
            li a7, 0x735049
            ecall
            bne a0, zero, @fail
            """;

    private static final String SEND_BY_SSWI =
            """
            li t0, 0x2f00000
            slli t1, a3, 2
            add t0, t0, t1
            addi t1, zero, 1
            sw t1, 0(t0)
            """;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void interruptsGoToAndFro(Engine engine) {
        Machine bySbi = machine(engine, pingPong(SEND_BY_SBI));
        assertExitsWithZero(bySbi);
        Machine bySswi = builder(engine, pingPong(SEND_BY_SSWI)).aclint(true).build();
        assertExitsWithZero(bySswi);
        Machine without = machine(engine, pingPong(SEND_BY_SSWI));
        assertEquals(1, without.run().exitStatus(), "without the ACLINT there is no SSWI device");
    }

    @Test
    void hartsAreStartedStoppedAndSuspended() {
        assertExitsWithZero(
                machine(
                        Engine.INTERPRETER,
                        """
                li s0, 0x80300000
                addi a0, zero, 1
                jal ra, @status
                li t0, 1                # stopped
                bne a1, t0, @fail
                jal ra, @start
                wait_for_suspension:
                addi a0, zero, 1
                jal ra, @status
                li t0, 4                # suspended
                bne a1, t0, @wait_for_suspension
                li a0, 2                # wake hart 1
                li a1, 0
                li a6, 0
                li a7, 0x735049
                ecall
                wait_for_stop:
                addi a0, zero, 1
                jal ra, @status
                li t0, 1
                bne a1, t0, @wait_for_stop
                ld t0, 0(s0)            # it has resumed with its argument
                li t1, 55
                bne t0, t1, @fail
                li a0, 4                # there is no hart 4
                jal ra, @status
                li t0, -3
                bne a0, t0, @fail
                addi a0, zero, 0
                li a1, 0x80200000
                li a6, 0
                li a7, 0x48534d
                ecall
                li t0, -6               # hart 0 is started already
                bne a0, t0, @fail
                addi a0, zero, 1
                li a1, 0x10000000
                li a6, 0
                ecall
                li t0, -5               # no code can be there
                bne a0, t0, @fail
                exit 0
                fail:
                exit 1
                status:
                li a6, 2
                li a7, 0x48534d
                ecall
                jalr zero, 0(ra)
                start:
                addi a0, zero, 1
                la a1, other
                li a2, 44
                li a6, 0
                li a7, 0x48534d
                ecall
                bne a0, zero, @fail
                jalr zero, 0(ra)
                other:
                li t0, 44
                bne a1, t0, @fail
                li t0, 1
                bne a0, t0, @fail
                csrrsi zero, 0x104, 2
                li a0, 0x80000000       # a suspension that loses registers
                la a1, resumed
                li a2, 55
                li a6, 3
                li a7, 0x48534d
                ecall
                jal zero, @fail
                resumed:
                li s0, 0x80300000
                sd a1, 0(s0)
                li a6, 1
                li a7, 0x48534d
                ecall
                jal zero, @fail
                """));
    }

    private static void writeLong(Machine machine, long address, long value) {
        machine.writeMemory(
                address,
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(value)
                        .array());
    }

    /** Hart 1 has looked a page up when hart 0 maps another one there and fences. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void aRemoteFenceMakesANewMappingSeen(Engine engine) {
        Machine machine = machine(
                engine,
                """
                jal ra, @translate
                li s0, 0x80300000
                addi a0, zero, 1
                la a1, other
                li a6, 0
                li a7, 0x48534d
                ecall
                wait:
                ld t0, 0(s0)
                beq t0, zero, @wait
                li t1, 11
                bne t0, t1, @fail
                li t0, 0x80402008       # the entry of the page at 0x1000
                li t1, 0x201404c7       # now maps 0x80501000
                sd t1, 0(t0)
                li a0, 2
                li a1, 0
                li a2, 0x1000
                li a3, 0x1000
                li a6, 1
                li a7, 0x52464e43
                ecall
                bne a0, zero, @fail
                li t0, 1
                sd t0, 8(s0)
                wait_again:
                ld t0, 16(s0)
                beq t0, zero, @wait_again
                li t1, 22
                bne t0, t1, @fail
                csrrw zero, 0x180, zero   # the finisher is not mapped
                exit 0
                fail:
                csrrw zero, 0x180, zero
                exit 1
                translate:
                li t0, 0x8000000000080400
                csrrw zero, 0x180, t0
                sfence.vma zero, zero
                jalr zero, 0(ra)
                other:
                jal ra, @translate
                li s0, 0x80300000
                li s1, 0x1000
                ld t0, 0(s1)
                sd t0, 0(s0)
                wait_for_fence:
                ld t1, 0(s1)            # keeps the translation in use
                ld t0, 8(s0)
                beq t0, zero, @wait_for_fence
                ld t0, 0(s1)
                sd t0, 16(s0)
                forever:
                wfi
                jal zero, @forever
                """);
        writeLong(machine, 0x80400010L, 0x200000cfL); // 1 GiB at 0x80000000, to itself
        writeLong(machine, 0x80400000L, 0x20100401L); // the table for the first GiB
        writeLong(machine, 0x80401000L, 0x20100801L);
        writeLong(machine, 0x80402008L, 0x201400c7L); // 0x1000 to 0x80500000
        writeLong(machine, 0x80500000L, 11);
        writeLong(machine, 0x80501000L, 22);
        assertExitsWithZero(machine);
    }

    /** Hart 1 executes code that hart 0 has written, and that it changes again through a TLB entry from before. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void changedCodeIsSeenAfterARemoteFence(Engine engine) {
        assertExitsWithZero(
                machine(
                        engine,
                        """
                li s0, 0x80300000
                li s1, 0x80310000
                li t0, 0x00100513       # addi a0, zero, 1
                sw t0, 0(s1)
                li t0, 0x00008067       # ret
                sw t0, 4(s1)
                addi a0, zero, 1
                la a1, other
                li a6, 0
                li a7, 0x48534d
                ecall
                li s2, 3                # the number of changes
                wait:
                ld t0, 0(s0)            # how often the other hart has called
                li t1, 2000
                bltu t0, t1, @wait
                li t0, 0x00100000
                lw t1, 0(s1)
                add t1, t1, t0          # addi a0, zero, one more
                sw t1, 0(s1)
                li a0, 2
                li a1, 0
                li a6, 0
                li a7, 0x52464e43
                ecall
                bne a0, zero, @fail
                ld t0, 8(s0)
                addi t0, t0, 1
                sd t0, 8(s0)
                sd zero, 0(s0)
                addi s2, s2, -1
                bne s2, zero, @wait
                wait_for_end:
                ld t0, 0(s0)
                li t1, 2000
                bltu t0, t1, @wait_for_end
                exit 0
                fail:
                exit 1
                other:
                li s0, 0x80300000
                li s1, 0x80310000
                call:
                ld s3, 8(s0)            # how many changes there were before the call
                jalr ra, 0(s1)
                addi s3, s3, 1
                bltu a0, s3, @fail
                li t0, 1
                amoadd.d zero, t0, (s0)
                jal zero, @call
                """));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void withoutFirmwareAllHartsStart(Engine engine) {
        Machine machine = builder(
                        engine,
                        """
                        li s0, 0x80300000
                        csrrs t0, 0xf14, zero
                        bne t0, a0, @fail       # mhartid
                        addi t1, zero, 1
                        slli t0, t0, 3
                        sll t1, t1, t0
                        amoadd.d zero, t1, (s0)
                        bne a0, zero, @park
                        li t1, 0x01010101
                        wait:
                        ld t0, 0(s0)
                        bne t0, t1, @wait
                        li t0, 0x2000004        # MSIP of hart 1
                        li t1, 1
                        sw t1, 0(t0)
                        wait_for_interrupt:
                        ld t0, 8(s0)
                        beq t0, zero, @wait_for_interrupt
                        exit 0
                        fail:
                        exit 1
                        park:
                        csrrsi zero, 0x304, 8
                        sleep:
                        wfi
                        csrrs t0, 0x344, zero
                        andi t0, t0, 8
                        beq t0, zero, @sleep
                        li t0, 1
                        bne a0, t0, @fail
                        sd t0, 8(s0)
                        li t0, 0x2000004
                        sw zero, 0(t0)
                        jal zero, @sleep
                        """)
                .firmware(Firmware.NONE)
                .build();
        assertExitsWithZero(machine);
    }

    /** Each hart sets its own timer, and time passes while all of them wait. */
    @Test
    void everyHartHasATimer() {
        Machine machine = builder(
                        Engine.INTERPRETER,
                        """
                        li s0, 0x80300000
                        li t0, 0x2004000
                        slli t1, a0, 3
                        add t0, t0, t1
                        li t1, 100000
                        addi t2, a0, 1
                        mul t1, t1, t2
                        sd t1, 0(t0)            # 10, 20, 30 and 40 ms
                        li t0, 128
                        csrrs zero, 0x304, t0
                        sleep:
                        wfi
                        csrrs t0, 0xc01, zero
                        bltu t0, t1, @sleep
                        addi t1, t1, 1
                        bltu t1, t0, @fail      # woken at that very tick
                        slli t1, a0, 3
                        add t1, t1, s0
                        sd t0, 0(t1)
                        csrrwi zero, 0x304, 0
                        li t0, 3
                        beq a0, t0, @last
                        end:
                        wfi
                        jal zero, @end
                        last:
                        exit 0
                        fail:
                        exit 1
                        """)
                .firmware(Firmware.NONE)
                .build();
        assertExitsWithZero(machine);
        ByteBuffer times = ByteBuffer.wrap(machine.readMemory(DATA, 32)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < HARTS; i++) {
            assertTrue(times.getLong(8 * i) - 100_000L * (i + 1) <= 1, "hart " + i);
        }
        assertTrue(machine.retiredInstructions() < 1000, "they have slept");
    }

    @Test
    void aMachineWhoseHartsAllRestEndsAndSaysWhereEachIs() {
        Machine machine = machine(
                Engine.INTERPRETER,
                START_ALL
                        + """
                        work:
                        addi s7, a0, 0
                        li t0, 3
                        beq s7, t0, @stop
                        li t0, 2
                        beq s7, t0, @spin
                        wfi
                        jal zero, @fail
                        spin:
                        jal zero, @spin
                        """);
        assertEquals(RunResult.Reason.IDLE_FOREVER, machine.run().reason());
        List<String> lines = machine.describeHarts();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("hart 0 waits (WFI) in S-mode")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("hart 1 waits (WFI) in S-mode")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("hart 2 is in S-mode")), lines.toString());
        assertTrue(lines.contains("hart 3 is stopped"), lines.toString());
    }

    /** Traces and profiles say which hart it is, count all of them, and change nothing. */
    @Test
    void observersTellTheHartsApart() {
        Machine plain = machine(Engine.COMPILER, SPINLOCK);
        plain.run();
        ByteArrayOutputStream traced = new ByteArrayOutputStream();
        Machine watched = builder(Engine.INTERPRETER, SPINLOCK)
                .profile(true)
                .coverage(true)
                .trace(new PrintStream(traced), EnumSet.of(TraceKind.SBI, TraceKind.MMIO))
                .build();
        assertExitsWithZero(watched);
        assertEquals(counts(plain), counts(watched));
        Profile profile = watched.profile().orElseThrow();
        assertEquals(watched.retiredInstructions(), profile.root().total());
        for (MachineHart hart : watched.harts()) {
            assertTrue(
                    profile.folded()
                            .contains("[hart " + hart.id() + "];[unknown] " + hart.retiredInstructions() + "\n"),
                    profile.folded());
        }
        List<String> lines = traced.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(0).startsWith("hart 0: sbi: extension 0x48534d function 0 (0x1, "), lines.toString());
        for (int id = 1; id < HARTS; id++) {
            String stop = "hart " + id + ": sbi: extension 0x48534d function 1 (";
            assertEquals(1, lines.stream().filter(line -> line.startsWith(stop)).count(), lines.toString());
        }
        String last = lines.get(lines.size() - 1);
        assertTrue(last.startsWith("hart 0: mmio: write 4 at 0x100000 "), last);
    }

    /** A guest of one hart is not slowed, nor its time changed, by harts that it does not start. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void hartsThatStayStoppedChangeNothing(Engine engine) {
        String program =
                """
                li s0, 0x80300000
                li s2, 50000
                again:
                lr.d t0, (s0)
                addi t0, t0, 1
                sc.d t1, t0, (s0)
                bne t1, zero, @again
                addi s2, s2, -1
                bne s2, zero, @again
                csrrs t0, 0xc01, zero
                sd t0, 8(s0)
                exit 0
                """;
        Machine single = builder(engine, program).harts(1).build();
        assertExitsWithZero(single);
        Machine several = machine(engine, program);
        assertExitsWithZero(several);
        assertEquals(single.retiredInstructions(), several.retiredInstructions());
        assertEquals(single.position(), several.position());
        assertArrayEquals(single.readMemory(DATA, 16), several.readMemory(DATA, 16));
    }

    @Test
    void theNumberOfHartsIsLimited() {
        for (int count : new int[] {-1, 0, 9}) {
            String message = assertThrows(
                            MachineException.class, () -> Machine.builder().harts(count))
                    .getMessage();
            assertEquals("a machine cannot have " + count + " harts: it takes 1 to 8", message);
        }
    }
}
