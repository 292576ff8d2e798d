package com.example;

import api.Clock;
import api.Mode;
import api.Serial;
import api.Tracer;
import drivers.Boards;
import drivers.Boards_FirstAccess;
import drivers.TickClock;
import drivers.TickClockAccess;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * What {@link Monitor} runs on: every module of its image, each after the modules that it needs.
 */
@Generated("dev.terrarium.processor.wiring.WiringProcessor")
public final class MonitorWiring {
    /**
     * {@link Clock} for {@link Monitor} (constructor parameter clock) and {@link LogTracer} ({@code @Requires}): the only provider.
     */
    static final TickClock tickClock = TickClockAccess.create(10000000L, Mode.EXACT, false, 1.5f,
            -2.0E-9, '\'', (byte) 127, (short) -300, -65536, "Europe/\"Berlin\"");

    /**
     * {@link Serial} with {@code @api.Port(index=1, kind=java.lang.String.class)} for {@link Monitor} (constructor parameter serial): the only provider.
     * <br>{@link Serial} for {@link Monitor} (constructor parameter all): one of all providers.
     */
    static final Boards.Second second = new Boards.Second();

    /**
     * {@link Serial} for {@link Monitor} (constructor parameter all): one of all providers.
     * <br>{@link Serial} with {@code @api.Port(index=0, kind=java.lang.Object.class)} for {@link Monitor} (constructor parameter first): one of all providers.
     */
    static final Boards.First first = new Boards.First();

    /**
     * {@link Tracer} for {@link Monitor} (constructor parameter tracer): the default; standing by: {@code NullTracer}.
     */
    static final LogTracer logTracer = new LogTracer();

    /**
     * The app, which {@link #boot} starts.
     */
    static final Monitor monitor = new Monitor(tickClock, second, List.of(first, second),
            List.of(first), Optional.of(logTracer), Optional.empty(), List.of(), 2048);

    private MonitorWiring() {
    }

    /**
     * Boots the modules in dependency order, then starts the app.
     */
    public static void boot() throws LogTracer.ClosedException {
        Boards_FirstAccess.reset(first);
        first.start();
        logTracer.open();
        monitor.run();
    }
}
