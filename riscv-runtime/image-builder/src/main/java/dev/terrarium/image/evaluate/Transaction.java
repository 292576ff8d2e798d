package dev.terrarium.image.evaluate;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that the initialisation of one class, or one call from outside, changes: kept or undone as a whole. Transactions
 * nest as initialisations do. An inner one is settled for good when it ends, whatever becomes of the outer, unless it has
 * seen what the outer ones had half done; then the outer one inherits it. How deep into the outer ones it has seen is
 * tracked as Tarjan's algorithm for strongly connected components does, for cyclic initialisers are such components.
 */
final class Transaction {
    private final Transaction outer;
    private final ClassInfo type;
    private final int depth;
    private final List<Runnable> journal = new ArrayList<>();
    private final Set<FieldInfo> changedStatics = new HashSet<>();
    private int lowest;
    private boolean touchesOlderState;
    private boolean ended;
    private boolean settled;
    private Transaction heir;
    private long steps;
    private long bytes;

    /**
     * Begins a transaction.
     *
     * @param outer the one in which this is nested, or null
     * @param type the class that is initialised, or null for a call
     */
    Transaction(Transaction outer, ClassInfo type) {
        this.outer = outer;
        this.type = type;
        this.depth = outer == null ? 0 : outer.depth + 1;
        this.lowest = depth;
        for (Transaction t = outer; t != null; t = t.outer) {
            if (t.touchesOlderState) {
                lowest = t.depth;
            }
        }
    }

    Transaction outer() {
        return outer;
    }

    ClassInfo type() {
        return type;
    }

    int depth() {
        return depth;
    }

    /** Notes that this transaction has met an unfinished one: itself or an outer one. */
    void sees(Transaction unfinished) {
        lowest = Math.min(lowest, unfinished.depth);
    }

    /** Whether nothing that this transaction did depends on what outer ones have half done. */
    boolean isIndependent() {
        return lowest >= depth;
    }

    /**
     * Records how to undo a change of something that is older than the transaction.
     *
     * @param own whether only the class that is initialised can show the change to others
     */
    void record(boolean own, Runnable undo) {
        touchesOlderState |= !own;
        journal.add(undo);
    }

    /** Notes that a static field changes; returns whether it is the first time, so that its value must be saved. */
    boolean changesFirst(FieldInfo staticField) {
        return changedStatics.add(staticField);
    }

    /** Ends the transaction and keeps its changes: for good, or as the outer one's. */
    void commit() {
        ended = true;
        if (outer == null || isIndependent()) {
            settled = true;
        } else {
            heir = outer;
            outer.journal.addAll(journal);
            outer.lowest = Math.min(outer.lowest, lowest);
            outer.touchesOlderState |= touchesOlderState;
        }
        journal.clear();
    }

    /** Whether the transaction has been committed, for good or as the outer one's. */
    boolean hasEnded() {
        return ended;
    }

    /** Ends the transaction and undoes its changes. */
    void rollBack() {
        for (int i = journal.size() - 1; i >= 0; i--) {
            journal.get(i).run();
        }
        journal.clear();
        if (outer != null) {
            outer.lowest = Math.min(outer.lowest, lowest);
        }
    }

    /** The transaction with which this one's objects vanish now; null if they are settled. */
    Transaction heir() {
        Transaction last = this;
        while (last.heir != null) {
            last = last.heir;
        }
        return last.settled ? null : last;
    }

    /** Counts an instruction and returns their number. */
    long step() {
        return ++steps;
    }

    /** Counts bytes of memory and returns their sum. */
    long allocate(long size) {
        bytes += size;
        return bytes;
    }
}
