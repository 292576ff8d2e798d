package dev.terrarium.emulator;

import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.List;

/**
 * Whose turn it is. Harts execute one at a time, in the order of their numbers, each until it has retired
 * {@value #QUANTUM} instructions, waits for an interrupt, or stops. Whether a turn is over depends on nothing but the harts'
 * state, so a run is the same however it is cut into pieces.
 *
 * <p>A hart alone, because the others are stopped, has no turns. Otherwise a turn of another hart ends the reservation that
 * LR has made.
 */
final class RoundRobin implements Stateful {
    /**
     * How many instructions a turn has: so many that compiled code pays, and so few (100 us of the machine's time) that a hart
     * which waits for another one's answer, or for a lock, does not wait long.
     */
    static final int QUANTUM = 10_000;

    private final List<Hart> harts;
    private int current;
    /** The retired instructions of the current hart with which its turn ends. */
    private long turnEnd = QUANTUM;

    private boolean interrupted;

    /** Starts with the turn of the first hart. */
    RoundRobin(List<Hart> harts) {
        this.harts = List.copyOf(harts);
    }

    /** Gives the turn to the first hart again. */
    void reset() {
        current = 0;
        turnEnd = current().retired() + QUANTUM;
    }

    /** Returns the hart whose turn it is. */
    Hart current() {
        return harts.get(current);
    }

    /** Returns how many instructions the current hart may retire before it is another one's turn. */
    long left() {
        return isAlone() ? Long.MAX_VALUE : turnEnd - current().retired();
    }

    /** Returns whether all harts but the current one are stopped. */
    private boolean isAlone() {
        for (int i = 0; i < harts.size(); i++) {
            if (i != current && !harts.get(i).stopped()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Gives the turn to the next hart that can go on. A hart is looked at for interrupts when it may go on: that may end its
     * wait, and it may take one.
     *
     * @return false if all harts wait or are stopped
     */
    boolean select() {
        if (current().retired() >= turnEnd) {
            if (isAlone()) {
                turnEnd += (current().retired() - turnEnd) / QUANTUM * QUANTUM + QUANTUM;
            } else {
                pass();
            }
        }
        for (int i = 0; i < harts.size(); i++) {
            interrupted = current().pollInterrupts();
            if (!current().idle()) {
                return true;
            }
            pass();
        }
        return false;
    }

    private void pass() {
        if (harts.size() == 1) {
            return;
        }
        current().endReservation();
        current = (current + 1) % harts.size();
        turnEnd = current().retired() + QUANTUM;
    }

    /** Returns whether the hart that was selected has taken an interrupt. */
    boolean interrupted() {
        return interrupted;
    }

    /** Returns the hart that would go on now, with nothing changed; the current one if all wait or are stopped. */
    Hart peek() {
        boolean over = current().retired() >= turnEnd && !isAlone();
        for (int i = over ? 1 : 0; i <= harts.size(); i++) {
            Hart hart = harts.get((current + i) % harts.size());
            if (!hart.idle() || !hart.stopped() && hart.wakes()) {
                return hart;
            }
        }
        return current();
    }

    @Override
    public void exchange(StateTransfer state) {
        current = Math.floorMod(state.value(current), harts.size());
        turnEnd = state.value(turnEnd);
    }
}
