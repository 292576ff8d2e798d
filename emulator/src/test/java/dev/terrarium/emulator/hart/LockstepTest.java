package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.compiler.CompilingEngine;
import dev.terrarium.emulator.observe.ObservingEngine;
import dev.terrarium.emulator.observe.RunObserver;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The engines on random programs, ten million instructions in all: after budgets of random sizes the whole state is the same,
 * whatever was compiled in between, and every run has ended at the same place. What fails names its seed.
 */
class LockstepTest {
    private static final int MEMORY = 1 << 18;
    private static final int PROGRAM_INSTRUCTIONS = 500;

    private static final long CODE = HartFixture.page(1);
    private static final long DATA = HartFixture.page(4);
    private static final long HANDLER = HartFixture.page(8);
    private static final long SUPERVISOR_HANDLER = HANDLER + 128;
    private static final long LARGEST_ROOT = HartFixture.page(15);
    private static final long ROOT = HartFixture.page(16);
    private static final long MIDDLE = HartFixture.page(17);
    private static final long LEAF = HartFixture.page(18);

    private static final long SV39 = 8L << 60 | 1L << 44 | ROOT >>> 12;
    private static final long SV48 = 9L << 60 | 2L << 44 | LARGEST_ROOT >>> 12;

    /** The page that privileged programs map to another place now and then. */
    private static final int REMAPPED = 5;

    /** Valid, readable, writable, executable and for U-mode; accessed and dirty are left to the hart. */
    private static final int EVERYTHING = 0x1f;

    private static final int FOR_USERS = 0x10;

    private static final int MACHINE = Privilege.MACHINE;

    /** The control and status registers that are compared: all with a state of their own. */
    private static final int[] COMPARED = {
        CsrNumber.FCSR,
        CsrNumber.MSTATUS,
        CsrNumber.MCAUSE,
        CsrNumber.MEPC,
        CsrNumber.MTVAL,
        CsrNumber.MSCRATCH,
        CsrNumber.MIE,
        CsrNumber.MIP,
        CsrNumber.MIDELEG,
        CsrNumber.MEDELEG,
        CsrNumber.MENVCFG,
        CsrNumber.SCAUSE,
        CsrNumber.SEPC,
        CsrNumber.STVAL,
        CsrNumber.SATP,
        CsrNumber.SENVCFG,
        CsrNumber.STIMECMP,
        CsrNumber.PMPCFG0,
        CsrNumber.PMPADDR0,
        CsrNumber.MCYCLE,
    };

    private SplittableRandom random;
    private boolean privileged;
    private HartFixture expected;
    private HartFixture actual;
    private long executed;
    private long compiled;
    private final Set<Integer> levels = new TreeSet<>();
    private final Set<Long> causes = new TreeSet<>();

    @Test
    void compiledAtOnce() {
        for (int seed = 0; seed < 60; seed++) {
            compare(seed, CompilingEngine::eager, 8_000, MACHINE);
        }
        assertTrue(executed >= 60 * 8_000, "executed: " + executed);
    }

    @Test
    void compiledWhenHot() {
        for (int seed = 100; seed < 200; seed++) {
            compare(seed, hart -> CompilingEngine.tiered(hart, 4), 35_000, MACHINE);
        }
        assertTrue(executed >= 3_000_000, "executed: " + executed);
        assertTrue(compiled > 1_000_000, "retired by compiled code: " + compiled);
    }

    /** What is compiled when depends on the host here; the results must not. */
    @Test
    void compiledInBackground() {
        for (int seed = 400; seed < 430; seed++) {
            compare(seed, hart -> CompilingEngine.inBackground(hart, 4), 35_000, MACHINE);
        }
        assertTrue(executed >= 1_000_000, "executed: " + executed);
    }

    @Test
    void compiledWithTranslation() {
        for (int seed = 200; seed < 300; seed++) {
            int privilege = seed % 2 == 0 ? Privilege.SUPERVISOR : Privilege.USER;
            compare(seed, hart -> CompilingEngine.tiered(hart, 4), 30_000, privilege);
        }
        assertTrue(executed >= 2_500_000, "executed: " + executed);
    }

