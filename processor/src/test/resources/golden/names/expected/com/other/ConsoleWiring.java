package com.other;

import javax.annotation.processing.Generated;

/**
 * What {@link Console} runs on: every module of its image, each after the modules that it needs.
 */
@Generated("dev.terrarium.processor.wiring.WiringProcessor")
public final class ConsoleWiring {
    /**
     * {@link red.Console} for {@link Console} (constructor parameter console): the only provider.
     */
    static final red.Console console = new red.Console();

    private ConsoleWiring() {
    }

    /**
     * Boots the modules in dependency order, then starts the app.
     */
    public static void boot() {
        Console.main(new String[0]);
    }
}
