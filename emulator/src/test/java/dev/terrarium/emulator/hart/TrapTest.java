package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.assembler.Assembler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traps, their delegation, returns from them, and interrupts. */
class TrapTest {
    private static final long MACHINE_HANDLER = 0x8000_4000L;
    private static final long SUPERVISOR_HANDLER = 0x8000_5000L;

    private final HartFixture fixture = new HartFixture();
    private final Hart hart = fixture.hart;
    private final ControlRegisters csr = hart.csr();
    private long lines;

    @BeforeEach
    void installHandlers() {
        csr.write(CsrNumber.MTVEC, MACHINE_HANDLER);
        csr.write(CsrNumber.STVEC, SUPERVISOR_HANDLER);
        hart.connect(() -> lines);
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "1, 9", "3, 11"})
    void environmentCallsTellTheirLevel(int privilege, int cause) {
        fixture.code("ecall").enter(privilege, HartFixture.CODE).step(1);
        assertEquals(Privilege.MACHINE, hart.privilege());
        assertEquals(MACHINE_HANDLER, hart.pc());
        assertEquals(cause, fixture.csr(CsrNumber.MCAUSE));
        assertEquals(HartFixture.CODE, fixture.csr(CsrNumber.MEPC));
        assertEquals(0, fixture.csr(CsrNumber.MTVAL));
        assertEquals(privilege, csr.read(CsrNumber.MSTATUS) >>> Status.MPP_SHIFT & 3);
        assertEquals(0, hart.retired());
    }

    @Test
    void machineTrapsSaveAndDisableInterrupts() {
        csr.write(CsrNumber.MSTATUS, Status.MIE | Status.SIE);
        fixture.code("ebreak").step(1);
        long status = csr.read(CsrNumber.MSTATUS);
        assertEquals(Status.MPIE | Status.SIE, status & (Status.MIE | Status.MPIE | Status.SIE));
        fixture.code(MACHINE_HANDLER, "ebreak").step(1);
        assertEquals(0, csr.read(CsrNumber.MSTATUS) & (Status.MIE | Status.MPIE), "a second trap saves the first's");
    }

    @Test
    void delegatedTrapsGoToSupervisorMode() {
        csr.write(CsrNumber.MEDELEG, 1 << TrapCause.BREAKPOINT);
        csr.mstatus |= Status.SIE;
        fixture.code("ebreak").enter(Privilege.USER, HartFixture.CODE).step(1);
        assertEquals(Privilege.SUPERVISOR, hart.privilege());
        assertEquals(SUPERVISOR_HANDLER, hart.pc());
        assertEquals(TrapCause.BREAKPOINT, fixture.csr(CsrNumber.SCAUSE));
        assertEquals(HartFixture.CODE, fixture.csr(CsrNumber.SEPC));
        assertEquals(HartFixture.CODE, fixture.csr(CsrNumber.STVAL));
        assertEquals(0, csr.mstatus & (Status.SPP | Status.SIE), "from U-mode, interrupts off");
        assertEquals(Status.SPIE, csr.mstatus & Status.SPIE);
        assertEquals(0, fixture.csr(CsrNumber.MCAUSE));
    }

    @Test
    void trapsNeverGoToALowerLevel() {
        csr.write(CsrNumber.MEDELEG, 1 << TrapCause.BREAKPOINT);
        fixture.code("ebreak").step(1);
        assertEquals(Privilege.MACHINE, hart.privilege());
        assertEquals(TrapCause.BREAKPOINT, fixture.csr(CsrNumber.MCAUSE));
    }

    @Test
    void supervisorTrapsRememberTheirLevel() {
        csr.write(CsrNumber.MEDELEG, 1 << TrapCause.BREAKPOINT);
        fixture.code("ebreak").enter(Privilege.SUPERVISOR, HartFixture.CODE).step(1);
        assertEquals(Status.SPP, csr.mstatus & Status.SPP);
    }

    @Test
    void exceptionsIgnoreTheVectoredMode() {
        csr.write(CsrNumber.MTVEC, MACHINE_HANDLER | 1);
        fixture.code("ebreak").step(1);
        assertEquals(MACHINE_HANDLER, hart.pc());
    }

    @Test
    void machineReturnRestoresLevelAndInterrupts() {
        csr.write(CsrNumber.MSTATUS, 1L << Status.MPP_SHIFT | Status.MPIE | Status.MPRV);
        csr.write(CsrNumber.MEPC, HartFixture.DATA);
        fixture.code("mret").step(1);
        assertEquals(Privilege.SUPERVISOR, hart.privilege());
        assertEquals(HartFixture.DATA, hart.pc());
        long status = csr.mstatus;
        assertEquals(Status.MIE | Status.MPIE, status & (Status.MIE | Status.MPIE | Status.MPP | Status.MPRV));
        assertEquals(1, hart.retired());
    }

    @Test
    void returnToMachineModeKeepsModifiedPrivilege() {
        csr.write(CsrNumber.MSTATUS, Status.MPP | Status.MPRV);
        fixture.code("mret").step(1);
        assertEquals(Privilege.MACHINE, hart.privilege());
        assertEquals(Status.MPRV, csr.mstatus & (Status.MPRV | Status.MPP), "and the previous level is then U");
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void supervisorReturnRestoresLevelAndInterrupts(boolean fromSupervisor, int level) {
        csr.write(CsrNumber.MSTATUS, (fromSupervisor ? Status.SPP : 0) | Status.SPIE);
        csr.write(CsrNumber.SEPC, HartFixture.DATA);
        fixture.code("sret").enter(Privilege.SUPERVISOR, HartFixture.CODE).step(1);
        assertEquals(level, hart.privilege());
        assertEquals(HartFixture.DATA, hart.pc());
        assertEquals(Status.SIE | Status.SPIE, csr.mstatus & (Status.SIE | Status.SPIE | Status.SPP));
    }

    @ParameterizedTest
    @CsvSource({
        "mret, 1, 0",
        "mret, 0, 0",
        "sret, 0, 0",
        "wfi, 0, 0",
        "'sfence.vma zero, zero', 0, 0",
        "sret, 1, 0x400000",
        "wfi, 1, 0x200000",
        "'sfence.vma zero, zero', 1, 0x100000"
    })
    void privilegedInstructionsAreIllegalBelow(String instruction, int privilege, String reservingBits) {
        csr.mstatus |= Long.decode(reservingBits);
        fixture.code(instruction).enter(privilege, HartFixture.CODE).step(1);
        assertEquals(TrapCause.ILLEGAL_INSTRUCTION, fixture.csr(CsrNumber.MCAUSE));
        assertEquals(
                Integer.toUnsignedLong(Assembler.encode(instruction)),
                fixture.csr(CsrNumber.MTVAL),
                "the trap value is the instruction");
        assertEquals(0, hart.retired());
    }

    @ParameterizedTest
    @CsvSource({"sret, 1", "wfi, 1", "'sfence.vma zero, zero', 1", "sret, 3", "wfi, 3"})
    void privilegedInstructionsWorkWhereTheyMay(String instruction, int privilege) {
        csr.mstatus |= privilege == Privilege.MACHINE ? Status.TSR | Status.TW | Status.TVM : 0;
        fixture.code(instruction).enter(privilege, HartFixture.CODE).step(1);
        assertEquals(1, hart.retired());
    }

    @ParameterizedTest
    @CsvSource({"0x0, 0x0", "0xffffffff, 0xffffffff", "0x8000, 0x8000", "0x00002063, 0x2063"})
    void illegalInstructionsAreTheTrapValue(String bits, String value) {
        fixture.write(HartFixture.CODE, 4, Long.decode(bits)).step(1);
        assertEquals(TrapCause.ILLEGAL_INSTRUCTION, fixture.csr(CsrNumber.MCAUSE));
        assertEquals(Long.decode(value), fixture.csr(CsrNumber.MTVAL));
    }

    @Test
    void fetchingWhereNothingIsFaultsAtTheTarget() {
        fixture.set("a0", 0x1000).code("jalr ra, 0(a0)").step(1);
        assertEquals(0x1000, hart.pc());
        assertEquals(1, hart.retired());
        fixture.step(1);
        assertEquals(TrapCause.INSTRUCTION_ACCESS_FAULT, fixture.csr(CsrNumber.MCAUSE));
        assertEquals(0x1000, fixture.csr(CsrNumber.MEPC));
        assertEquals(0x1000, fixture.csr(CsrNumber.MTVAL));
        assertEquals(1, hart.retired());
    }

    @Test
    void floatInstructionsAreIllegalWhileTheUnitIsOff() {
        csr.mstatus &= ~Status.FS;
        for (String instruction : new String[] {
            "fadd.d fa0, fa1, fa2, rne",
            "fld fa0, 0(sp)",
            "fsw fa0, 0(sp)",
            "fmv.x.d a0, fa0",
            "flw fa0, 0(sp)",
            "fsd fa0, 0(sp)"
        }) {
            hart.setPc(HartFixture.CODE);
            csr.write(CsrNumber.MCAUSE, 0);
            fixture.code(instruction).step(1);
            assertEquals(TrapCause.ILLEGAL_INSTRUCTION, fixture.csr(CsrNumber.MCAUSE), instruction);
        }
    }

    @Test
    void floatResultsMakeTheStateDirty() {
        for (String instruction : new String[] {
            "fadd.d fa0, fa1, fa2, rne",
            "fmv.w.x fa0, zero",
            "fld fa0, 0(sp)",
            "flw fa0, 0(sp)",
            "fsgnj.s fa0, fa0, fa0"
        }) {
            csr.mstatus = csr.mstatus & ~Status.FS | 1L << 13;
            hart.setPc(HartFixture.CODE);
            fixture.set("sp", HartFixture.DATA).code(instruction).step(1);
            assertEquals(Status.FS_DIRTY, csr.mstatus & Status.FS, instruction);
        }
    }

    @Test
    void interruptsAreTakenByPriority() {
        int[] expected = {11, 3, 7, 9, 1, 5};
        csr.write(CsrNumber.MIE, 0xaaa);
        lines = 0xaaa;
        for (int interrupt : expected) {
            hart.setPc(HartFixture.CODE);
            csr.mstatus |= Status.MIE;
            assertTrue(hart.pollInterrupts());
            assertEquals(1L << 63 | interrupt, fixture.csr(CsrNumber.MCAUSE));
            assertEquals(HartFixture.CODE, fixture.csr(CsrNumber.MEPC));
            assertEquals(MACHINE_HANDLER, hart.pc());
            lines &= ~(1L << interrupt);
        }
    }

    @Test
    void interruptsCanBeVectored() {
        csr.write(CsrNumber.MTVEC, MACHINE_HANDLER | 1);
        csr.write(CsrNumber.MIE, 0x80);
        csr.mstatus |= Status.MIE;
        lines = 0x80;
        assertTrue(hart.pollInterrupts());
        assertEquals(MACHINE_HANDLER + 4 * 7, hart.pc());
    }

    @Test
    void disabledInterruptsWait() {
        csr.write(CsrNumber.MIE, 0x80);
        lines = 0x80;
        assertFalse(hart.pollInterrupts(), "MIE is off in M-mode");
        csr.mstatus |= Status.MIE;
        csr.write(CsrNumber.MIE, 0);
        assertFalse(hart.pollInterrupts(), "mie does not enable it");
    }

    @Test
    void machineInterruptsAreAlwaysEnabledBelow() {
        csr.write(CsrNumber.MIE, 0x80);
        lines = 0x80;
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        csr.mstatus &= ~Status.MIE;
        assertTrue(hart.pollInterrupts());
        assertEquals(Privilege.MACHINE, hart.privilege());
    }

    @Test
    void delegatedInterruptsGoToSupervisorMode() {
        csr.write(CsrNumber.MIE, 0x20);
        csr.write(CsrNumber.MIDELEG, 0x20);
        lines = 0x20;
        csr.mstatus |= Status.MIE;
        assertFalse(hart.pollInterrupts(), "not in M-mode");
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        assertFalse(hart.pollInterrupts(), "SIE is off");
        csr.mstatus |= Status.SIE;
        assertTrue(hart.pollInterrupts());
        assertEquals(Privilege.SUPERVISOR, hart.privilege());
        assertEquals(1L << 63 | 5, fixture.csr(CsrNumber.SCAUSE));
        assertEquals(SUPERVISOR_HANDLER, hart.pc());
    }

    @Test
    void delegatedInterruptsAreAlwaysEnabledInUserMode() {
        csr.write(CsrNumber.MIE, 0x20);
        csr.write(CsrNumber.MIDELEG, 0x20);
        lines = 0x20;
        fixture.enter(Privilege.USER, HartFixture.CODE);
        assertTrue(hart.pollInterrupts());
        assertEquals(Privilege.SUPERVISOR, hart.privilege());
    }

    @Test
    void waitingEndsWithAnEnabledInterruptThatIsNotTaken() {
        csr.write(CsrNumber.MIE, 0x80);
        fixture.code("wfi").step(1);
        assertTrue(hart.waiting());
        hart.pollInterrupts();
        assertTrue(hart.waiting());
        lines = 0x80;
        assertFalse(hart.pollInterrupts());
        assertFalse(hart.waiting());
        assertEquals(HartFixture.CODE + 4, hart.pc());
    }

    @Test
    void trapsInARowAreCounted() {
        csr.write(CsrNumber.MTVEC, 0);
        fixture.code("ebreak").step(10);
        assertTrue(hart.trapsWithoutRetirement() >= 8);
    }
}
