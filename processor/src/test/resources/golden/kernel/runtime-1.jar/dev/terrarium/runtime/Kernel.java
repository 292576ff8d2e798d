package dev.terrarium.runtime;

import dev.terrarium.annotations.OnBoot;
import dev.terrarium.annotations.Provides;

@Provides(Kernel.class)
public final class Kernel {
    Kernel(PowerOff powerOff) {}

    @OnBoot
    void start() {}
}
