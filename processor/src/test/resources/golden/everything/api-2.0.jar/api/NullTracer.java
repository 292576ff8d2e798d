package api;

import dev.terrarium.annotations.Provides;

@Provides(Tracer.class)
public final class NullTracer implements Tracer {}
