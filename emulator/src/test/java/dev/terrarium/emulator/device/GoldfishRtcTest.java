package dev.terrarium.emulator.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.ProcessorModel;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.Ram;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GoldfishRtcTest {
    private static final long START = 1_767_225_600_123_456_789L;
    private static final int TIME_LOW = 0;
    private static final int TIME_HIGH = 4;
    private static final int ALARM_LOW = 8;
    private static final int ALARM_HIGH = 12;
    private static final int INTERRUPT_ENABLED = 16;
    private static final int CLEAR_ALARM = 20;
    private static final int ALARM_STATUS = 24;
    private static final int CLEAR_INTERRUPT = 28;

    private final Hart hart =
            new Hart(new Bus(new Ram(4096), ProcessorModel.COMPLETE.decoder()), ProcessorModel.COMPLETE);
    private final GoldfishRtc rtc = new GoldfishRtc(hart.clock(), START);

    private long time() {
        long low = rtc.read(TIME_LOW, 4);
        return rtc.read(TIME_HIGH, 4) << 32 | low;
    }

    private void setAlarm(long time) {
        rtc.write(ALARM_HIGH, 4, time >>> 32);
        rtc.write(ALARM_LOW, 4, time & 0xffffffffL);
    }

    @Test
    void timeFollowsTheInstructions() {
        assertEquals(START, time());
        hart.setRetired(1_000_000_000L);
        assertEquals(START + 10_000_000_000L, time());
    }

    @Test
    void theHighHalfBelongsToTheLowOneThatWasRead() {
        rtc.write(TIME_HIGH, 4, 7);
        rtc.write(TIME_LOW, 4, 0xffffffffL);
        assertEquals(0xffffffffL, rtc.read(TIME_LOW, 4));
        hart.setRetired(1);
        assertEquals(7, rtc.read(TIME_HIGH, 4));
        assertEquals((8L << 32) + 9, time());
    }

    @Test
    void anAlarmInterruptsOnceItIsTime() {
        rtc.write(INTERRUPT_ENABLED, 4, 1);
        setAlarm(START + 1005);
        assertEquals(1, rtc.read(ALARM_STATUS, 4));
        assertEquals(101, rtc.instructionsUntilAlarm());
        hart.setRetired(100);
        assertFalse(rtc.interrupting());
        hart.setRetired(101);
        assertTrue(rtc.interrupting());
        assertEquals(0, rtc.instructionsUntilAlarm());
        assertEquals(0, rtc.read(ALARM_STATUS, 4), "it rings once");
        rtc.write(CLEAR_INTERRUPT, 4, 1);
        assertFalse(rtc.interrupting());
        assertEquals(Long.MAX_VALUE, rtc.instructionsUntilAlarm());
    }

    @Test
    void anAlarmInThePastRingsAtOnce() {
        rtc.write(INTERRUPT_ENABLED, 4, 1);
        setAlarm(1);
        assertTrue(rtc.interrupting());
    }

    @Test
    void alarmsAreClearedAndMasked() {
        setAlarm(START + 10);
        assertEquals(Long.MAX_VALUE, rtc.instructionsUntilAlarm(), "its interrupt is not enabled");
        hart.setRetired(5);
        assertFalse(rtc.interrupting());
        rtc.write(INTERRUPT_ENABLED, 4, 1);
        assertTrue(rtc.interrupting(), "it was pending");
        rtc.write(CLEAR_INTERRUPT, 4, 1);
        setAlarm(START + 1_000_000);
        rtc.write(CLEAR_ALARM, 4, 1);
        hart.setRetired(1_000_000);
        assertFalse(rtc.interrupting());
    }

    /** The hart sleeps for an hour, which takes no time. */
    @Test
    void anAlarmWakesAGuest() {
        long alarm = Instant.parse("2026-06-01T01:00:00Z").getEpochSecond() * 1_000_000_000L;
        Assembler code = new Assembler();
        code.load("t0", 0xc000000 + 4 * 11).load("t1", 1).add("sw t1, 0(t0)");
        code.load("t0", 0xc002080).load("t1", 1 << 11).add("sw t1, 0(t0)");
        code.load("t0", 0x101000).load("t1", 1).add("sw t1, 16(t0)");
        code.load("t1", alarm).add("srli t2, t1, 32; sw t2, 12(t0); sw t1, 8(t0)");
        code.load("t1", 1 << 9).add("csrrs zero, 0x104, t1");
        code.add("wfi; lwu a0, 0(t0); lw a1, 4(t0); slli a1, a1, 32; add a0, a0, a1");
        code.load("t0", 0xc201004).add("lw a2, 0(t0)").exit(0);
        Machine machine = Machine.builder()
                .memory(4 << 20)
                .startTime(Instant.parse("2026-06-01T00:00:00Z"))
                .image(code.bytes())
                .build();
        assertEquals(RunResult.Reason.POWER_OFF, machine.run().reason());
        assertEquals(alarm, machine.register(10), 1000);
        assertEquals(11, machine.register(12));
    }
}
