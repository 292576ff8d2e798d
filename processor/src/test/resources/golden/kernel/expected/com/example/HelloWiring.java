package com.example;

import dev.terrarium.runtime.Kernel;
import dev.terrarium.runtime.KernelAccess;
import dev.terrarium.runtime.PowerOff;
import javax.annotation.processing.Generated;

/**
 * What {@link Hello} runs on: every module of its image, each after the modules that it needs.
 */
@Generated("dev.terrarium.processor.wiring.WiringProcessor")
public final class HelloWiring {
    /**
     * {@link PowerOff} for {@link Kernel} (constructor parameter powerOff): the only provider.
     */
    static final PowerOff powerOff = new PowerOff();

    /**
     * {@link Kernel} for {@link Hello} (every image): the only provider.
     */
    static final Kernel kernel = KernelAccess.create(powerOff);

    private HelloWiring() {
    }

    /**
     * Boots the modules in dependency order, then starts the app.
     */
    public static void boot() throws Exception {
        KernelAccess.start(kernel);
        Hello.main(new String[0]);
    }
}
