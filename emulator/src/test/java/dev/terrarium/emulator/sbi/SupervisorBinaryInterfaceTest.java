package dev.terrarium.emulator.sbi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.hart.CsrNumber;
import dev.terrarium.emulator.hart.ProcessorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SBI calls as a guest makes them: each test executes one ECALL after another by hand. */
class SupervisorBinaryInterfaceTest {
    private static final long BASE = 0x10;
    private static final long TIME = 0x54494D45;
    private static final long IPI = 0x735049;
    private static final long RFENCE = 0x52464E43;
    private static final long HSM = 0x48534D;
    private static final long SRST = 0x53525354;
    private static final long DBCN = 0x4442434E;

    private static final long SUCCESS = 0;
    private static final long NOT_SUPPORTED = -2;
    private static final long INVALID_PARAM = -3;
    private static final long INVALID_ADDRESS = -5;
    private static final long ALREADY_AVAILABLE = -6;
    private static final long BUFFER = 0x80300000L;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final Machine machine = machine("");

    private Machine machine(String input) {
        return machine(input, ProcessorModel.COMPLETE);
    }

    private Machine machine(String input, ProcessorModel model) {
        return Machine.builder()
                .processor(model)
                .memory(8 << 20)
                .image(new Assembler().add("ecall; jal zero, -4").bytes())
                .consoleInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.US_ASCII)))
                .consoleOutput(console)
                .reboots(false)
                .build();
    }

    /** Makes one call and returns the error; the value is left in a1. */
    private long call(Machine caller, long extension, long function, long... arguments) {
        for (int i = 0; i < 6; i++) {
            caller.setRegister(10 + i, i < arguments.length ? arguments[i] : 0);
        }
        caller.setRegister(16, function);
        caller.setRegister(17, extension);
        caller.setPc(0x80200000L);
        long retired = caller.retiredInstructions();
        caller.step();
        assertEquals(retired + 1, caller.retiredInstructions(), "a call is one instruction");
        assertEquals(0x80200004L, caller.pc());
        return caller.register(10);
    }

    private long call(long extension, long function, long... arguments) {
        return call(machine, extension, function, arguments);
    }

    private long value() {
        return machine.register(11);
    }

    @Test
    void theBaseTellsTheVersion() {
        assertEquals(SUCCESS, call(BASE, 0));
        assertEquals(2 << 24, value(), "version 2.0");
        assertEquals(SUCCESS, call(BASE, 1));
        assertEquals(SUCCESS, call(BASE, 2));
        for (int function = 4; function <= 6; function++) {
            assertEquals(SUCCESS, call(BASE, function));
            assertEquals(0, value());
        }
        assertEquals(NOT_SUPPORTED, call(BASE, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "0x10, 1", "0x54494D45, 1", "0x735049, 1", "0x52464E43, 1", "0x48534D, 1", "0x53525354, 1", "0x4442434E, 1",
        "0, 1", "1, 1", "2, 1", "8, 1", "9, 0", "0x504D55, 0", "0x53555350, 0"
    })
    void extensionsCanBeProbed(String extension, long expected) {
        assertEquals(SUCCESS, call(BASE, 3, Long.decode(extension)));
        assertEquals(expected, value());
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 0xf, 0x504D55, -1})
    void otherExtensionsAreNotSupported(long extension) {
        assertEquals(NOT_SUPPORTED, call(extension, 0));
    }

    @Test
    void callsKeepAllOtherRegisters() {
        for (int i = 1; i < 32; i++) {
            machine.setRegister(i, 1000 + i);
        }
        call(BASE, 0);
        for (int i = 1; i < 10; i++) {
            assertEquals(1000 + i, machine.register(i));
        }
        for (int i = 18; i < 32; i++) {
            assertEquals(1000 + i, machine.register(i));
        }
        assertEquals(BASE, machine.register(17));
    }

    @Test
    void legacyConsole() {
        assertEquals(0, call(1, 0, 'A'));
        assertEquals(0, call(1, 0, 0x100 | '\n'));
        assertEquals("A\n", console.toString(StandardCharsets.US_ASCII));
        assertEquals(-1, call(2, 0));
        Machine typing = machine("z");
        assertEquals('z', call(typing, 2, 0));
        assertEquals(-1, call(typing, 2, 0));
    }

    @Test
    void debugConsoleWrites() {
        machine.writeMemory(BUFFER, "hello".getBytes(StandardCharsets.US_ASCII));
        assertEquals(SUCCESS, call(DBCN, 0, 5, BUFFER, 0));
        assertEquals(5, value());
        assertEquals(SUCCESS, call(DBCN, 2, '!'));
        assertEquals("hello!", flushed());
        assertEquals(SUCCESS, call(DBCN, 0, 0, BUFFER, 0));
        assertEquals(0, value());
    }

    private String flushed() {
        machine.run(0);
        return console.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void debugConsoleReads() {
        Machine typing = machine("abc");
        assertEquals(SUCCESS, call(typing, DBCN, 1, 2, BUFFER, 0));
        assertEquals(2, typing.register(11));
        assertEquals("ab", new String(typing.readMemory(BUFFER, 2), StandardCharsets.US_ASCII));
        assertEquals(SUCCESS, call(typing, DBCN, 1, 100, BUFFER, 0));
        assertEquals(1, typing.register(11));
        assertEquals(SUCCESS, call(typing, DBCN, 1, 100, BUFFER, 0));
        assertEquals(0, typing.register(11));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0x1000, 0",
        "5, 0x80300000, 1",
        "-1, 0x80300000, 0",
        "5, 0x807ffffe, 0",
        "0x100000000, 0x80300000, 0",
        "16, -8, 0"
    })
    void debugConsoleChecksItsBuffer(String count, String address, long high) {
        assertEquals(INVALID_PARAM, call(DBCN, 0, Long.decode(count), Long.decode(address), high));
        assertEquals(INVALID_PARAM, call(DBCN, 1, Long.decode(count), Long.decode(address), high));
        assertEquals("", flushed());
    }

    /** With a timer of S-mode's own and without. */
    @ParameterizedTest
    @CsvSource({TIME + ", rv64", "0, rv64", TIME + ", 'rv64,sstc=off'", "0, 'rv64,sstc=off'"})
    void theTimerInterruptsAndIsTakenBack(long extension, String processor) {
        Machine timed = machine("", ProcessorModel.parse(processor));
        assertEquals(0, timed.csr(CsrNumber.SIP));
        assertEquals(SUCCESS, call(timed, extension, 0, 0));
        assertEquals(0x20, timed.csr(CsrNumber.SIP), "a time that has passed");
        assertEquals(SUCCESS, call(timed, extension, 0, -1));
        assertEquals(0, timed.csr(CsrNumber.SIP));
        assertEquals(SUCCESS, call(timed, extension, 0, timed.csr(CsrNumber.TIME) + 2));
        assertEquals(0, timed.csr(CsrNumber.SIP));
        timed.run(30);
        assertEquals(0x20, timed.csr(CsrNumber.SIP));
    }

    @Test
    void interProcessorInterruptsReachTheOnlyHart() {
        assertEquals(SUCCESS, call(IPI, 0, 1, 0));
        assertEquals(2, machine.csr(CsrNumber.SIP));
        assertEquals(0, call(3, 0));
        assertEquals(0, machine.csr(CsrNumber.SIP));
        assertEquals(SUCCESS, call(IPI, 0, 0, -1));
        assertEquals(2, machine.csr(CsrNumber.SIP));
        call(3, 0);
        assertEquals(SUCCESS, call(IPI, 0, 0, 0));
        assertEquals(0, machine.csr(CsrNumber.SIP));
        assertEquals(INVALID_PARAM, call(IPI, 0, 2, 0));
        assertEquals(INVALID_PARAM, call(IPI, 0, 1, 5));
        assertEquals(NOT_SUPPORTED, call(IPI, 1, 1, 0));
        assertEquals(0, call(4, 0, 0));
        assertEquals(2, machine.csr(CsrNumber.SIP));
    }

    @Test
    void remoteFencesAreFences() {
        for (int function = 0; function <= 2; function++) {
            assertEquals(SUCCESS, call(RFENCE, function, 1, 0));
            assertEquals(SUCCESS, call(RFENCE, function, 0, -1));
            assertEquals(INVALID_PARAM, call(RFENCE, function, 2, 0));
        }
        assertEquals(NOT_SUPPORTED, call(RFENCE, 3, 1, 0));
        assertEquals(0, call(5, 0));
        assertEquals(0, call(6, 0));
        assertEquals(0, call(7, 0));
    }

    @Test
    void theOnlyHartIsStarted() {
        assertEquals(ALREADY_AVAILABLE, call(HSM, 0, 0, 0x80200000L, 0));
        assertEquals(INVALID_PARAM, call(HSM, 0, 1, 0x80200000L, 0));
        assertEquals(SUCCESS, call(HSM, 2, 0));
        assertEquals(0, value());
        assertEquals(INVALID_PARAM, call(HSM, 2, 1));
        assertEquals(INVALID_ADDRESS, call(HSM, 3, 0x80000000L), "where to resume");
        assertEquals(NOT_SUPPORTED, call(HSM, 3, 1));
        assertEquals(NOT_SUPPORTED, call(HSM, 4));
    }

    @Test
    void aHartThatSuspendsWaits() {
        call(HSM, 3, 0);
        RunResult result = machine.run();
        assertEquals(RunResult.Reason.IDLE_FOREVER, result.reason());
        assertEquals(1, result.retiredInstructions());
    }

    @Test
    void aHartThatStopsEndsTheRun() {
        call(HSM, 1);
        assertEquals(RunResult.Reason.IDLE_FOREVER, machine.run().reason());
    }

    /** OpenSBI on QEMU ends both with status 0. */
    @ParameterizedTest
    @CsvSource({"0, 0, POWER_OFF", "0, 1, POWER_OFF", "1, 0, RESET", "2, 1, RESET"})
    void systemReset(long type, long reason, RunResult.Reason expected) {
        call(SRST, 0, type, reason);
        RunResult result = machine.run();
        assertEquals(expected, result.reason());
        assertEquals(0, result.exitStatus());
    }

    @Test
    void systemResetChecksItsArguments() {
        assertEquals(INVALID_PARAM, call(SRST, 0, 3, 0));
        assertEquals(INVALID_PARAM, call(SRST, 0, 0, 2));
        assertEquals(INVALID_PARAM, call(SRST, 0, -1, 0));
        assertEquals(NOT_SUPPORTED, call(SRST, 1, 0, 0));
        assertTrue(machine.step(), "the machine is still on");
    }

    @Test
    void legacyShutdown() {
        call(8, 0);
        assertEquals(RunResult.Reason.POWER_OFF, machine.run().reason());
    }

    @Test
    void callsFromUserModeGoToTheSupervisor() {
        Machine user = Machine.builder()
                .memory(8 << 20)
                .image(new Assembler()
                        .writeCsr(CsrNumber.STVEC, 0x80200100L)
                        .writeCsr(CsrNumber.SEPC, 0x80200200L)
                        .load("t0", 0x100)
                        .add("csrrc zero, 0x100, t0; sret")
                        .padTo(0x100)
                        .exit(5)
                        .padTo(0x200)
                        .add("ecall")
                        .bytes())
                .build();
        assertEquals(5, user.run().exitStatus());
        assertEquals(8, user.csr(CsrNumber.SCAUSE));
        assertEquals(0x80200200L, user.csr(CsrNumber.SEPC));
    }
}
