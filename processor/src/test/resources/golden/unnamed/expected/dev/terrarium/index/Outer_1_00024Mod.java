package dev.terrarium.index;

import javax.annotation.processing.Generated;

/**
 * Tells the wiring of apps that {@code Outer_.Mod} is a kernel module.
 */
@Generated("dev.terrarium.processor.index.ModuleIndexProcessor")
public final class Outer_1_00024Mod {
    /**
     * Version of this class's own format.
     */
    public static final int FORMAT_VERSION = 1;

    /**
     * The module's qualified name.
     */
    public static final String MODULE = "Outer_.Mod";

    private Outer_1_00024Mod() {
    }
}
