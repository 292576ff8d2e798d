package dev.terrarium.emulator.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlicTest {
    private static final int PENDING = 0x1000;
    private static final int ENABLE_MACHINE = 0x2000;
    private static final int ENABLE_SUPERVISOR = 0x2080;
    private static final int THRESHOLD_MACHINE = 0x200000;
    private static final int CLAIM_MACHINE = 0x200004;
    private static final int THRESHOLD_SUPERVISOR = 0x201000;
    private static final int CLAIM_SUPERVISOR = 0x201004;
    private static final long MEI = 1 << 11;
    private static final long SEI = 1 << 9;

    private final Plic plic = new Plic(1);
    private final boolean[] line = new boolean[Plic.SOURCES + 1];

    @BeforeEach
    void connect() {
        for (int source : new int[] {3, 10, 33, 96}) {
            plic.connect(source, () -> line[source]);
        }
    }

    private void enable(int base, int source) {
        int word = base + source / 32 * 4;
        plic.write(word, 4, plic.read(word, 4) | 1L << source % 32);
    }

    @Test
    void anEnabledSourceInterruptsItsContext() {
        plic.write(4 * 10, 4, 1);
        enable(ENABLE_SUPERVISOR, 10);
        assertEquals(0, plic.asserted(0));
        line[10] = true;
        assertEquals(SEI, plic.asserted(0));
        enable(ENABLE_MACHINE, 10);
        assertEquals(MEI | SEI, plic.asserted(0));
        assertEquals(1 << 10, plic.read(PENDING, 4));
    }

    @Test
    void claimingTakesTheSourceUntilItIsCompleted() {
        plic.write(4 * 10, 4, 1);
        enable(ENABLE_SUPERVISOR, 10);
        line[10] = true;
        assertEquals(10, plic.read(CLAIM_SUPERVISOR, 4));
        assertEquals(0, plic.asserted(0));
        assertEquals(0, plic.read(PENDING, 4));
        assertEquals(0, plic.read(CLAIM_SUPERVISOR, 4));
        plic.write(CLAIM_SUPERVISOR, 4, 10);
        assertEquals(SEI, plic.asserted(0), "the line is still asserted");
        line[10] = false;
        assertEquals(0, plic.asserted(0));
    }

    @Test
    void completionOfWhatIsNotEnabledIsIgnored() {
        plic.write(4 * 10, 4, 1);
        enable(ENABLE_SUPERVISOR, 10);
        line[10] = true;
        plic.read(CLAIM_SUPERVISOR, 4);
        plic.write(CLAIM_MACHINE, 4, 10);
        plic.write(CLAIM_SUPERVISOR, 4, 11);
        plic.write(CLAIM_SUPERVISOR, 4, 1000);
        assertEquals(0, plic.asserted(0));
    }

    @Test
    void theHighestPriorityIsClaimedFirstAndThenTheLowestNumber() {
        for (int source : new int[] {3, 10, 33, 96}) {
            plic.write(4 * source, 4, source == 33 ? 5 : 2);
            enable(ENABLE_SUPERVISOR, source);
            line[source] = true;
        }
        assertEquals(33, plic.read(CLAIM_SUPERVISOR, 4));
        assertEquals(3, plic.read(CLAIM_SUPERVISOR, 4));
        assertEquals(10, plic.read(CLAIM_SUPERVISOR, 4));
        assertEquals(96, plic.read(CLAIM_SUPERVISOR, 4));
        assertEquals(0, plic.read(CLAIM_SUPERVISOR, 4));
    }

    @Test
    void thresholdsMaskInterruptsButNotClaims() {
        plic.write(4 * 10, 4, 3);
        enable(ENABLE_SUPERVISOR, 10);
        enable(ENABLE_MACHINE, 10);
        line[10] = true;
        plic.write(THRESHOLD_SUPERVISOR, 4, 3);
        assertEquals(MEI, plic.asserted(0));
        plic.write(THRESHOLD_SUPERVISOR, 4, 2);
        plic.write(THRESHOLD_MACHINE, 4, 7);
        assertEquals(SEI, plic.asserted(0));
        plic.write(THRESHOLD_SUPERVISOR, 4, 7);
        assertEquals(10, plic.read(CLAIM_SUPERVISOR, 4));
    }

    @Test
    void priorityZeroNeverInterrupts() {
        enable(ENABLE_SUPERVISOR, 10);
        line[10] = true;
        assertEquals(0, plic.asserted(0));
        assertEquals(0, plic.read(CLAIM_SUPERVISOR, 4));
    }

    @Test
    void registersKeepTheirBits() {
        plic.write(4 * 10, 4, 0xff);
        assertEquals(7, plic.read(4 * 10, 4));
        plic.write(0, 4, 7);
        assertEquals(0, plic.read(0, 4), "there is no source 0");
        plic.write(THRESHOLD_MACHINE, 4, 0xff);
        assertEquals(7, plic.read(THRESHOLD_MACHINE, 4));
        plic.write(ENABLE_MACHINE, 4, 0xffffffffL);
        assertEquals(0xfffffffeL, plic.read(ENABLE_MACHINE, 4) & 0xffffffffL);
    }

    @Test
    void whatIsNotThereReadsAsZero() {
        for (long offset : new long[] {4 * 97, 0x1010, 0x2010, 0x2100, 0x200008, 0x202000, 0x5ffffc}) {
            plic.write(offset, 4, -1);
            assertEquals(0, plic.read(offset, 4), Long.toHexString(offset));
        }
    }

    @Test
    void eachHartHasTwoContexts() {
        Plic two = new Plic(2);
        two.connect(10, () -> line[10]);
        two.write(4 * 10, 4, 1);
        two.write(ENABLE_MACHINE + 2 * 0x80, 4, 1 << 10);
        two.write(ENABLE_MACHINE + 3 * 0x80, 4, 1 << 10);
        two.write(ENABLE_MACHINE + 4 * 0x80, 4, 1 << 10);
        line[10] = true;
        assertEquals(0, two.asserted(0));
        assertEquals(MEI | SEI, two.asserted(1));
        assertEquals(0, two.read(ENABLE_MACHINE + 4 * 0x80, 4), "there is no hart 2");
        assertEquals(10, two.read(CLAIM_MACHINE + 3 * 0x1000, 4), "hart 1's S-mode takes it");
        assertEquals(0, two.asserted(1));
        assertEquals(0, two.read(CLAIM_MACHINE + 2 * 0x1000, 4));
        two.write(CLAIM_MACHINE + 3 * 0x1000, 4, 10);
        assertEquals(MEI | SEI, two.asserted(1));
    }
}
