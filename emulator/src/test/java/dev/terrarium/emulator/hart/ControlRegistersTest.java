package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which control and status registers there are, who reaches them, and what they keep. */
class ControlRegistersTest {
    private static final long ALL = -1;

    private final HartFixture fixture = new HartFixture();
    private final ControlRegisters csr = fixture.hart.csr();

    private void assertIllegal(int number) {
        Trap read = assertThrows(Trap.class, () -> csr.read(number));
        assertEquals(TrapCause.ILLEGAL_INSTRUCTION, read.cause());
        Trap write = assertThrows(Trap.class, () -> csr.write(number, 0));
        assertEquals(TrapCause.ILLEGAL_INSTRUCTION, write.cause());
    }

    /** What is read back after ones, and after zeros, have been written. */
    @ParameterizedTest
    @CsvSource({
        "0x001, 0x1f, 0",
        "0x002, 0x7, 0",
        "0x003, 0xff, 0",
        "0x105, 0xfffffffffffffffc, 0", // stvec: mode 3 is reserved
        "0x106, 0xffffffff, 0",
        "0x10a, 0xf1, 0",
        "0x140, 0xffffffffffffffff, 0",
        "0x14d, 0xffffffffffffffff, 0",
        "0x141, 0xfffffffffffffffe, 0",
        "0x142, 0xffffffffffffffff, 0",
        "0x143, 0xffffffffffffffff, 0",
        "0x301, 0x800000000014112d, 0x800000000014112d",
        "0x302, 0xb3ff, 0",
        "0x303, 0x222, 0",
        "0x304, 0xaaa, 0",
        "0x305, 0xfffffffffffffffc, 0",
        "0x306, 0xffffffff, 0",
        "0x30a, 0xe0000000000000f1, 0",
        "0x320, 0, 0",
        "0x323, 0, 0",
        "0x33f, 0, 0",
        "0x340, 0xffffffffffffffff, 0",
        "0x341, 0xfffffffffffffffe, 0",
        "0x342, 0xffffffffffffffff, 0",
        "0x343, 0xffffffffffffffff, 0",
        "0x344, 0x222, 0",
        "0x3b0, 0x3fffffffffffff, 0",
        "0x3bf, 0x3fffffffffffff, 0",
        "0xb03, 0, 0",
        "0xb1f, 0, 0",
    })
    void registersKeepTheirBits(String number, String afterOnes, String afterZeros) {
        int csrNumber = Integer.decode(number);
        csr.write(csrNumber, ALL);
        assertEquals(Long.parseUnsignedLong(strip(afterOnes), 16), csr.read(csrNumber));
        csr.write(csrNumber, 0);
        assertEquals(Long.parseUnsignedLong(strip(afterZeros), 16), csr.read(csrNumber));
    }

    private static String strip(String hexadecimal) {
        return hexadecimal.startsWith("0x") ? hexadecimal.substring(2) : hexadecimal;
    }

    @Test
    void machineStatusKeepsItsFields() {
        csr.write(CsrNumber.MSTATUS, ALL);
        assertEquals(0x8000000a007e79aaL, csr.read(CsrNumber.MSTATUS));
        csr.write(CsrNumber.MSTATUS, 0);
        assertEquals(0x0000000a00000000L, csr.read(CsrNumber.MSTATUS));
    }

    @Test
    void thereIsNoPrivilegeLevelTwo() {
        csr.write(CsrNumber.MSTATUS, Status.MPP);
        csr.write(CsrNumber.MSTATUS, 2L << Status.MPP_SHIFT);
        assertEquals(Status.MPP, csr.read(CsrNumber.MSTATUS) & Status.MPP);
    }

    @Test
    void supervisorStatusIsAViewOfMachineStatus() {
        csr.write(CsrNumber.MSTATUS, ALL);
        assertEquals(0x80000002000c6122L, csr.read(CsrNumber.SSTATUS));
        csr.write(CsrNumber.SSTATUS, 0);
        assertEquals(0x0000000a00721888L, csr.read(CsrNumber.MSTATUS));
    }

    @Test
    void theDirtyBitSumsUpTheFloatState() {
        csr.write(CsrNumber.MSTATUS, 2L << 13);
        assertEquals(0, csr.read(CsrNumber.MSTATUS) & Status.SD);
        csr.write(CsrNumber.FFLAGS, 1);
        assertEquals(Status.SD | Status.FS_DIRTY, csr.read(CsrNumber.MSTATUS) & (Status.SD | Status.FS));
    }