    @Test
    void compiledAtOnceWithTranslation() {
        for (int seed = 300; seed < 340; seed++) {
            compare(seed, CompilingEngine::eager, 5_000, Privilege.USER);
        }
        assertTrue(executed >= 40 * 5_000, "executed: " + executed);
    }

    /** Programs that change levels, address spaces, page tables, protection and delegation, with interrupts. */
    @Test
    void privilegedPrograms() {
        privileged = true;
        for (int seed = 500; seed < 600; seed++) {
            compare(
                    seed,
                    hart -> CompilingEngine.tiered(hart, 4),
                    35_000,
                    seed % 3 == 0 ? MACHINE : Privilege.SUPERVISOR);
        }
        assertTrue(executed >= 3_000_000, "executed: " + executed);
        assertTrue(compiled > 300_000, "retired by compiled code: " + compiled);
        assertEquals(Set.of(Privilege.USER, Privilege.SUPERVISOR, Privilege.MACHINE), levels);
        Set<Long> missing = new TreeSet<>(Set.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 9L, 12L, 13L, 15L));
        missing.removeAll(causes);
        assertEquals(Set.of(), missing, "exceptions that did not happen");
    }

    @Test
    void privilegedProgramsCompiledAtOnce() {
        privileged = true;
        for (int seed = 600; seed < 640; seed++) {
            compare(seed, CompilingEngine::eager, 8_000, seed % 3 == 0 ? MACHINE : Privilege.SUPERVISOR);
        }
        assertTrue(executed >= 40 * 6_000, "executed: " + executed);
    }

    /** Observed runs are as those that are not observed, and what is seen is the same by runs as by single instructions. */
    @Test
    void observed() {
        privileged = true;
        long calls = 0;
        for (int seed = 700; seed < 760; seed++) {
            int privilege = seed % 3 == 2 ? MACHINE : seed % 3;
            Witness byRuns = new Witness();
            Witness bySingleInstructions = new Witness();
            compareRuns(seed, byRuns::engineOfRuns, 15_000, privilege);
            compareRuns(seed, bySingleInstructions::engineOfSingleInstructions, 15_000, privilege);
            assertEquals(bySingleInstructions.instructions, byRuns.instructions, "seed " + seed);
            assertEquals(bySingleInstructions.digest, byRuns.digest, "seed " + seed);
            calls += byRuns.calls;
        }
        assertTrue(executed >= 2 * 60 * 15_000, "executed: " + executed);
        assertTrue(calls < executed / 2 * 3 / 4, "calls: " + calls + ", executed: " + executed);
    }

    /** Digests what an engine tells, in its order: addresses and instructions, where they lead, and traps. */
    private static final class Witness implements RunObserver, TrapListener {
        long digest;
        long instructions;
        long calls;

        ExecutionEngine engineOfRuns(Hart hart) {
            return watched(hart, new ObservingEngine(hart, List.of(this), List.of()));
        }

        ExecutionEngine engineOfSingleInstructions(Hart hart) {
            return watched(hart, new ObservingEngine(hart, List.of(this), List.of((pc, bits) -> {})));
        }

        private ExecutionEngine watched(Hart hart, ObservingEngine engine) {
            hart.setTrapListener(engine.inOrder(this));
            return engine;
        }

        @Override
        public void retired(long start, StraightRun run, int count, long next) {
            calls++;
            instructions += count;
            for (int i = 0; i < count; i++) {
                add(start + run.distance(i));
                add(run.instruction(i));
                add(i + 1 < count ? start + run.distance(i + 1) : next);
            }
        }

        @Override
        public void trapped(long cause, long value, long pc) {
            add(cause);
            add(pc);
        }

        private void add(long value) {
            digest = (digest ^ value) * 0x9e3779b97f4a7c15L ^ digest >>> 29;
        }
    }

    private void compare(int seed, Function<Hart, ExecutionEngine> engine, int instructions, int privilege) {
        compareRuns(seed, engine, instructions, privilege);
        compiled += ((CompilingEngine) actual.engine).compiledRetired();
    }

    private void compareRuns(int seed, Function<Hart, ExecutionEngine> engine, int instructions, int privilege) {
        expected = prepare(seed, Interpreter::new, privilege);
        actual = prepare(seed, engine, privilege);
        random = new SplittableRandom(-seed);
        int idle = 0;
        while (expected.hart.retired() < instructions && idle < 1000) {
            int budget = random.nextInt(4) == 0 ? random.nextInt(1, 12) : random.nextInt(1, 3000);
            long before = expected.hart.retired();
            expected.engine.run(budget);
            actual.engine.run(budget);
            requireSameState(seed, before, budget);
            levels.add(expected.hart.privilege());
            causes.add(expected.csr(CsrNumber.MCAUSE));
            if (privileged) {
                interrupt();
            }
            boolean lost = outside(expected.hart.pc());
            if (random.nextInt(8) == 0 || lost) {
                idle += lost ? 1 : 0;
                restart(privilege);
            }
        }
        assertArrayEquals(expected.bus.ram().bytes(), actual.bus.ram().bytes(), "memory, seed " + seed);
        executed += actual.hart.retired();
    }

    private static boolean outside(long pc) {
        return pc < CODE || pc >= DATA && (pc < HANDLER || pc > HANDLER + 256);
    }

    /** Ends waits, and takes interrupts that are pending. */
    private void interrupt() {
        for (HartFixture fixture : new HartFixture[] {expected, actual}) {
            fixture.hart.waiting = false;
            fixture.hart.pollInterrupts();
        }
    }

    private void restart(int privilege) {
        long place = CODE + 4L * random.nextInt(PROGRAM_INSTRUCTIONS);
        int flags = random.nextInt(32);
        int mode = random.nextInt(4) == 0 ? random.nextInt(8) : 0;
        long value = random.nextLong();
        int register = random.nextInt(32);
        boolean otherSpace = random.nextBoolean();
        for (HartFixture fixture : new HartFixture[] {expected, actual}) {
            ControlRegisters csr = fixture.hart.csr();
            if (privileged) {
                fixture.hart.raise(new Trap(TrapCause.ECALL_FROM_MACHINE, 0)); // to M-mode
                csr.write(CsrNumber.PMPCFG0, 0);
                csr.write(CsrNumber.MSTATUS, Status.FS_DIRTY);
                csr.write(CsrNumber.SATP, otherSpace ? SV48 : SV39);
                csr.write(CsrNumber.MENVCFG, 0xe0000000000000f1L);
            }
            csr.fcsr = mode << 5 | flags;
            fixture.hart.setFloatRegister(register, interesting(value));
            setBases(fixture);
            fixture.enter(privilege, place);
            csr.mstatus |= Status.FS_DIRTY;
        }
    }

    private void setBases(HartFixture fixture) {
        Hart hart = fixture.hart;
        hart.setRegister(RandomInstructions.DATA, DATA);
        hart.setRegister(RandomInstructions.PAGE_END, DATA + 4096 - 24);
        hart.setRegister(RandomInstructions.PROGRAM, CODE);
        hart.setRegister(RandomInstructions.MORE_DATA, DATA + 512);
        if (privileged) {
            hart.setRegister(RandomInstructions.PROTECTED, DATA + 512 >>> 2 | 0x1f);
            hart.setRegister(RandomInstructions.ADDRESS_SPACE, SV39);
            hart.setRegister(RandomInstructions.OTHER_ADDRESS_SPACE, SV48);
            hart.setRegister(RandomInstructions.TABLE_ENTRY, LEAF + 8 * REMAPPED);
            hart.setRegister(RandomInstructions.MAPPING, mapping(REMAPPED, EVERYTHING & ~FOR_USERS));
            hart.setRegister(RandomInstructions.OTHER_MAPPING, mapping(2, EVERYTHING & ~FOR_USERS));
            hart.setRegister(RandomInstructions.MAPPED, HartFixture.page(REMAPPED) + 8);
        }
    }

    private static long mapping(int frame, int flags) {
        return HartFixture.page(frame) >>> 12 << 10 | flags;
    }

    /** Finite numbers of moderate size, on which most operations are defined. */
    private static long interesting(long bits) {
        return (bits & 3) == 0 ? bits : Double.doubleToRawLongBits((bits >> 40) * 0.001);
    }

    private HartFixture prepare(int seed, Function<Hart, ExecutionEngine> engine, int privilege) {
        random = new SplittableRandom(seed);
        boolean misaligned = seed % 5 != 0;
        HartFixture fixture = new HartFixture(
                MEMORY, engine, ProcessorModel.COMPLETE.with(ProcessorModel.Feature.MISALIGNED, misaligned));
        RandomInstructions instructions = new RandomInstructions(random, PROGRAM_INSTRUCTIONS);
        for (int i = 0; i < PROGRAM_INSTRUCTIONS; i++) {
            fixture.write(CODE + 4L * i, 4, privileged ? instructions.nextPrivileged() : instructions.next());
        }
        for (int i = 0; i < 8192; i += 8) {
            fixture.write(DATA + i, 8, random.nextLong());
        }
        for (int i = 1; i < 32; i++) {
            fixture.hart.setRegister(i, random.nextInt(3) == 0 ? random.nextInt(-64, 64) : random.nextLong());
            fixture.hart.setFloatRegister(i, interesting(random.nextLong()));
        }
        installHandlers(fixture);
        if (privilege != MACHINE || privileged) {
            mapMemory(fixture, privilege, seed % 4 < 2 ? SV39 : SV48);
        }
        setBases(fixture);
        fixture.enter(privilege, CODE);
        return fixture;
    }

    /** Exceptions skip an instruction; one of a fetch goes on in M-mode, where code can be fetched. */
    private static void installHandlers(HartFixture fixture) {
        fixture.code(
                HANDLER,
                "csrrs t6, 0x342, zero; addi t6, t6, -1; beq t6, zero, 12; addi t6, t6, -11; bne t6, zero, 16;"
                        + " lui t6, 2; addi t6, t6, -2048; csrrs zero, 0x300, t6;"
                        + " csrrs t6, 0x341, zero; addi t6, t6, 4; csrrw zero, 0x341, t6; mret");
        fixture.code(SUPERVISOR_HANDLER, "csrrs t6, 0x141, zero; addi t6, t6, 4; csrrw zero, 0x141, t6; sret");
        fixture.hart.csr().write(CsrNumber.MTVEC, HANDLER);
        fixture.hart.csr().write(CsrNumber.STVEC, SUPERVISOR_HANDLER);
    }

    private static void mapMemory(HartFixture fixture, int privilege, long satp) {
        fixture.write(LARGEST_ROOT, 8, ROOT >>> 12 << 10 | 1);
        fixture.write(ROOT + 8 * 2, 8, MIDDLE >>> 12 << 10 | 1);
        fixture.write(MIDDLE, 8, LEAF >>> 12 << 10 | 1);
        int flags = privilege == Privilege.USER ? EVERYTHING : EVERYTHING & ~FOR_USERS;
        for (int page = 1; page < 8; page++) {
            // Page 3 is where page 2 is, and page 6 is not there.
            fixture.write(LEAF + 8L * page, 8, page == 6 ? 0 : mapping(page == 3 ? 2 : page, flags));
        }
        fixture.write(LEAF + 8L * 8, 8, mapping(8, EVERYTHING & ~FOR_USERS));
        fixture.hart.csr().write(CsrNumber.SATP, satp);
    }

    private void requireSameState(int seed, long before, int budget) {
        Hart first = expected.hart;
        Hart second = actual.hart;
        String when = "seed " + seed + " after " + before + " and a budget of " + budget;
        assertEquals(first.retired(), second.retired(), () -> "retired, " + when);
        requireSame("pc", first.pc(), second.pc(), when);
        for (int i = 0; i < 32; i++) {
            requireSame("x", i, first.x[i], second.x[i], when);
            requireSame("f", i, first.f[i], second.f[i], when);
        }
        for (int number : COMPARED) {
            requireSame("CSR ", number, first.csr().value(number), second.csr().value(number), when);
        }
        assertEquals(first.privilege(), second.privilege(), () -> "privilege, " + when);
    }

    private static void requireSame(String what, int number, long first, long second, String when) {
        if (first != second) {
            requireSame(what + "0x" + Integer.toHexString(number), first, second, when);
        }
    }

    private static void requireSame(String what, long first, long second, String when) {
        if (first != second) {
            assertEquals(Long.toHexString(first), Long.toHexString(second), what + ", " + when);
        }
    }
}
