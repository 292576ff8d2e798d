package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.compiler.CompilingEngine;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Physical memory protection: Volume II, section "Physical Memory Protection". */
class PhysicalMemoryProtectionTest {
    private static final int R = 1;
    private static final int W = 2;
    private static final int X = 4;
    private static final int TOR = 1 << 3;
    private static final int NA4 = 2 << 3;
    private static final int NAPOT = 3 << 3;
    private static final int LOCKED = 0x80;

    private static final int FETCH = AddressTranslation.FETCH;
    private static final int LOAD = AddressTranslation.LOAD;
    private static final int STORE = AddressTranslation.STORE;
    private static final int SUPERVISOR = Privilege.SUPERVISOR;
    private static final int MACHINE = Privilege.MACHINE;

    private final PhysicalMemoryProtection protection = new PhysicalMemoryProtection(true);

    static Stream<Arguments> engines() {
        Function<Hart, ExecutionEngine> interpreter = Interpreter::new;
        Function<Hart, ExecutionEngine> compiler = CompilingEngine::eager;
        return Stream.of(Arguments.of("interpreter", interpreter), Arguments.of("compiler", compiler));
    }

    private static HartFixture fixture(Function<Hart, ExecutionEngine> engine) {
        return new HartFixture(1 << 20, engine);
    }

    /** Adds an entry before the one that opens everything. */
    private static void protect(HartFixture fixture, int entry, int configuration, long address) {
        ControlRegisters csr = fixture.hart.csr();
        csr.write(CsrNumber.PMPADDR0 + entry, address);
        int shift = 8 * entry;
        csr.write(CsrNumber.PMPCFG0, csr.read(CsrNumber.PMPCFG0) & ~(0xffL << shift) | (long) configuration << shift);
    }

    @Test
    void withoutEntriesOnlyMachineModeHasMemory() {
        assertTrue(protection.allows(0x80000000L, 8, LOAD, MACHINE));
        assertFalse(protection.allows(0x80000000L, 8, LOAD, SUPERVISOR));
        assertFalse(protection.allows(0x80000000L, 4, FETCH, Privilege.USER));
    }

    @Test
    void aHartWithoutProtectionAllowsEverything() {
        assertTrue(new PhysicalMemoryProtection(false).allows(0x80000000L, 8, STORE, Privilege.USER));
        HartFixture fixture = new HartFixture(
                1 << 20, Interpreter::new, ProcessorModel.COMPLETE.with(ProcessorModel.Feature.PMP, false));
        assertThrows(Trap.class, () -> fixture.hart.csr().read(CsrNumber.PMPCFG0));
        assertThrows(Trap.class, () -> fixture.hart.csr().write(CsrNumber.PMPADDR0, 0));
    }

    /** One entry in the middle of nothing: where it allows a load. */
    @ParameterizedTest
    @CsvSource({
        "0x10, 0x20000401, 0x80001004, 4, true", // four bytes
        "0x10, 0x20000401, 0x80001004, 8, false",
        "0x10, 0x20000401, 0x80001000, 4, false",
        "0x10, 0x20000401, 0x80001008, 4, false",
        "0x18, 0x20000400, 0x80001000, 8, true", // eight bytes
        "0x18, 0x20000400, 0x80001008, 1, false",
        "0x18, 0x200005ff, 0x80001000, 8, true", // 4096 bytes
        "0x18, 0x200005ff, 0x80001fff, 1, true",
        "0x18, 0x200005ff, 0x80002000, 1, false",
        "0x18, 0x200005ff, 0x80000fff, 1, false",
        "0x18, 0x200005ff, 0x80000ffe, 4, false", // matched in part
        "0x18, 0x3fffffffffffff, 0, 8, true", // everything
        "0x18, 0x3fffffffffffff, 0xfffffffffffff8, 8, true",
        "0x08, 0x20000401, 0, 8, true", // from zero
        "0x08, 0x20000401, 0x80001003, 1, true",
        "0x08, 0x20000401, 0x80001004, 1, false",
        "0x00, 0x20000401, 0x80001004, 4, false", // off
    })
    void rangesAreMatched(String configuration, String address, String physical, int size, boolean allowed) {
        protection.setAddress(0, Long.decode(address));
        protection.setConfigurations(0, Long.decode(configuration) | R);
        assertEquals(allowed, protection.allows(Long.decode(physical), size, LOAD, SUPERVISOR));
        assertFalse(protection.allows(Long.decode(physical), size, STORE, SUPERVISOR));
    }

