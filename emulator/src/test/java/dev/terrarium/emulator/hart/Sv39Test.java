package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.emulator.memory.MemoryMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Page-based translation, from Volume II, sections "Sv39" and "Virtual Address Translation Process". */
class Sv39Test {
    private static final int V = 1;
    private static final int R = 2;
    private static final int W = 4;
    private static final int X = 8;
    private static final int U = 16;
    private static final int G = 32;
    private static final int A = 64;
    private static final int D = 128;

    private static final long ROOT = HartFixture.page(16);
    private static final long MIDDLE = HartFixture.page(17);
    private static final long LEAF = HartFixture.page(18);
    private static final long FRAME = HartFixture.page(32);

    /** A virtual page whose indices differ at all levels. */
    private static final long VIRTUAL = 3L << 30 | 5L << 21 | 7L << 12;

    private static final int LOAD = AddressTranslation.LOAD;
    private static final int STORE = AddressTranslation.STORE;
    private static final int FETCH = AddressTranslation.FETCH;

    private final HartFixture fixture = new HartFixture();
    private final Hart hart = fixture.hart;
    private final AddressTranslation translation = hart.translation();

    @BeforeEach
    void enableTranslation() {
        pointTo(MIDDLE, LEAF);
        map(R | W | X | A | D);
        hart.csr().write(CsrNumber.SATP, 8L << 60 | ROOT >>> 12);
    }

    private void pointTo(long middle, long leaf) {
        fixture.write(ROOT + 8 * 3, 8, middle >>> 12 << 10 | V);
        fixture.write(MIDDLE + 8 * 5, 8, leaf >>> 12 << 10 | V);
    }

    private void map(int flags) {
        map(FRAME, flags);
    }

    private void map(long frame, long flags) {
        fixture.write(LEAF + 8 * 7, 8, frame >>> 12 << 10 | flags | V);
        translation.flush();
    }

    private long entry() {
        return fixture.read(LEAF + 8 * 7, 8);
    }

    private long translate(int access) {
        return translation.translate(VIRTUAL + 0x123, access, Privilege.SUPERVISOR);
    }

    private void assertFault(int cause, int access, int privilege) {
        Trap trap = assertThrows(Trap.class, () -> translation.translate(VIRTUAL + 0x123, access, privilege));
        assertEquals(TrapCause.describe(cause), TrapCause.describe(trap.cause()));
        assertEquals(VIRTUAL + 0x123, trap.value());
    }

    private void assertPageFault(int access) {
        int[] causes = {12, 13, 15};
        assertFault(causes[access], access, Privilege.SUPERVISOR);
    }

    @Test
    void addressesAreTranslatedThroughThreeLevels() {
        assertEquals(FRAME + 0x123, translate(LOAD));
        assertEquals(FRAME + 0x123, translate(STORE));
        assertEquals(FRAME + 0x123, translate(FETCH));
    }

