package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.Arrays;

/**
 * The machine's time, derived from retired instructions so that a run is the same on every host: an instruction of any hart
 * takes {@value #NANOSECONDS_PER_INSTRUCTION} ns, and time in which all harts wait for an interrupt is skipped.
 *
 * <p>So several harts share the time as they would share one processor that executes them in turn. All harts see the same
 * time, and it never runs backwards from one to another: what a hart reads after it has seen a store of another one is not
 * earlier than what that one has read before the store.
 */
public final class VirtualClock implements Stateful {
    /** How long an instruction takes. */
    public static final int NANOSECONDS_PER_INSTRUCTION = 10;

    /** How many instructions a tick of {@code mtime} (100 ns) lasts. */
    public static final int INSTRUCTIONS_PER_TICK = 100 / NANOSECONDS_PER_INSTRUCTION;

    private Hart[] harts = {};
    /** Skipped waiting time, in instructions. */
    private long skipped;
    /** What software has added to the time by writing {@code mtime}, in ticks. */
    private long adjustment;

    /** Lets time follow one more hart, which has not retired an instruction. */
    void follow(Hart hart) {
        harts = Arrays.copyOf(harts, harts.length + 1);
        harts[harts.length - 1] = hart;
    }

    /** Returns how long the machine has run, in instructions. */
    private long elapsed() {
        long sum = skipped;
        for (Hart hart : harts) {
            sum += hart.retired;
        }
        return sum;
    }

    /** Returns {@code mtime}, in ticks of 100 ns. */
    public long ticks() {
        return elapsed() / INSTRUCTIONS_PER_TICK + adjustment;
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
        return distance * INSTRUCTIONS_PER_TICK - elapsed() % INSTRUCTIONS_PER_TICK;
    }

    /** Returns how long the machine has run in ns, whatever software has set {@code mtime} to. */
    public long nanoseconds() {
        return elapsed() * NANOSECONDS_PER_INSTRUCTION;
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

    /** Lets the time of so many instructions pass while the harts wait. */
    public void skip(long instructions) {
        skipped += instructions;
    }
}