    @Test
    void floatRegistersNeedTheUnit() {
        csr.write(CsrNumber.MSTATUS, 0);
        assertIllegal(CsrNumber.FFLAGS);
        assertIllegal(CsrNumber.FRM);
        assertIllegal(CsrNumber.FCSR);
    }

    @Test
    void roundingModeAndFlagsArePartsOfOneRegister() {
        csr.write(CsrNumber.FCSR, 0xe5);
        assertEquals(7, csr.read(CsrNumber.FRM));
        assertEquals(5, csr.read(CsrNumber.FFLAGS));
        csr.write(CsrNumber.FRM, 2);
        csr.write(CsrNumber.FFLAGS, 0x18);
        assertEquals(0x58, csr.read(CsrNumber.FCSR));
    }

    @Test
    void delegatedInterruptsShowInTheSupervisorView() {
        csr.write(CsrNumber.MIE, 0xaaa);
        csr.write(CsrNumber.MIP, 0x222);
        assertEquals(0, csr.read(CsrNumber.SIE));
        assertEquals(0, csr.read(CsrNumber.SIP));
        csr.write(CsrNumber.MIDELEG, 0x22);
        assertEquals(0x22, csr.read(CsrNumber.SIE));
        assertEquals(0x22, csr.read(CsrNumber.SIP));
        csr.write(CsrNumber.SIE, 0);
        assertEquals(0xa88, csr.read(CsrNumber.MIE));
        csr.write(CsrNumber.SIP, 0); // just the software interrupt can be cleared from S-mode
        assertEquals(0x220, csr.read(CsrNumber.MIP));
    }

    @Test
    void aDeviceLineIsNotLatchedBySettingABit() {
        fixture.hart.connect(() -> 1L << TrapCause.SUPERVISOR_EXTERNAL_INTERRUPT);
        assertEquals(0x200, csr.read(CsrNumber.MIP));
        csr.write(CsrNumber.MIP, csr.readForModification(CsrNumber.MIP) | 2);
        fixture.hart.connect(() -> 0);
        assertEquals(2, csr.read(CsrNumber.MIP));
    }

    @Test
    void vectorsKeepTheirModeOnReservedWrites() {
        csr.write(CsrNumber.MTVEC, 0x80000001L);
        csr.write(CsrNumber.MTVEC, 0x90000002L);
        assertEquals(0x90000001L, csr.read(CsrNumber.MTVEC));
    }

    @Test
    void translationModesThatThereAreNotAreIgnored() {
        long sv39 = 8L << 60 | 0x80000;
        csr.write(CsrNumber.SATP, sv39);
        csr.write(CsrNumber.SATP, 10L << 60);
        assertEquals(sv39, csr.read(CsrNumber.SATP));
        csr.write(CsrNumber.SATP, 0);
        assertEquals(0, csr.read(CsrNumber.SATP));
    }

    @Test
    void countersCountRetiredInstructions() {
        fixture.code("addi zero, zero, 0; csrrs a0, 0xc02, zero; csrrs a1, 0xb00, zero; csrrs a2, 0xb02, zero")
                .step(4);
        assertEquals(1, fixture.get("a0"));
        assertEquals(2, fixture.get("a1"));
        assertEquals(3, fixture.get("a2"));
    }

    /** Source: Volume I, section "CSR Instructions": the write happens instead of the increment. */
    @Test
    void aWrittenCounterIsReadByTheNextInstruction() {
        fixture.set("a0", 1000)
                .code("csrrw zero, 0xb02, a0; csrrs a1, 0xb02, zero; csrrw zero, 0xb00, a0; csrrs a2, 0xc00, zero")
                .step(4);
        assertEquals(1000, fixture.get("a1"));
        assertEquals(1000, fixture.get("a2"));
        assertEquals(4, fixture.hart.retired(), "the machine's own count does not follow the guest's");
    }

    @Test
    void timePassesWithInstructions() {
        fixture.code("jal zero, 0");
        fixture.engine.run(1234);
        assertEquals(123, csr.read(CsrNumber.TIME));
    }

