package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.isa.Extension;
import org.junit.jupiter.api.Test;

/** S-mode's own timer: Volume II, chapter "Sstc" Extension. */
class SupervisorTimerTest {
    private static final long ENABLE = 1L << 63;
    private static final long TIMER = 1L << TrapCause.SUPERVISOR_TIMER_INTERRUPT;

    private final HartFixture fixture = new HartFixture();
    private final ControlRegisters csr = fixture.hart.csr();

    private void pass(long ticks) {
        fixture.hart.clock().skip(ticks * VirtualClock.INSTRUCTIONS_PER_TICK);
    }

    @Test
    void theInterruptFollowsTheComparison() {
        csr.write(CsrNumber.MENVCFG, ENABLE);
        csr.write(CsrNumber.STIMECMP, 100);
        assertEquals(0, csr.read(CsrNumber.MIP));
        assertEquals(1000, csr.instructionsUntilSupervisorTimer());
        pass(100);
        assertEquals(TIMER, csr.read(CsrNumber.MIP));
        assertEquals(0, csr.instructionsUntilSupervisorTimer());
        csr.write(CsrNumber.MIP, 0);
        assertEquals(TIMER, csr.read(CsrNumber.MIP), "software cannot clear it");
        csr.write(CsrNumber.STIMECMP, 101);
        assertEquals(0, csr.read(CsrNumber.MIP));
        csr.write(CsrNumber.MIP, TIMER);
        assertEquals(0, csr.read(CsrNumber.MIP), "and cannot set it");
    }

    @Test
    void comparisonIsUnsigned() {
        csr.write(CsrNumber.MENVCFG, ENABLE);
        csr.write(CsrNumber.STIMECMP, -1);
        pass(1000);
        assertEquals(0, csr.read(CsrNumber.MIP));
    }

    @Test
    void withoutTheEnableTheBitIsSoftwares() {
        csr.write(CsrNumber.STIMECMP, 0);
        assertEquals(0, csr.read(CsrNumber.MIP));
        csr.write(CsrNumber.MIP, TIMER);
        assertEquals(TIMER, csr.read(CsrNumber.MIP));
        assertEquals(Long.MAX_VALUE, csr.instructionsUntilSupervisorTimer());
    }

    @Test
    void supervisorModeNeedsTheEnableAndTheTimeCounter() {
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        assertThrows(Trap.class, () -> csr.read(CsrNumber.STIMECMP));
        fixture.hart.raise(new Trap(TrapCause.BREAKPOINT, 0));
        csr.write(CsrNumber.MENVCFG, ENABLE);
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        assertThrows(Trap.class, () -> csr.write(CsrNumber.STIMECMP, 0));
        fixture.hart.raise(new Trap(TrapCause.BREAKPOINT, 0));
        csr.write(CsrNumber.MCOUNTEREN, 2);
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        csr.write(CsrNumber.STIMECMP, 77);
        assertEquals(77, csr.read(CsrNumber.STIMECMP));
    }

    @Test
    void itInterruptsSupervisorMode() {
        csr.write(CsrNumber.MENVCFG, ENABLE);
        csr.write(CsrNumber.MIDELEG, TIMER);
        csr.write(CsrNumber.MIE, TIMER);
        csr.write(CsrNumber.STVEC, HartFixture.DATA);
        csr.write(CsrNumber.STIMECMP, 5);
        csr.mstatus |= Status.SIE;
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        assertFalse(fixture.hart.pollInterrupts());
        pass(5);
        assertTrue(fixture.hart.pollInterrupts());
        assertEquals(1L << 63 | TrapCause.SUPERVISOR_TIMER_INTERRUPT, fixture.csr(CsrNumber.SCAUSE));
        assertEquals(HartFixture.DATA, fixture.hart.pc());
    }

    @Test
    void aHartWithoutTheExtensionHasNoRegister() {
        HartFixture without = new HartFixture(ProcessorModel.COMPLETE.with(Extension.SSTC, false));
        assertThrows(Trap.class, () -> without.hart.csr().read(CsrNumber.STIMECMP));
        without.hart.csr().write(CsrNumber.MENVCFG, -1);
        assertEquals(0, without.csr(CsrNumber.MENVCFG) & ENABLE);
    }
}
