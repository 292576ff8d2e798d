package dev.terrarium.runtime;

import dev.terrarium.annotations.Provides;

@Provides(PowerOff.class)
public final class PowerOff {}