    @Test
    void machineModeAndBareModeDoNotTranslate() {
        assertEquals(VIRTUAL, translation.translate(VIRTUAL, LOAD, Privilege.MACHINE));
        hart.csr().write(CsrNumber.SATP, 0);
        assertEquals(VIRTUAL, translation.translate(VIRTUAL, LOAD, Privilege.SUPERVISOR));
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 39, 1L << 38, 1L << 63, -1L << 40, 0x7fffffffffffffffL})
    void addressesThatAreNotSignExtendedFault(long address) {
        Trap trap = assertThrows(Trap.class, () -> translation.translate(address, LOAD, Privilege.SUPERVISOR));
        assertEquals(TrapCause.LOAD_PAGE_FAULT, trap.cause());
        assertEquals(address, trap.value());
    }

    @Test
    void theUpperHalfIsTranslated() {
        fixture.write(ROOT + 8 * 511, 8, (MemoryMap.RAM_BASE >>> 12 << 10) | V | R | A);
        assertEquals(MemoryMap.RAM_BASE + 0x3ffff000L, translation.translate(-4096, LOAD, Privilege.SUPERVISOR));
    }

    /** Columns: the entry's permissions, then whether a load, a store and a fetch work. */
    @ParameterizedTest
    @CsvSource({
        "2, true, false, false",
        "6, true, true, false",
        "8, false, false, true",
        "10, true, false, true",
        "14, true, true, true"
    })
    void permissionsAreChecked(int permissions, boolean load, boolean store, boolean fetch) {
        map(permissions | A | D);
        boolean[] allowed = {fetch, load, store};
        for (int access : new int[] {FETCH, LOAD, STORE}) {
            if (allowed[access]) {
                assertEquals(FRAME + 0x123, translate(access));
            } else {
                assertPageFault(access);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {W, W | X})
    void writableOnlyIsReserved(int permissions) {
        map(permissions | A | D);
        assertPageFault(LOAD);
        assertPageFault(STORE);
        assertPageFault(FETCH);
    }

    @Test
    void invalidEntriesFault() {
        fixture.write(LEAF + 8 * 7, 8, FRAME >>> 12 << 10 | R | W | X | A | D);
        assertPageFault(LOAD);
        assertPageFault(STORE);
        assertPageFault(FETCH);
    }

    @Test
    void executableIsReadableWithMxr() {
        map(X | A);
        assertPageFault(LOAD);
        hart.csr().mstatus |= Status.MXR;
        assertEquals(FRAME + 0x123, translate(LOAD));
        assertPageFault(STORE);
    }

    @Test
    void userPagesAreForUsersUnlessSum() {
        map(R | W | X | U | A | D);
        assertEquals(FRAME, translation.translate(VIRTUAL, LOAD, Privilege.USER));
        assertPageFault(LOAD);
        hart.csr().mstatus |= Status.SUM;
        assertEquals(FRAME + 0x123, translate(LOAD));
        assertEquals(FRAME + 0x123, translate(STORE));
        assertPageFault(FETCH);
    }

    @Test
    void supervisorPagesAreNotForUsers() {
        assertFault(TrapCause.LOAD_PAGE_FAULT, LOAD, Privilege.USER);
        assertFault(TrapCause.STORE_PAGE_FAULT, STORE, Privilege.USER);
        assertFault(TrapCause.INSTRUCTION_PAGE_FAULT, FETCH, Privilege.USER);
    }

    @Test
    void accessedAndDirtyAreSet() {
        map(R | W | X);
        translate(LOAD);
        assertEquals(A, entry() & (A | D));
        map(R | W | X);
        translate(FETCH);
        assertEquals(A, entry() & (A | D));
        map(R | W | X);
        translate(STORE);
        assertEquals(A | D, entry() & (A | D));
    }

    @Test
    void faultingAccessesSetNothing() {
        map(R);
        assertPageFault(STORE);
        assertEquals(0, entry() & (A | D));
    }

    @Test
    void aStoreAfterALoadSetsDirty() {
        map(R | W);
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        translation.load(VIRTUAL, 8);
        assertEquals(A, entry() & (A | D));
        translation.store(VIRTUAL, 8, 1);
        assertEquals(A | D, entry() & (A | D));
    }

    @Test
    void superpagesTakeMoreOfTheAddress() {
        fixture.write(MIDDLE + 8 * 5, 8, MemoryMap.RAM_BASE >>> 12 << 10 | V | R | W | X | A | D);
        assertEquals(MemoryMap.RAM_BASE + 0x7123, translate(LOAD));
        fixture.write(ROOT + 8 * 3, 8, MemoryMap.RAM_BASE >>> 12 << 10 | V | R | W | X | A | D | G);
        assertEquals(MemoryMap.RAM_BASE + (5L << 21) + 0x7123, translate(LOAD));
    }

    @Test
    void misalignedSuperpagesFault() {
        fixture.write(MIDDLE + 8 * 5, 8, HartFixture.page(1) >>> 12 << 10 | V | R | W | X | A | D);
        assertPageFault(LOAD);
        fixture.write(ROOT + 8 * 3, 8, (MemoryMap.RAM_BASE + (1 << 21)) >>> 12 << 10 | V | R | A);
        assertPageFault(LOAD);
    }

    @Test
    void aPointerAtTheLastLevelFaults() {
        map(0);
        assertPageFault(LOAD);
    }

    @ParameterizedTest
    @ValueSource(ints = {A, D, U})
    void pointersHaveReservedBits(int reserved) {
        fixture.write(MIDDLE + 8 * 5, 8, LEAF >>> 12 << 10 | V | reserved);
        assertPageFault(LOAD);
    }

    @ParameterizedTest
    @ValueSource(ints = {54, 60, 61, 62, 63})
    void theTopBitsAreReserved(int bit) {
        map(FRAME, R | W | X | A | D | 1L << bit);
        assertPageFault(LOAD);
    }

    @Test
    void tablesOutsideMemoryAreAccessFaults() {
        pointTo(0x1000, LEAF);
        assertFault(TrapCause.LOAD_ACCESS_FAULT, LOAD, Privilege.SUPERVISOR);
        assertFault(TrapCause.STORE_ACCESS_FAULT, STORE, Privilege.SUPERVISOR);
        assertFault(TrapCause.INSTRUCTION_ACCESS_FAULT, FETCH, Privilege.SUPERVISOR);
    }

    @Test
    void programsRunTranslated() {
        fixture.code(FRAME, "ld a0, 256(a1); sd a0, 264(a1); jalr ra, 64(a1)")
                .code(FRAME + 64, "addi a2, zero, 7")
                .write(FRAME + 256, 8, 0x1122)
                .set("a1", VIRTUAL)
                .enter(Privilege.SUPERVISOR, VIRTUAL)
                .step(4);
        assertEquals(0x1122, fixture.read(FRAME + 264, 8));
        assertEquals(7, fixture.get("a2"));
        assertEquals(VIRTUAL + 68, hart.pc());
        assertEquals(VIRTUAL + 12, fixture.get("ra"));
    }

    @Test
    void aStaleTranslationIsForgottenByTheFence() {
        fixture.code(FRAME, "ld a0, 256(a1); sfence.vma zero, zero; ld a2, 256(a1)")
                .write(FRAME + 256, 8, 1)
                .set("a1", VIRTUAL)
                .enter(Privilege.SUPERVISOR, VIRTUAL)
                .step(1);
        // The page table changes to another frame, which has the same code and other data.
        long other = HartFixture.page(40);
        fixture.write(LEAF + 8 * 7, 8, other >>> 12 << 10 | R | W | X | A | D | V);
        fixture.code(other, "ld a0, 256(a1); sfence.vma zero, zero; ld a2, 256(a1)")
                .write(other + 256, 8, 2)
                .step(2);
        assertEquals(1, fixture.get("a0"));
        assertEquals(2, fixture.get("a2"));
    }

    @Test
    void misalignedAccessesCrossPagesByTranslation() {
        long second = HartFixture.page(50);
        fixture.write(LEAF + 8 * 8, 8, second >>> 12 << 10 | V | R | W | A | D);
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        translation.store(VIRTUAL + 0xffc, 8, 0x1122334455667788L);
        assertEquals(0x55667788L, fixture.read(FRAME + 0xffc, 4));
        assertEquals(0x11223344L, fixture.read(second, 4));
        assertEquals(0x1122334455667788L, translation.load(VIRTUAL + 0xffc, 8));
    }

    @Test
    void anAccessThatFaultsInItsSecondPageStoresNothing() {
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        Trap store = assertThrows(Trap.class, () -> translation.store(VIRTUAL + 0xffc, 8, -1));
        assertEquals(TrapCause.STORE_PAGE_FAULT, store.cause());
        assertEquals(VIRTUAL + 0x1000, store.value());
        assertEquals(0, fixture.read(FRAME + 0xffc, 4));
        Trap load = assertThrows(Trap.class, () -> translation.load(VIRTUAL + 0xffc, 8));
        assertEquals(VIRTUAL + 0x1000, load.value());
    }

    @Test
    void anInstructionMayCrossPages() {
        long second = HartFixture.page(50);
        fixture.code(FRAME + 0xffe, "addi a0, zero, 1234"); // its second half lands in the next frame
        int bits = (int) fixture.read(FRAME + 0x1000, 2);
        fixture.write(FRAME + 0x1000, 2, 0).write(second, 2, bits).code(second + 2, "addi a1, zero, 5");
        fixture.write(LEAF + 8 * 8, 8, second >>> 12 << 10 | V | R | X | A);
        fixture.enter(Privilege.SUPERVISOR, VIRTUAL + 0xffe).step(2);
        assertEquals(1234, fixture.get("a0"));
        assertEquals(5, fixture.get("a1"));
    }

    @Test
    void anInstructionThatFaultsInItsSecondPageTellsThatPage() {
        fixture.code(FRAME + 0xffe, "addi a0, zero, 1234");
        fixture.enter(Privilege.SUPERVISOR, VIRTUAL + 0xffe).step(1);
        assertEquals(TrapCause.INSTRUCTION_PAGE_FAULT, fixture.csr(CsrNumber.MCAUSE));
        assertEquals(VIRTUAL + 0xffe, fixture.csr(CsrNumber.MEPC));
        assertEquals(VIRTUAL + 0x1000, fixture.csr(CsrNumber.MTVAL));
    }

    @Test
    void modifiedPrivilegeAppliesToDataAlone() {
        fixture.code("ld a0, 256(a1)").write(FRAME + 256, 8, 99).set("a1", VIRTUAL);
        hart.csr().mstatus = hart.csr().mstatus & ~Status.MPP | 1L << Status.MPP_SHIFT | Status.MPRV;
        fixture.step(1);
        assertEquals(99, fixture.get("a0"));
        assertEquals(HartFixture.CODE + 4, hart.pc());
    }

    @Test
    void changingSumIsSeenAtOnce() {
        map(R | W | U | A | D);
        fixture.code(HartFixture.CODE, "csrrs zero, 0x100, a2; ld a0, 0(a1); csrrc zero, 0x100, a2; ld a0, 0(a1)")
                .set("a1", VIRTUAL)
                .set("a2", Status.SUM);
        // The code's own page: a 1 GiB page that maps memory to itself.
        fixture.write(ROOT + 8 * 2, 8, MemoryMap.RAM_BASE >>> 12 << 10 | V | R | W | X | A | D);
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE).step(3);
        assertEquals(3, hart.retired());
        fixture.step(1);
        assertEquals(TrapCause.LOAD_PAGE_FAULT, fixture.csr(CsrNumber.MCAUSE));
    }
}
