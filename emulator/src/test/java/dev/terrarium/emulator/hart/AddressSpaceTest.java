package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.emulator.compiler.CompilingEngine;
import dev.terrarium.emulator.isa.Extension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sv48, address-space identifiers, fences, memory types and who marks pages: Volume II, chapter "Supervisor-Level ISA" and the
 * chapters of the extensions.
 */
class AddressSpaceTest {
    private static final int V = 1;
    private static final int R = 2;
    private static final int W = 4;
    private static final int X = 8;
    private static final int G = 32;
    private static final int A = 64;
    private static final int D = 128;
    private static final int ALL = V | R | W | X | A | D;

    private static final long ROOT = HartFixture.page(16);
    private static final long UPPER = HartFixture.page(17);
    private static final long MIDDLE = HartFixture.page(18);
    private static final long LEAF = HartFixture.page(19);
    private static final long FIRST = HartFixture.page(32);
    private static final long SECOND = HartFixture.page(33);

    /** A virtual page whose indices differ at all levels. */
    private static final long VIRTUAL = 9L << 39 | 3L << 30 | 5L << 21 | 7L << 12;

    private static final int LOAD = AddressTranslation.LOAD;
    private static final int STORE = AddressTranslation.STORE;

    private final HartFixture fixture = new HartFixture();
    private final Hart hart = fixture.hart;

    private static long pointer(long table) {
        return table >>> 12 << 10 | V;
    }

    private void map(long frame, long flags) {
        fixture.write(LEAF + 8 * 7, 8, frame >>> 12 << 10 | flags);
    }

    private void use(int asid) {
        hart.csr().satp = 0;
        hart.csr().write(CsrNumber.SATP, 9L << 60 | (long) asid << 44 | ROOT >>> 12);
    }

    @BeforeEach
    void enableTranslation() {
        fixture.write(ROOT + 8 * 9, 8, pointer(UPPER));
        fixture.write(UPPER + 8 * 3, 8, pointer(MIDDLE));
        fixture.write(MIDDLE + 8 * 5, 8, pointer(LEAF));
        map(FIRST, ALL);
        fixture.write(FIRST, 8, 1).write(SECOND, 8, 2);
        use(1);
        hart.csr().mstatus |= 1L << Status.MPP_SHIFT | Status.MPRV; // data accesses are S-mode's
    }

    private long load() {
        return hart.translation().load(VIRTUAL, 8);
    }

    private void fence(String instruction) {
        hart.setPc(HartFixture.CODE);
        fixture.set("a1", VIRTUAL + 8)
                .set("a2", 1)
                .set("a3", 2)
                .code(instruction)
                .step(1);
        assertEquals(HartFixture.CODE + 4, hart.pc());
    }

