package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;

/**
 * The machine's time, derived from retired instructions so that a run is the same on every host: an instruction takes
 * {@value #NANOSECONDS_PER_INSTRUCTION} ns, and time in which the hart waits for an interrupt is skipped.
 */
public final class VirtualClock implements Stateful {
    /** How long an instruction takes. */
    public static final int NANOSECONDS_PER_INSTRUCTION = 10;

    /** How many instructions a tick of {@code mtime} (100 ns) lasts. */
    public static final int INSTRUCTIONS_PER_TICK = 100 / NANOSECONDS_PER_INSTRUCTION;

    private final Hart hart;
    /** Skipped waiting time, in instructions. */
    private long skipped;
    /** What software has added to the time by writing {@code mtime}, in ticks. */
    private long adjustment;

    VirtualClock(Hart hart) {
        this.hart = hart;
    }

    /** Returns {@code mtime}, in ticks of 100 ns. */
    public long ticks() {
        return (hart.retired() + skipped) / INSTRUCTIONS_PER_TICK + adjustment;
    }

    /** Sets {@code mtime}. */
    public void setTicks(long ticks) {
        adjustment += ticks - ticks();
    }

    /**
     * Returns how many instructions it takes until {@code mtime} reaches a value: 0 if it has, {@link Long#MAX_VALUE} if it
     * is too far to tell. Ticks compare unsigned, as {@code mtimecmp} does.
     */
    public long instructionsUntil(long ticks) {
        long now = ticks();
        if (Long.compareUnsigned(now, ticks) >= 0) {
            return 0;
        }
        long distance = ticks - now;
        if (distance < 0 || distance > Long.MAX_VALUE / INSTRUCTIONS_PER_TICK) {
            return Long.MAX_VALUE;
        }
        return distance * INSTRUCTIONS_PER_TICK - (hart.retired() + skipped) % INSTRUCTIONS_PER_TICK;
    }

    /** Returns how long the machine has run in ns, whatever software has set {@code mtime} to. */
    public long nanoseconds() {
        return (hart.retired() + skipped) * NANOSECONDS_PER_INSTRUCTION;
    }

    /**
     * Returns how many instructions it takes until the machine has run for so many ns: 0 if it has, {@link Long#MAX_VALUE} if
     * that is too far to tell.
     */
    public long instructionsUntilNanoseconds(long nanoseconds) {
        long distance = nanoseconds - nanoseconds();
        if (nanoseconds <= nanoseconds()) {
            return 0;
        }
        return distance < 0 || distance > Long.MAX_VALUE / 2
                ? Long.MAX_VALUE
                : (distance + NANOSECONDS_PER_INSTRUCTION - 1) / NANOSECONDS_PER_INSTRUCTION;
    }

    @Override
    public void exchange(StateTransfer state) {
        skipped = state.value(skipped);
        adjustment = state.value(adjustment);
    }

    /** Lets the time of so many instructions pass while the hart waits. */
    public void skip(long instructions) {
        skipped += instructions;
    }
}
