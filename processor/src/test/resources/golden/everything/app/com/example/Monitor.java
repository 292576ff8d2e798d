package com.example;

import api.Clock;
import api.Port;
import api.Serial;
import api.Tracer;
import api.Watchdog;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import java.util.List;
import java.util.Optional;

@Unikernel(
        name = "board-monitor",
        set = {
            @Set(name = "clock.mode", value = "EXACT"),
            @Set(name = "clock.zone", value = "Europe/\"Berlin\""),
            @Set(name = "monitor.period", value = "2K")
        })
final class Monitor implements Runnable {
    Monitor(
            Clock clock,
            @Port(index = 1, kind = String.class) Serial serial,
            List<Serial> all,
            @Port List<? extends Serial> first,
            Optional<Tracer> tracer,
            Optional<Watchdog> watchdog,
            List<Watchdog> watchdogs,
            @Parameter(name = "monitor.period", defaultValue = "1K") int period) {}

    @Override
    public void run() {
        Sys.control(Sys.CONTROL);
    }
}
