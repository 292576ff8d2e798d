package dev.terrarium.emulator.device;

import dev.terrarium.emulator.hart.VirtualClock;
import dev.terrarium.emulator.memory.MmioDevice;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;

/**
 * The real-time clock with one alarm. It starts at a given date and advances with the machine's own time, so that it too is
 * the same in each run.
 *
 * <p>Source: "Goldfish Virtual Hardware" of the Android Open Source Project, section "Goldfish real-time clock".
 */
public final class GoldfishRtc implements MmioDevice, Stateful {
    /** The low half of the time; reading it keeps the high half until that is read. */
    private static final int TIME_LOW = 0x00;

    private static final int TIME_HIGH = 0x04;
    /** The low half of the alarm's time; writing it arms the alarm with the high half that was written before. */
    private static final int ALARM_LOW = 0x08;

    private static final int ALARM_HIGH = 0x0c;
    private static final int INTERRUPT_ENABLED = 0x10;
    private static final int CLEAR_ALARM = 0x14;
    private static final int ALARM_STATUS = 0x18;
    private static final int CLEAR_INTERRUPT = 0x1c;

    private static final long LOW_HALF = 0xffffffffL;

    private final VirtualClock clock;
    /** What is added to the machine's time, in ns. */
    private long offset;

    private int latchedHigh;
    private long alarm;
    private boolean armed;
    private boolean pending;
    private boolean interruptEnabled;

    /**
     * Makes a clock without an alarm.
     *
     * @param start its time when the machine starts, in ns since 1970
     */
    public GoldfishRtc(VirtualClock clock, long start) {
        this.clock = clock;
        this.offset = start;
    }

    private long now() {
        return offset + clock.nanoseconds();
    }

    /** Returns whether the interrupt line is asserted. */
    public boolean interrupting() {
        expire();
        return pending && interruptEnabled;
    }

    /** Returns in how many instructions the alarm will assert the line; 0 if it does, the largest number if it will not. */
    public long instructionsUntilAlarm() {
        if (interrupting()) {
            return 0;
        }
        return armed && interruptEnabled ? clock.instructionsUntilNanoseconds(alarm - offset) : Long.MAX_VALUE;
    }

    /** The alarm is off; the time goes on. */
    @Override
    public void reset() {
        latchedHigh = 0;
        alarm = 0;
        armed = false;
        pending = false;
        interruptEnabled = false;
    }

    private void expire() {
        if (armed && now() >= alarm) {
            armed = false;
            pending = true;
        }
    }

    @Override
    public long read(long register, int size) {
        expire();
        switch ((int) register) {
            case TIME_LOW:
                latchedHigh = (int) (now() >>> 32);
                return now() & LOW_HALF;
            case TIME_HIGH:
                return latchedHigh;
            case ALARM_LOW:
                return alarm & LOW_HALF;
            case ALARM_HIGH:
                return alarm >>> 32;
            case INTERRUPT_ENABLED:
                return interruptEnabled ? 1 : 0;
            case ALARM_STATUS:
                return armed ? 1 : 0;
            default:
                return 0;
        }
    }

    @Override
    public void write(long register, int size, long value) {
        expire();
        switch ((int) register) {
            case TIME_LOW:
                setTime(now() & ~LOW_HALF | value & LOW_HALF);
                break;
            case TIME_HIGH:
                setTime(now() & LOW_HALF | value << 32);
                break;
            case ALARM_LOW:
                alarm = alarm & ~LOW_HALF | value & LOW_HALF;
                armed = true;
                break;
            case ALARM_HIGH:
                alarm = alarm & LOW_HALF | value << 32;
                break;
            case INTERRUPT_ENABLED:
                interruptEnabled = (value & 1) != 0;
                break;
            case CLEAR_ALARM:
                armed = false;
                break;
            case CLEAR_INTERRUPT:
                pending = false;
                break;
            default:
                break; // read-only, or not there
        }
    }

    private void setTime(long time) {
        offset += time - now();
    }

    @Override
    public void exchange(StateTransfer state) {
        offset = state.value(offset);
        latchedHigh = state.value(latchedHigh);
        alarm = state.value(alarm);
        armed = state.flag(armed);
        pending = state.flag(pending);
        interruptEnabled = state.flag(interruptEnabled);
    }
}
