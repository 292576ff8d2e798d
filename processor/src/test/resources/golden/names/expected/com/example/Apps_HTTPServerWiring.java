package com.example;

import javax.annotation.processing.Generated;
import red.Console;
import red.Default;

/**
 * What {@link Apps.HTTPServer} runs on: every module of its image, each after the modules that it needs.
 */
@Generated("dev.terrarium.processor.wiring.WiringProcessor")
public final class Apps_HTTPServerWiring {
    /**
     * {@link Console} for {@link Default} (constructor parameter console): the only provider.
     */
    static final Console console = new Console();

    /**
     * {@link blue.Console} for {@link Default} (constructor parameter other) and {@link Apps.HTTPServer} (constructor parameter console): the only provider.
     */
    static final blue.Console console2 = new blue.Console();

    /**
     * {@link Default} for {@link Apps.HTTPServer} ({@code @Requires}): the only provider.
     */
    static final Default defaultModule = new Default(console, console2);

    /**
     * The app, which {@link #boot} starts.
     */
    static final Apps.HTTPServer httpServer = new Apps.HTTPServer(console2);

    private Apps_HTTPServerWiring() {
    }

    /**
     * Boots the modules in dependency order, then starts the app.
     */
    public static void boot() {
        httpServer.run();
    }
}
