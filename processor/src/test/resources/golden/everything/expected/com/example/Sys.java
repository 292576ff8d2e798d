package com.example;

import api.Clock;
import drivers.TickClock;
import javax.annotation.processing.Generated;

/**
 * The system calls that {@link Monitor} is wired for: each a plain call of the module that serves it.
 */
@Generated("dev.terrarium.processor.wiring.WiringProcessor")
public final class Sys {
    /**
     * Number of {@link #control}.
     */
    public static final int CONTROL = 29;

    /**
     * Number of {@link #now}.
     */
    public static final int NOW = 113;

    /**
     * Number of {@link #sleepAll}.
     */
    public static final int SLEEP_ALL = 114;

    /**
     * Number of {@link #latest}.
     */
    public static final int LATEST = 115;

    private Sys() {
    }

    /**
     * System call 29: {@link Clock#control}, served by {@link TickClock}.
     */
    public static int control(int request) {
        return MonitorWiring.tickClock.control(request);
    }

    /**
     * System call 113: {@link Clock#now}, served by {@link TickClock}.
     */
    public static long now() {
        return MonitorWiring.tickClock.now();
    }

    /**
     * System call 114: {@link Clock#sleepAll}, served by {@link TickClock}.
     */
    public static int sleepAll(int... ticks) {
        return MonitorWiring.tickClock.sleepAll(ticks);
    }

    /**
     * System call 115: {@link Clock#latest}, served by {@link TickClock}.
     */
    public static <T extends Comparable<T>> T latest(T first, T second) throws
            InterruptedException {
        return MonitorWiring.tickClock.latest(first, second);
    }
}
