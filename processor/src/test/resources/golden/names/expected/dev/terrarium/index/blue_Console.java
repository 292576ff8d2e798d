package dev.terrarium.index;

import javax.annotation.processing.Generated;

/**
 * Tells the wiring of apps that {@code blue.Console} is a kernel module.
 */
@Generated("dev.terrarium.processor.index.ModuleIndexProcessor")
public final class blue_Console {
    /**
     * Version of this class's own format.
     */
    public static final int FORMAT_VERSION = 1;

    /**
     * The module's qualified name.
     */
    public static final String MODULE = "blue.Console";

    private blue_Console() {
    }
}
