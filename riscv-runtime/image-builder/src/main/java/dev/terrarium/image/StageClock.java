package dev.terrarium.image;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Measures how long each stage of a build takes. Stages call each other (the analysis has initialisers evaluated, which
 * has bodies translated), so a stage's time leaves out that of the stages it calls.
 */
public final class StageClock {
    /** The stages, each of which is a package. */
    public enum Stage {
        WORLD,
        IR,
        EVALUATE,
        ANALYZE,
        OPTIMIZE,
        EMIT,
        LINK,
        REPORT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Stage, Long> nanoseconds = new EnumMap<>(Stage.class);
    private final Deque<Stage> running = new ArrayDeque<>();
    private long since;

    /** Does some work of a stage. */
    public <T> T measure(Stage stage, Supplier<T> work) {
        charge();
        running.push(stage);
        try {
            return work.get();
        } finally {
            charge();
            running.pop();
        }
    }

    /** Charges the time since the last change to the stage that has been running. */
    private void charge() {
        long now = System.nanoTime();
        if (!running.isEmpty()) {
            nanoseconds.merge(running.peek(), now - since, Long::sum);
        }
        since = now;
    }

    /** Returns the time that a stage has taken so far, in milliseconds. */
    public long milliseconds(Stage stage) {
        return nanoseconds.getOrDefault(stage, 0L) / 1_000_000;
    }
}