    @Test
    void lowerLevelsNeedLeaveForCounters() {
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        assertIllegal(CsrNumber.CYCLE);
        fixture.hart.raise(new Trap(TrapCause.BREAKPOINT, 0));
        csr.write(CsrNumber.MCOUNTEREN, 5);
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        csr.read(CsrNumber.CYCLE);
        csr.read(CsrNumber.INSTRET);
        assertIllegal(CsrNumber.TIME);
        csr.write(CsrNumber.SCOUNTEREN, 1);
        fixture.hart.raise(new Trap(TrapCause.BREAKPOINT, 0));
        fixture.enter(Privilege.USER, HartFixture.CODE);
        csr.read(CsrNumber.CYCLE);
        assertThrows(Trap.class, () -> csr.read(CsrNumber.INSTRET));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x100, 0x105, 0x140, 0x180, 0x300, 0x3a0, 0xb00, 0xf14})
    void userModeReachesNoPrivilegedRegister(int number) {
        fixture.enter(Privilege.USER, HartFixture.CODE);
        assertIllegal(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x300, 0x302, 0x344, 0x3a0, 0x3b0, 0xb00, 0xb02, 0xf11, 0xf14})
    void supervisorModeReachesNoMachineRegister(int number) {
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        assertIllegal(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000, 0x004, 0x005, 0x180 + 1, 0x200, 0x240, 0x3a1, 0x3a3, 0x3c0, 0x7a0, 0x7b0, 0xb01, 0xfff})
    void registersThatDoNotExistAreIllegal(int number) {
        assertIllegal(number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xc00, 0xc01, 0xc02, 0xc03, 0xf11, 0xf12, 0xf13, 0xf14, 0xf15})
    void readOnlyRegistersCannotBeWritten(int number) {
        csr.read(number);
        Trap trap = assertThrows(Trap.class, () -> csr.write(number, 0));
        assertEquals(TrapCause.ILLEGAL_INSTRUCTION, trap.cause());
    }

    @Test
    void translationCanBeReservedToMachineMode() {
        csr.mstatus |= Status.TVM;
        fixture.enter(Privilege.SUPERVISOR, HartFixture.CODE);
        assertIllegal(CsrNumber.SATP);
    }

    @Test
    void lockedProtectionEntriesStay() {
        csr.write(CsrNumber.PMPADDR0, 0x1000);
        csr.write(CsrNumber.PMPADDR0 + 1, 0x2000);
        csr.write(CsrNumber.PMPCFG0, 0x8f00); // entry 1: locked, top of range
        csr.write(CsrNumber.PMPCFG0, 0x0f);
        assertEquals(0x8f0f, csr.read(CsrNumber.PMPCFG0));
        csr.write(CsrNumber.PMPADDR0, 0);
        csr.write(CsrNumber.PMPADDR0 + 1, 0);
        assertEquals(0x1000, csr.read(CsrNumber.PMPADDR0), "the bottom of a locked range is locked too");
        assertEquals(0x2000, csr.read(CsrNumber.PMPADDR0 + 1));
    }

    @Test
    void protectionEntriesCannotBeWriteOnly() {
        csr.write(CsrNumber.PMPCFG2, 0x1a);
        assertEquals(0x18, csr.read(CsrNumber.PMPCFG2));
    }

    /** Source: Volume I, section "CSR Instructions", the table of what is read and written. */
    @Test
    void instructionsReadModifyAndWrite() {
        fixture.set("a1", 0xf0)
                .code("csrrwi zero, 0x340, 15; csrrs a0, 0x340, a1; csrrc a2, 0x340, a1; csrrsi a3, 0x340, 16;"
                        + " csrrci a4, 0x340, 3; csrrw a5, 0x340, a1; csrrw a1, 0x340, a1")
                .step(7);
        assertEquals(0x0f, fixture.get("a0"));
        assertEquals(0xff, fixture.get("a2"));
        assertEquals(0x0f, fixture.get("a3"));
        assertEquals(0x1f, fixture.get("a4"));
        assertEquals(0x1c, fixture.get("a5"));
        assertEquals(0xf0, fixture.get("a1"));
        assertEquals(0xf0, fixture.csr(CsrNumber.MSCRATCH));
    }

    @Test
    void settingAndClearingWithX0DoesNotWrite() {
        fixture.code("csrrs a0, 0xf11, zero; csrrc a0, 0xf11, zero; csrrsi a0, 0xf11, 0; csrrci a0, 0xf11, 0")
                .step(4);
        assertEquals(4, fixture.hart.retired());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"csrrw a0, 0xf11, zero", "csrrwi a0, 0xf11, 0", "csrrs a0, 0xf11, a1", "csrrsi a0, 0xf11, 1"})
    void writingAReadOnlyRegisterIsIllegal(String instruction) {
        fixture.code(instruction).set("a0", 7).step(1);
        assertEquals(TrapCause.ILLEGAL_INSTRUCTION, fixture.csr(CsrNumber.MCAUSE));
        assertEquals(7, fixture.get("a0"));
        assertEquals(0, fixture.hart.retired());
    }
}
