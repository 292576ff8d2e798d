package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.emulator.assembler.Assembler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code that changes: the decoded instructions follow every store. */
class CodeCoherenceTest {
    private final HartFixture fixture = fixture(1 << 20);

    HartFixture fixture(int memory) {
        return new HartFixture(memory);
    }

    private static long bits(String instruction) {
        return Integer.toUnsignedLong(Assembler.encode(instruction));
    }

    /** A function is called, overwritten by each kind of store, and called again. The immediate 1 becomes 257 or 256. */
    @ParameterizedTest
    @CsvSource({
        "'sw a2, 0(a1)', 0x10150513, 257",
        "'sh a2, 2(a1)', 0x1005, 256",
        "'sb a2, 3(a1)', 0x10, 257",
        "'amoswap.w zero, a2, (a1)', 0x10050513, 256",
        "'sd a2, 0(a1)', 0x0000806710050513, 256",
    })
    void aStoreChangesWhatIsExecuted(String store, String value, int added) {
        long place = HartFixture.CODE + 64;
        fixture.code(place, "addi a0, a0, 1; jalr zero, 0(ra)")
                .code("jalr ra, 0(a1); " + store + "; fence.i; jalr ra, 0(a1)")
                .set("a0", 0)
                .set("a1", place)
                .set("a2", Assembler.number(value))
                .step(8);
        assertEquals(1 + added, fixture.get("a0"));
        assertEquals(HartFixture.CODE + 16, fixture.hart.pc());
    }

    @Test
    void theSecondHalfOfAnInstructionCanBeChanged() {
        fixture.code("sh a2, 6(a1); addi a0, zero, 1; sh a3, 6(a1); jal zero, -8")
                .set("a1", HartFixture.CODE)
                .set("a2", bits("addi a0, zero, 2") >>> 16)
                .set("a3", bits("addi a0, zero, 3") >>> 16)
                .step(2);
        assertEquals(2, fixture.get("a0"));
        fixture.step(3);
        assertEquals(3, fixture.get("a0"));
    }

    @Test
    void dataBesideCodeMayBeStoredTo() {
        fixture.code("sd a0, 128(a1); ld a2, 128(a1); addi a0, a0, 1; jal zero, -12")
                .set("a0", 0)
                .set("a1", HartFixture.CODE);
        fixture.engine.run(4000);
        assertEquals(1000, fixture.get("a0"));
        assertEquals(999, fixture.get("a2"));
        assertEquals(999, fixture.read(HartFixture.CODE + 128, 8));
        assertEquals(4000, fixture.hart.retired());
    }

    @Test
    void aPageThatBecomesCodeIsWatchedFromThenOn() {
        long place = HartFixture.DATA;
        fixture.code("sw a2, 0(a1); jalr ra, 0(a1); sw a3, 0(a1); jalr ra, 0(a1)")
                .write(place + 4, 4, bits("jalr zero, 0(ra)"))
                .set("a1", place)
                .set("a2", bits("addi a0, zero, 11"))
                .set("a3", bits("addi a0, zero, 22"))
                .step(4);
        assertEquals(11, fixture.get("a0"));
        fixture.step(4);
        assertEquals(22, fixture.get("a0"));
    }

    /** More pages than the code cache keeps, each executed, changed, and executed again. */
    @Test
    void forgottenPagesAreDecodedAgain() {
        HartFixture large = fixture(24 << 20);
        for (int round = 0; round < 2; round++) {
            for (int page = 0; page < 5000; page++) {
                long place = HartFixture.page(page);
                large.write(place, 4, bits("addi a0, zero, 0") | (long) (page % 2000 + round) << 20);
                large.hart.setPc(place);
                large.step(1);
                assertEquals(page % 2000 + round, large.get("a0"));
            }
        }
    }

    @Test
    void budgetsAreExact() {
        fixture.code("addi a0, a0, 1; jal zero, -4").set("a0", 0);
        for (int budget = 1; budget < 100; budget++) {
            fixture.engine.run(budget);
        }
        assertEquals(99 * 100 / 2, fixture.hart.retired());
        assertEquals(99 * 100 / 4, fixture.get("a0"));
    }
}