    @Test
    void aRangeStartsWhereTheEntryBeforeEnds() {
        protection.setAddress(0, 0x80001000L >> 2);
        protection.setAddress(1, 0x80002000L >> 2);
        protection.setConfigurations(0, (long) (TOR | R | W) << 8);
        assertFalse(protection.allows(0x80000ffcL, 4, STORE, SUPERVISOR));
        assertTrue(protection.allows(0x80001000L, 4, STORE, SUPERVISOR));
        assertTrue(protection.allows(0x80001ffcL, 4, STORE, SUPERVISOR));
        assertFalse(protection.allows(0x80002000L, 4, STORE, SUPERVISOR));
        protection.setAddress(0, 0x80002000L >> 2);
        assertFalse(protection.allows(0x80001000L, 0x1000, STORE, SUPERVISOR), "an empty range matches nothing");
    }

    @Test
    void theFirstEntryThatMatchesDecides() {
        protection.setAddress(0, 0x80001000L >> 2);
        protection.setAddress(1, -1);
        protection.setConfigurations(0, NA4 | R | (long) (NAPOT | R | W | X) << 8);
        assertFalse(protection.allows(0x80001000L, 4, STORE, SUPERVISOR));
        assertTrue(protection.allows(0x80001000L, 4, LOAD, SUPERVISOR));
        assertFalse(protection.allows(0x80000ffcL, 8, LOAD, SUPERVISOR), "a match in part fails, whatever follows");
        assertTrue(protection.allows(0x80001004L, 4, STORE, SUPERVISOR));
        assertFalse(protection.allows(0x80001000L, 4096, LOAD, SUPERVISOR), "not the whole page");
        assertTrue(protection.allows(0x80002000L, 4096, LOAD, SUPERVISOR));
    }

