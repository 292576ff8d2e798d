package dev.terrarium.runtime;

import dev.terrarium.runtime.hosted.SimulatedMachine;

/** How code that no wiring constructs, the class library above all, reaches a kernel module. */
public final class Wired {
    private Wired() {}

    /**
     * Returns the module that the app's wiring chose for an API. The argument must be a class literal: the answer is a
     * constant of the image. If nothing is wired for the API, the image is not built, and the error names the chain of
     * calls and the annotation to add. On the host JVM it is what the test wired into its {@link SimulatedMachine}.
     */
    @Intrinsic
    public static <T> T the(Class<T> api) {
        return SimulatedMachine.current().wired(api);
    }

    /** Runs the boot method of the app's wiring: each module's boot methods in dependency order, then the app. */
    @Intrinsic
    static void boot() {
        throw new IllegalStateException("only in an image");
    }
}
