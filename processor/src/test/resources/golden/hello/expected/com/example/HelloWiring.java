package com.example;

import acme.Console;
import acme.DeviceTree;
import acme.DeviceTreeAccess;
import acme.Ns16550;
import acme.Ns16550Access;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * What {@link Hello} runs on: every module of its image, each after the modules that it needs.
 */
@Generated("dev.terrarium.processor.wiring.WiringProcessor")
public final class HelloWiring {
    /**
     * {@link DeviceTree} for {@link Ns16550} (constructor parameter tree): the only provider.
     */
    static final DeviceTree deviceTree = DeviceTreeAccess.create(65536);

    /**
     * {@link Console} for {@link Hello} ({@code @Requires}): the default; standing by: {@code SbiConsole}.
     */
    static final Ns16550 ns16550 = new Ns16550(deviceTree);

    private HelloWiring() {
    }

    /**
     * Boots the modules in dependency order, then starts the app.
     */
    public static void boot() throws IOException {
        Ns16550Access.probe(ns16550);
        Hello.main(new String[0]);
    }
}
