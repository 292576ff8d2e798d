package dev.terrarium.emulator;

import dev.terrarium.emulator.compiler.CompilingEngine;
import dev.terrarium.emulator.hart.ExecutionEngine;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.Interpreter;

/**
 * Interprets until a hart has executed so much that compiling may pay, so that a short run does not even load the compiler.
 * Which engine executes what has no effect on results.
 */
final class TieredEngine implements ExecutionEngine {
    /** So many instructions are interpreted in some 10 milliseconds, in which the host could not load the compiler. */
    private static final long INTERPRETED = 2_000_000;

    private final Hart hart;
    private final TieredEngine first;
    private final Interpreter interpreter;
    private CompilingEngine compiler;

    /**
     * Makes an engine.
     *
     * @param first the engine of the machine's first hart, with which the others share what is compiled; null for that itself
     */
    TieredEngine(Hart hart, TieredEngine first) {
        this.hart = hart;
        this.first = first;
        this.interpreter = new Interpreter(hart);
    }

    @Override
    public void run(int budget) {
        if (compiler == null && (hart.retired() < INTERPRETED || !CompilingEngine.isSupported())) {
            interpreter.run(budget);
        } else {
            compiler().run(budget);
        }
    }

    private CompilingEngine compiler() {
        if (compiler == null) {
            compiler = first == null
                    ? CompilingEngine.inBackground(hart, CompilingEngine.DEFAULT_THRESHOLD)
                    : first.compiler().forAnotherHart(hart);
        }
        return compiler;
    }
}
