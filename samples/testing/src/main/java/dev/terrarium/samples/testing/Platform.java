package dev.terrarium.samples.testing;

import java.time.Duration;

/** What an image boots on. Every platform shows the same transcript of the same image. */
public enum Platform {
    /** Terrarium's own machine, in this process. */
    EMULATOR {
        @Override
        public Transcript boot(AppImage image, String input) {
            return Emulator.run(image, input).transcript();
        }
    },
    /** QEMU's {@code virt} with its OpenSBI, in a process of its own. */
    QEMU {
        @Override
        public Transcript boot(AppImage image, String input) {
            return Qemu.run(image, input);
        }
    };

    /** No sample needs nearly as long; an image that hangs fails its test. */
    static final Duration TIMEOUT = Duration.ofMinutes(2);

    /**
     * Boots an image and returns when it has powered the machine off. The test is aborted, with the reason, if the platform
     * is not installed; in continuous integration, where the environment has {@code CI=true}, that is a failure.
     *
     * @param input what is typed on the console, once the app has printed its first line
     */
    public abstract Transcript boot(AppImage image, String input);

    /** As {@link #boot(AppImage, String)}, with nothing typed. */
    public final Transcript boot(AppImage image) {
        return boot(image, "");
    }
}
