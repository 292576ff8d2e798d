package dev.terrarium.emulator.replay;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * The past of a machine's run: snapshots, between which a run is the same each time, because the machine's input is recorded.
 * The longer the run, the farther apart the snapshots are, so that their number is bounded.
 *
 * <p>Whoever changes the machine otherwise than by running it says so by {@link #restart}: what was before cannot be reached
 * any more.
 */
public final class History {
    private static final int MOST_SNAPSHOTS = 48;
    private static final long FIRST_INTERVAL = 1L << 20;

    private final Machine machine;
    private final List<Moment> moments = new ArrayList<>();
    private long interval = FIRST_INTERVAL;

    private record Moment(long position, Snapshot snapshot) {}

    /**
     * Starts a history at the machine's present state.
     *
     * @throws MachineException if the machine has a device that cannot save its state
     */
    public History(Machine machine) {
        this.machine = machine;
        restart();
    }

    /** Forgets the past: the present is the earliest moment that can be reached. */
    public void restart() {
        moments.clear();
        machine.recordInput();
        remember(null);
    }

    private void remember(Snapshot earlier) {
        moments.add(new Moment(machine.position(), machine.snapshot(earlier)));
    }

    /** Takes a snapshot if the last one is long ago. To be called now and then while the machine runs. */
    public void advance() {
        Moment last = moments.get(moments.size() - 1);
        if (machine.position() - last.position < interval) {
            return;
        }
        remember(last.snapshot);
        if (moments.size() > MOST_SNAPSHOTS) {
            for (int i = moments.size() - 2; i > 0; i -= 2) {
                moments.remove(i);
            }
            interval *= 2;
        }
    }

    /** Returns the earliest position that can be reached. */
    public long start() {
        return moments.get(0).position;
    }

    /**
     * Brings the machine to a position of its run.
     *
     * @param position as {@link Machine#position} counts
     * @return false if it is before the start, with the machine there
     */
    public boolean goTo(long position) {
        machine.restore(moments.get(lastUpTo(position)).snapshot);
        machine.runTo(position);
        return position >= start();
    }

    /**
     * Finds the last position before another at which a condition holds; afterwards the machine is anywhere.
     *
     * @param end the position before which to look
     * @param condition is asked with the machine at each position
     */
    public OptionalLong lastBefore(long end, BooleanSupplier condition) {
        long limit = end;
        for (int i = lastUpTo(end - 1); i >= 0 && limit > start(); i--) {
            machine.restore(moments.get(i).snapshot);
            OptionalLong found = OptionalLong.empty();
            while (machine.position() < limit) {
                if (condition.getAsBoolean()) {
                    found = OptionalLong.of(machine.position());
                }
                if (!machine.step()) {
                    break;
                }
            }
            if (found.isPresent()) {
                return found;
            }
            limit = moments.get(i).position;
        }
        return OptionalLong.empty();
    }

    /** Returns the number of the last snapshot at or before a position; the first one if there is none. */
    private int lastUpTo(long position) {
        int i = moments.size() - 1;
        while (i > 0 && moments.get(i).position > position) {
            i--;
        }
        return i;
    }
}
