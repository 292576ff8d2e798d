package com.example;

import api.Clock;
import api.Tracer;
import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.OnBoot;
import dev.terrarium.annotations.Provides;
import dev.terrarium.annotations.Requires;

@Default
@Provides(Tracer.class)
@Requires(Clock.class)
final class LogTracer implements Tracer {
    @OnBoot
    void open() throws ClosedException {}

    static final class ClosedException extends Exception {
        private static final long serialVersionUID = 1;
    }
}
