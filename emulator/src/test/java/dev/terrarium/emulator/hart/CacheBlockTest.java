package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.emulator.assembler.Assembler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may execute cache-block operations: Volume I, chapter "CMO" Extensions, section "Control and Status Register State". */
class CacheBlockTest {
    private static final int ALL = 0xf0;

    private final HartFixture fixture = new HartFixture();

    /** Where the instruction is legal, by privilege, {@code menvcfg} and {@code senvcfg}. */
    @ParameterizedTest
    @CsvSource({
        "cbo.zero (a1), 3, 0x0, 0x0, true",
        "cbo.zero (a1), 1, 0x80, 0x0, true",
        "cbo.zero (a1), 1, 0x70, 0xf0, false",
        "cbo.zero (a1), 0, 0x80, 0x80, true",
        "cbo.zero (a1), 0, 0x80, 0x70, false",
        "cbo.zero (a1), 0, 0x70, 0x80, false",
        "cbo.clean (a1), 1, 0x40, 0x0, true",
        "cbo.flush (a1), 1, 0xb0, 0x0, false",
        "cbo.flush (a1), 0, 0x40, 0x40, true",
        "cbo.clean (a1), 0, 0x40, 0xb0, false",
        "cbo.inval (a1), 3, 0x0, 0x0, true",
        "cbo.inval (a1), 1, 0x10, 0x0, true",
        "cbo.inval (a1), 1, 0x30, 0x0, true",
        "cbo.inval (a1), 1, 0xc0, 0x0, false",
        "cbo.inval (a1), 0, 0x30, 0x10, true",
        "cbo.inval (a1), 0, 0x30, 0xc0, false",
    })
    void operationsAreEnabledForLowerLevels(
            String instruction, int privilege, String machine, String supervisor, boolean legal) {
        fixture.hart.csr().write(CsrNumber.MENVCFG, Long.decode(machine));
        fixture.hart.csr().write(CsrNumber.SENVCFG, Long.decode(supervisor));
        fixture.set("a1", HartFixture.DATA).write(HartFixture.DATA, 8, 7).code(instruction);
        fixture.enter(privilege, HartFixture.CODE).step(1);
        assertEquals(legal ? 1 : 0, fixture.hart.retired());
        if (!legal) {
            assertEquals(TrapCause.ILLEGAL_INSTRUCTION, fixture.csr(CsrNumber.MCAUSE));
            assertEquals(Integer.toUnsignedLong(Assembler.encode(instruction)), fixture.csr(CsrNumber.MTVAL));
            assertEquals(7, fixture.read(HartFixture.DATA, 8));
        }
    }

    @Test
    void theReservedEnableOfInvalidationKeepsTheOldOne() {
        ControlRegisters csr = fixture.hart.csr();
        csr.write(CsrNumber.MENVCFG, 0x10);
        csr.write(CsrNumber.MENVCFG, 0xe1);
        assertEquals(0xd1, csr.read(CsrNumber.MENVCFG) & 0xff);
    }

    @Test
    void enablesOfMissingExtensionsAreZero() {
        HartFixture base = new HartFixture(ProcessorModel.BASE);
        base.hart.csr().write(CsrNumber.MENVCFG, -1);
        assertEquals(1, base.csr(CsrNumber.MENVCFG) & 0xff);
    }

    @Test
    void firmwareInTheHostEnablesThemForSupervisorMode() {
        fixture.hart.csr().delegateToSupervisor();
        assertEquals(ALL, fixture.csr(CsrNumber.MENVCFG) & ALL);
    }

    @Test
    void zeroedCodeIsSeen() {
        fixture.code(HartFixture.DATA + 64, "addi a0, a0, 1; jalr zero, 0(ra)")
                .set("a1", HartFixture.DATA + 64)
                .set("t0", HartFixture.DATA + 64)
                .code("jalr ra, 0(t0); cbo.zero (a1); jalr ra, 0(t0)")
                .step(5);
        assertEquals(1, fixture.get("a0"));
        fixture.step(1);
        assertEquals(TrapCause.ILLEGAL_INSTRUCTION, fixture.csr(CsrNumber.MCAUSE));
        assertEquals(HartFixture.DATA + 64, fixture.csr(CsrNumber.MEPC));
    }
}
