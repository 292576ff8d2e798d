package drivers;

import api.Clock;
import api.Known;
import api.Mode;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;

@Provides(Clock.class)
public final class TickClock implements Clock {
    protected TickClock(
            @Parameter(name = "clock.hertz", defaultValue = "10_000_000") long hertz,
            @Parameter(name = "clock.mode", defaultValue = "FAST") @Known Mode mode,
            @Parameter(name = "clock.trace", defaultValue = "false") @Known boolean trace,
            @Parameter(name = "clock.scale", defaultValue = "1.5") float scale,
            @Parameter(name = "clock.drift", defaultValue = "-2e-9") double drift,
            @Parameter(name = "clock.mark", defaultValue = "'") char mark,
            @Parameter(name = "clock.priority", defaultValue = "0x7F") byte priority,
            @Parameter(name = "clock.slot", defaultValue = "-300") short slot,
            @Parameter(name = "clock.mask", defaultValue = "0xFFFF_0000") int mask,
            @Parameter(name = "clock.zone") String zone) {}

    @Override
    public long now() {
        return 0;
    }

    @Override
    public <T extends Comparable<T>> T latest(T first, T second) {
        return first;
    }

    @Override
    public int sleepAll(int... ticks) {
        return ticks.length;
    }

    @Override
    public int control(int request) {
        return 0;
    }
}