    @Test
    void lockedEntriesBindMachineModeToo() {
        protection.setAddress(0, 0x80001000L >> 2);
        protection.setConfigurations(0, NA4 | R);
        assertTrue(protection.allows(0x80001000L, 4, STORE, MACHINE));
        protection.setConfigurations(0, LOCKED | NA4 | R);
        assertFalse(protection.allows(0x80001000L, 4, STORE, MACHINE));
        assertTrue(protection.allows(0x80001000L, 4, LOAD, MACHINE));
        assertTrue(protection.allows(0x80001004L, 4, STORE, MACHINE));
        protection.setConfigurations(0, 0);
        protection.setAddress(0, 0);
        assertFalse(protection.allows(0x80001000L, 4, STORE, MACHINE), "it stays until a reset");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void loadsAndStoresFault(String name, Function<Hart, ExecutionEngine> engine) {
        String[] instructions = {
            "ld a0, 0(a1)", "sd a0, 0(a1)", "amoadd.d a0, a0, (a1)", "lr.w a0, (a1)", "cbo.zero (a1)"
        };
        int[] causes = {5, 7, 7, 5, 7};
        for (int i = 0; i < instructions.length; i++) {
            HartFixture fixture = fixture(engine);
            protect(fixture, 0, NAPOT, HartFixture.DATA >> 2 | 0x1ff);
            fixture.hart.csr().write(CsrNumber.MENVCFG, ControlRegisters.ENVCFG_CBZE);
            fixture.set("a1", HartFixture.DATA + 8).write(HartFixture.DATA + 8, 8, 5);
            fixture.code("addi a2, zero, 1; " + instructions[i]);
            fixture.enter(SUPERVISOR, HartFixture.CODE).step(2);
            assertEquals(causes[i], fixture.csr(CsrNumber.MCAUSE), instructions[i]);
            assertEquals(HartFixture.DATA + 8, fixture.csr(CsrNumber.MTVAL), instructions[i]);
            assertEquals(HartFixture.CODE + 4, fixture.csr(CsrNumber.MEPC), instructions[i]);
            assertEquals(5, fixture.read(HartFixture.DATA + 8, 8), instructions[i]);
        }
    }

    /** The page has both, so it must never come to the TLB as a whole. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void protectionIsFinerThanAPage(String name, Function<Hart, ExecutionEngine> engine) {
        HartFixture fixture = fixture(engine);
        protect(fixture, 0, NA4, HartFixture.DATA + 16 >> 2);
        fixture.set("a1", HartFixture.DATA)
                .code("sd a1, 8(a1); ld a0, 8(a1); sd a1, 24(a1); lw a2, 20(a1); lw a2, 16(a1)");
        fixture.enter(SUPERVISOR, HartFixture.CODE).step(5);
        assertEquals(4, fixture.hart.retired());
        assertEquals(HartFixture.DATA, fixture.get("a0"));
        assertEquals(TrapCause.LOAD_ACCESS_FAULT, fixture.csr(CsrNumber.MCAUSE));
        assertEquals(HartFixture.DATA + 16, fixture.csr(CsrNumber.MTVAL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void codeRunsUpToTheProtectedBytes(String name, Function<Hart, ExecutionEngine> engine) {
        HartFixture fixture = fixture(engine);
        protect(fixture, 0, NA4 | R, HartFixture.CODE + 16 >> 2);
        fixture.code("addi a0, a0, 1; addi a1, zero, 3; bne a0, a1, -8; addi a2, zero, 7; addi a3, zero, 9");
        fixture.enter(SUPERVISOR, HartFixture.CODE);
        fixture.engine.run(50);
        assertEquals(3, fixture.get("a0"));
        assertEquals(7, fixture.get("a2"));
        assertEquals(0, fixture.get("a3"));
        assertEquals(TrapCause.INSTRUCTION_ACCESS_FAULT, fixture.csr(CsrNumber.MCAUSE));
        assertEquals(HartFixture.CODE + 16, fixture.csr(CsrNumber.MEPC));
        assertEquals(HartFixture.CODE + 16, fixture.csr(CsrNumber.MTVAL));
        assertEquals(10, fixture.hart.retired());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void codeOnAPartlyProtectedPageMayChangeItself(String name, Function<Hart, ExecutionEngine> engine) {
        HartFixture fixture = fixture(engine);
        protect(fixture, 0, NA4, HartFixture.CODE + 4092 >> 2);
        fixture.set("a1", HartFixture.CODE).set("a2", 0x00500513L); // addi a0, zero, 5
        fixture.code("addi a3, zero, 2; addi a0, zero, 1; addi a3, a3, -1; sw a2, 4(a1); bne a3, zero, -12; ebreak");
        fixture.enter(SUPERVISOR, HartFixture.CODE);
        fixture.engine.run(50);
        assertEquals(TrapCause.BREAKPOINT, fixture.csr(CsrNumber.MCAUSE));
        assertEquals(5, fixture.get("a0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engines")
    void aChangeIsSeenAtOnce(String name, Function<Hart, ExecutionEngine> engine) {
        HartFixture fixture = fixture(engine);
        fixture.hart.csr().write(CsrNumber.PMPADDR0, HartFixture.DATA >> 2 | 0x1ff);
        fixture.set("a1", HartFixture.DATA).set("a2", LOCKED | NAPOT | R);
        fixture.code("sd a1, 0(a1); ld a0, 0(a1); csrrs zero, 0x3a0, a2; ld a0, 0(a1); sd a1, 8(a1)");
        for (int i = 0; i < 5; i++) {
            fixture.engine.run(1);
        }
        assertEquals(4, fixture.hart.retired());
        assertEquals(TrapCause.STORE_ACCESS_FAULT, fixture.csr(CsrNumber.MCAUSE));
    }

    @Test
    void modifiedPrivilegeIsProtectedAsThatPrivilege() {
        HartFixture fixture = fixture(Interpreter::new);
        protect(fixture, 0, NAPOT | R, HartFixture.DATA >> 2 | 0x1ff);
        ControlRegisters csr = fixture.hart.csr();
        csr.mstatus |= Status.MPRV | 1L << Status.MPP_SHIFT;
        fixture.set("a1", HartFixture.DATA).code("ld a0, 0(a1); sd a0, 0(a1)").step(2);
        assertEquals(1, fixture.hart.retired());
        assertEquals(TrapCause.STORE_ACCESS_FAULT, fixture.csr(CsrNumber.MCAUSE));
    }

    @Test
    void pageTablesAreReadAsSupervisorModeDoes() {
        HartFixture fixture = fixture(Interpreter::new);
        long root = HartFixture.page(16);
        fixture.write(root + 8 * 2, 8, 0x80000000L >>> 12 << 10 | 0x0f); // a large page, not accessed yet
        fixture.hart.csr().write(CsrNumber.SATP, 8L << 60 | root >>> 12);
        protect(fixture, 0, NAPOT | R, root >> 2 | 0x1ff);
        AddressTranslation translation = fixture.hart.translation();
        Trap marking = assertThrows(Trap.class, () -> translation.translate(0x80002000L, LOAD, SUPERVISOR));
        assertEquals(TrapCause.LOAD_ACCESS_FAULT, marking.cause());
        protect(fixture, 0, NAPOT, root >> 2 | 0x1ff);
        Trap reading = assertThrows(Trap.class, () -> translation.translate(0x80002000L, STORE, Privilege.USER));
        assertEquals(TrapCause.STORE_ACCESS_FAULT, reading.cause());
        assertEquals(0x80002000L, reading.value());
    }
}
