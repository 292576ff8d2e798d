package dev.terrarium.image.conformance;

import dev.terrarium.image.emit.OptimizationLevel;
import java.util.Arrays;

/**
 * The images that both of the emulator's engines execute, which must tell and count the same. {@code -Dconformance.engines=N}
 * makes them one of N, of all with 1 and none with 0; if not told, one of eight, and others at each optimization level.
 */
final class EngineShare {
    /** So low that most of a short program is compiled. */
    static final int COMPILER_THRESHOLD = 30;

    private static final int SHARE = Integer.getInteger("conformance.engines", 8);

    private EngineShare() {}

    /** Returns whether a program's image belongs to them. */
    static boolean includes(Program program, OptimizationLevel level) {
        return SHARE > 0 && Math.floorMod(program.id().hashCode() + level.ordinal(), SHARE) == 0;
    }

    /** Fails if what an image did depends on the engine. */
    static void requireSame(BootedImage interpreted, BootedImage compiled) {
        if (!interpreted.result().equals(compiled.result())
                || !Arrays.equals(interpreted.console(), compiled.console())) {
            throw new AssertionError("the emulator's engines differ: interpreted " + interpreted.result()
                    + " and compiled " + compiled.result()
                    + (Arrays.equals(interpreted.console(), compiled.console()) ? "" : ", and their output differs"));
        }
    }
}
