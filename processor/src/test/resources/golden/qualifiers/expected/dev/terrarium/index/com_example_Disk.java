package dev.terrarium.index;

import javax.annotation.processing.Generated;

/**
 * Tells the wiring of apps that {@code com.example.Disk} is a kernel module.
 */
@Generated("dev.terrarium.processor.index.ModuleIndexProcessor")
public final class com_example_Disk {
    /**
     * Version of this class's own format.
     */
    public static final int FORMAT_VERSION = 1;

    /**
     * The module's qualified name.
     */
    public static final String MODULE = "com.example.Disk";

    private com_example_Disk() {
    }
}