    @Test
    void fourLevelsAreWalked() {
        assertEquals(FIRST + 0x123, hart.translation().translate(VIRTUAL + 0x123, LOAD, Privilege.SUPERVISOR));
        assertEquals(FIRST + 0x123, hart.translation().translate(VIRTUAL + 0x123, STORE, Privilege.SUPERVISOR));
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 48, 1L << 47, 1L << 63, -1L << 49})
    void addressesThatAreNotSignExtendedFault(long address) {
        Trap trap = assertThrows(Trap.class, () -> hart.translation().translate(address, LOAD, Privilege.SUPERVISOR));
        assertEquals(TrapCause.LOAD_PAGE_FAULT, trap.cause());
    }

    @Test
    void largePagesOfEveryLevel() {
        fixture.write(MIDDLE + 8 * 5, 8, 0x80000000L >>> 12 << 10 | ALL);
        assertEquals(0x80007123L, hart.translation().translate(VIRTUAL + 0x123, LOAD, Privilege.SUPERVISOR));
        fixture.write(UPPER + 8 * 3, 8, 0x80000000L >>> 12 << 10 | ALL);
        assertEquals(0x80a07123L, hart.translation().translate(VIRTUAL + 0x123, LOAD, Privilege.SUPERVISOR));
        fixture.write(ROOT + 8 * 9, 8, 0x8000000000L >>> 12 << 10 | ALL);
        assertEquals(0x80c0a07123L, hart.translation().translate(VIRTUAL + 0x123, LOAD, Privilege.SUPERVISOR));
        fixture.write(ROOT + 8 * 9, 8, 0x80000000L >>> 12 << 10 | ALL);
        assertThrows(Trap.class, () -> hart.translation().translate(VIRTUAL, LOAD, Privilege.SUPERVISOR));
    }

    @Test
    void aHartWithoutSv48KeepsItsMode() {
        HartFixture without = new HartFixture(ProcessorModel.BASE);
        without.hart.csr().write(CsrNumber.SATP, 9L << 60 | 5);
        assertEquals(0, without.csr(CsrNumber.SATP));
    }

    @Test
    void theIdentifierHasSixteenBits() {
        hart.csr().write(CsrNumber.SATP, 8L << 60 | 0xffffL << 44);
        assertEquals(8L << 60 | 0xffffL << 44, fixture.csr(CsrNumber.SATP));
    }

    /** What each fence forgets of a page that was loaded in address space 1, which the page table has moved since. */
    @ParameterizedTest
    @CsvSource({
        "'sfence.vma zero, zero', false, true",
        "'sfence.vma zero, a2', false, true",
        "'sfence.vma zero, a3', false, false",
        "'sfence.vma a1, zero', false, true",
        "'sfence.vma a1, a2', false, true",
        "'sfence.vma a1, a3', false, false",
        "'sfence.vma a2, zero', false, false", // another page
        "'sfence.vma zero, zero', true, true",
        "'sfence.vma zero, a2', true, false", // a global page belongs to no address space
        "'sfence.vma a1, zero', true, true",
        "'sfence.vma a1, a2', true, false",
        "'sinval.vma a1, a2', false, true",
        "'sinval.vma zero, a3', false, false",
        "'sfence.w.inval', false, false",
        "'sfence.inval.ir', false, false",
    })
    void fencesForgetWhatTheyName(String instruction, boolean global, boolean forgets) {
        map(FIRST, global ? ALL | G : ALL);
        hart.translation().flush();
        assertEquals(1, load());
        map(SECOND, global ? ALL | G : ALL);
        fence(instruction);
        long[] entries = hart.translation().readEntries();
        boolean kept = entries[Tlb.slot(VIRTUAL)] == VIRTUAL;
        assertEquals(forgets, !kept);
        assertEquals(2, load());
    }

    @Test
    void translationsOutliveASwitchToAnotherAddressSpace() {
        assertEquals(1, load());
        long[] entries = hart.translation().readEntries();
        use(2);
        assertEquals(-1, hart.translation().readEntries()[Tlb.slot(VIRTUAL)], "another space starts empty");
        map(SECOND, ALL);
        assertEquals(2, load());
        use(1);
        assertEquals(entries, hart.translation().readEntries());
        assertEquals(VIRTUAL, hart.translation().readEntries()[Tlb.slot(VIRTUAL)]);
        fence("sfence.vma zero, a3");
        assertEquals(VIRTUAL, hart.translation().readEntries()[Tlb.slot(VIRTUAL)]);
        use(2);
        assertEquals(-1, hart.translation().readEntries()[Tlb.slot(VIRTUAL)], "forgotten while it was away");
    }

    @Test
    void theLeastRecentlyUsedAddressSpaceGivesWay() {
        load();
        for (int asid = 2; asid < 20; asid++) {
            use(asid);
            assertEquals(-1, hart.translation().readEntries()[Tlb.slot(VIRTUAL)]);
            load();
        }
        use(1);
        assertEquals(-1, hart.translation().readEntries()[Tlb.slot(VIRTUAL)]);
        use(19);
        assertEquals(VIRTUAL, hart.translation().readEntries()[Tlb.slot(VIRTUAL)]);
    }

    /** One leaf entry stands for many places of the TLB: a fence for any of its addresses forgets them all. */
    @Test
    void aFenceForgetsAllOfALargePage() {
        fixture.write(MIDDLE + 8 * 5, 8, 0x80000000L >>> 12 << 10 | ALL);
        hart.translation().load(VIRTUAL, 8);
        fixture.set("a1", VIRTUAL + 0x20000)
                .set("a2", 1)
                .code("sfence.vma a1, a2")
                .step(1);
        assertEquals(-1, hart.translation().readEntries()[Tlb.slot(VIRTUAL)]);
    }

    @Test
    void compiledCodeFollowsAddressSpaces() {
        HartFixture compiled = new HartFixture(1 << 20, CompilingEngine::eager);
        ControlRegisters csr = compiled.hart.csr();
        for (int space = 0; space < 2; space++) {
            long root = HartFixture.page(16 + 4 * space);
            compiled.write(root + 16, 8, 0x80000000L >>> 12 << 10 | ALL); // memory as it is
            compiled.write(root + 8, 8, pointer(root + 0x1000));
            compiled.write(root + 0x1000, 8, pointer(root + 0x2000));
            compiled.write(root + 0x2000, 8, HartFixture.page(32 + space) >>> 12 << 10 | ALL);
            compiled.write(HartFixture.page(32 + space), 8, 100 + space);
        }
        compiled.set("a1", 1L << 30);
        compiled.set("a2", 8L << 60 | 1L << 44 | HartFixture.page(16) >>> 12);
        compiled.set("a3", 8L << 60 | 2L << 44 | HartFixture.page(20) >>> 12);
        compiled.code("csrrw zero, 0x180, a2; ld a4, 0(a1); csrrw zero, 0x180, a3; ld a5, 0(a1); jal zero, -16");
        compiled.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        for (int i = 0; i < 40; i++) {
            compiled.engine.run(5);
        }
        assertEquals(100, compiled.get("a4"));
        assertEquals(101, compiled.get("a5"));
        assertEquals(0, csr.mcause);
    }

    @ParameterizedTest
    @CsvSource({"0, true, true", "1, true, true", "2, true, true", "3, true, false", "1, false, false", "0, false, true"
    })
    void memoryTypesNeedTheirEnable(int type, boolean enabled, boolean works) {
        hart.csr().write(CsrNumber.MENVCFG, (enabled ? 1L << 62 : 0) | 1L << 61);
        map(FIRST, ALL | (long) type << 61);
        if (works) {
            assertEquals(1, load());
        } else {
            assertEquals(
                    TrapCause.LOAD_PAGE_FAULT,
                    assertThrows(Trap.class, this::load).cause());
        }
    }

    @Test
    void memoryTypesAreReservedInPointers() {
        hart.csr().write(CsrNumber.MENVCFG, 3L << 61);
        fixture.write(MIDDLE + 8 * 5, 8, pointer(LEAF) | 1L << 61);
        assertThrows(Trap.class, this::load);
    }

    @ParameterizedTest
    @ValueSource(ints = {54, 58, 60, 63})
    void otherUpperBitsAreReserved(int bit) {
        hart.csr().write(CsrNumber.MENVCFG, 3L << 61);
        map(FIRST, ALL | 1L << bit);
        assertThrows(Trap.class, this::load);
    }

    @Test
    void pagesAreMarkedIfTheHartMay() {
        hart.csr().write(CsrNumber.MENVCFG, 1L << 61);
        map(FIRST, V | R | W);
        load();
        assertEquals(A, fixture.read(LEAF + 8 * 7, 8) & (A | D));
        hart.translation().store(VIRTUAL, 8, 1);
        assertEquals(A | D, fixture.read(LEAF + 8 * 7, 8) & (A | D));
    }

    @Test
    void unmarkedPagesFaultIfTheHartMayNot() {
        hart.csr().write(CsrNumber.MENVCFG, 0);
        map(FIRST, V | R | W);
        assertEquals(
                TrapCause.LOAD_PAGE_FAULT, assertThrows(Trap.class, this::load).cause());
        map(FIRST, V | R | W | A);
        assertEquals(1, load());
        Trap trap = assertThrows(Trap.class, () -> hart.translation().store(VIRTUAL, 8, 1));
        assertEquals(TrapCause.STORE_PAGE_FAULT, trap.cause());
        map(FIRST, V | R | W | A | D);
        hart.translation().store(VIRTUAL, 8, 1);
    }

    /** Svadu alone marks from reset on; with Svade, or without Svadu, it is off until somebody turns it on. */
    @ParameterizedTest
    @CsvSource({
        "true, false, true, true",
        "true, true, false, true",
        "false, true, false, false",
        "false, false, false, false"
    })
    void marksAfterReset(boolean svadu, boolean svade, boolean atReset, boolean writable) {
        ControlRegisters csr = new HartFixture(
                        ProcessorModel.COMPLETE.with(Extension.SVADU, svadu).with(Extension.SVADE, svade))
                .hart.csr();
        assertEquals(atReset, csr.marksPages());
        csr.write(CsrNumber.MENVCFG, 1L << 61);
        assertEquals(writable, csr.marksPages());
    }

    @ParameterizedTest
    @CsvSource({
        "'ld a0, 1(a1)', 4",
        "'lhu a0, 1(a1)', 4",
        "'sw a0, 2(a1)', 6",
        "'fld fa0, 4(a1)', 4",
        "'sd a0, 4(a1)', 6"
    })
    void misalignedAccessesTrapByChoice(String instruction, int cause) {
        ProcessorModel trapping = ProcessorModel.COMPLETE.with(ProcessorModel.Feature.MISALIGNED, false);
        for (int engine = 0; engine < 2; engine++) {
            HartFixture strict =
                    new HartFixture(1 << 20, engine == 0 ? Interpreter::new : CompilingEngine::eager, trapping);
            strict.set("a1", HartFixture.DATA).set("a0", 5).code("ld a2, 0(a1); " + instruction);
            strict.engine.run(2);
            assertEquals(cause, strict.csr(CsrNumber.MCAUSE));
            assertEquals(1, strict.hart.retired());
            assertEquals(5, strict.get("a0"));
            long offset = Long.parseLong(instruction.replaceAll(".* (\\d+)\\(.*", "$1"));
            assertEquals(HartFixture.DATA + offset, strict.csr(CsrNumber.MTVAL));
        }
    }
}
