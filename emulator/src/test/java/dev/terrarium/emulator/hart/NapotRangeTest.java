package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.emulator.compiler.CompilingEngine;
import dev.terrarium.emulator.isa.Extension;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Svnapot: sixteen entries that map 64 KiB. */
class NapotRangeTest {
    private static final long ROOT = HartFixture.page(0x80);
    private static final long MIDDLE = HartFixture.page(0x81);
    private static final long LEAF = HartFixture.page(0x82);
    /** A range of physical memory of 64 KiB, and the virtual one that is mapped to it. */
    private static final long PHYSICAL = HartFixture.page(0x40);

    private static final long VIRTUAL = 3L << 30 | 5L << 21 | 0x30 << 12;
    private static final int VALID_READ_WRITE_EXECUTE = 0xf;
    private static final int ACCESSED_DIRTY = 0xc0;
    private static final long NAPOT = 1L << 63;
    private static final long RANGE_OF_64_KIB = 8;

    private HartFixture fixture = new HartFixture();

    private static long entry(long address, long flags) {
        return address >>> 12 << 10 | flags;
    }

    private void mapTables() {
        fixture.write(ROOT + 8 * 3, 8, entry(MIDDLE, 1));
        fixture.write(MIDDLE + 8 * 5, 8, entry(LEAF, 1));
        fixture.hart.csr().write(CsrNumber.SATP, 8L << 60 | ROOT >>> 12);
    }

    /** Maps all sixteen pages. */
    private void map(long size, long flags) {
        mapTables();
        for (int page = 0; page < 16; page++) {
            fixture.write(
                    LEAF + 8L * (0x30 + page),
                    8,
                    entry(PHYSICAL, VALID_READ_WRITE_EXECUTE | flags) | size << 10 | NAPOT);
        }
        fixture.hart.translation().flush();
    }

    private long translate(long address) {
        return fixture.hart.translation().translate(address, AddressTranslation.LOAD, Privilege.SUPERVISOR);
    }

    private void assertPageFault(long address) {
        Trap trap = assertThrows(Trap.class, () -> translate(address));
        assertEquals(TrapCause.LOAD_PAGE_FAULT, trap.cause());
    }

    @Test
    void eachPageOfTheRangeIsMapped() {
        map(RANGE_OF_64_KIB, ACCESSED_DIRTY);
        for (long offset = 0; offset < 1 << 16; offset += 0x7f8) {
            assertEquals(PHYSICAL + offset, translate(VIRTUAL + offset));
        }
        assertPageFault(VIRTUAL + (1 << 16));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 4, 7, 9, 12, 15})
    void otherSizesAreReserved(long size) {
        map(size, ACCESSED_DIRTY);
        assertPageFault(VIRTUAL);
    }

    @Test
    void largePagesAndPointersAreNoRanges() {
        mapTables();
        fixture.write(MIDDLE + 8 * 5, 8, entry(LEAF, 1) | NAPOT);
        assertPageFault(VIRTUAL);
        long large = entry(0x8000_0000L, VALID_READ_WRITE_EXECUTE | ACCESSED_DIRTY);
        fixture.write(MIDDLE + 8 * 5, 8, large | RANGE_OF_64_KIB << 10 | NAPOT);
        assertPageFault(VIRTUAL);
        fixture.write(MIDDLE + 8 * 5, 8, large);
        assertEquals(0x8000_0000L + 0x30000, translate(VIRTUAL));
    }

    @Test
    void withoutTheExtensionTheBitIsReserved() {
        fixture = new HartFixture(ProcessorModel.COMPLETE.with(Extension.SVNAPOT, false));
        map(RANGE_OF_64_KIB, ACCESSED_DIRTY);
        assertPageFault(VIRTUAL);
    }

    @Test
    void theEntryThatIsUsedIsMarked() {
        map(RANGE_OF_64_KIB, 0);
        fixture.hart.csr().write(CsrNumber.MENVCFG, 1L << 61);
        assertEquals(PHYSICAL + 0x5008, translate(VIRTUAL + 0x5008));
        assertEquals(0x40, fixture.read(LEAF + 8 * 0x35, 8) & ACCESSED_DIRTY);
        assertEquals(0, fixture.read(LEAF + 8 * 0x34, 8) & ACCESSED_DIRTY);
    }

    static Stream<Function<Hart, ExecutionEngine>> engines() {
        return Stream.of(Interpreter::new, CompilingEngine::eager);
    }

    /** A fence of one address of the range forgets all that has been entered of it. */
    @ParameterizedTest
    @MethodSource("engines")
    void fencesForgetTheWholeRange(Function<Hart, ExecutionEngine> engine) {
        fixture = new HartFixture(1 << 20, engine);
        map(RANGE_OF_64_KIB, ACCESSED_DIRTY);
        for (int page = 0; page < 16; page++) {
            fixture.write(PHYSICAL + 0x1000L * page, 8, 100 + page);
        }
        fixture.write(HartFixture.page(0x20) + 0xa000, 8, 7);
        fixture.write(ROOT + 8 * 2, 8, entry(0x8000_0000L, VALID_READ_WRITE_EXECUTE | ACCESSED_DIRTY)); // code
        fixture.set("a0", VIRTUAL + 0xa000).set("a1", VIRTUAL).set("a2", LEAF + 8 * 0x3a);
        fixture.set(
                "a3",
                entry(HartFixture.page(0x20), VALID_READ_WRITE_EXECUTE | ACCESSED_DIRTY)
                        | RANGE_OF_64_KIB << 10
                        | NAPOT);
        fixture.code("ld a4, 0(a0); ld a5, 0(a1); sd a3, 0(a2); sfence.vma a1, zero; ld a6, 0(a0); jal zero, 0");
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        for (int i = 0; i < 8; i++) {
            fixture.engine.run(5);
        }
        assertEquals(110, fixture.get("a4"));
        assertEquals(100, fixture.get("a5"));
        assertEquals(7, fixture.get("a6"));
        assertEquals(0, fixture.csr(CsrNumber.MCAUSE));
    }
}
