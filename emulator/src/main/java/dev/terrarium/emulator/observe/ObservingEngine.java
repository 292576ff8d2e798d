package dev.terrarium.emulator.observe;

import dev.terrarium.emulator.hart.ExecutionEngine;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.Interpreter;
import dev.terrarium.emulator.hart.Trap;
import java.util.List;

/**
 * The engine that interprets one instruction after the other and tells observers of each. It ends where the interpreter would
 * end with the same budget, so that a run is the same with and without observers.
 */
public final class ObservingEngine implements ExecutionEngine {
    private static final int[] NO_PROFILE = new int[1];

    private final Hart hart;
    private final Interpreter interpreter;
    private final List<ExecutionObserver> observers;

    /** Makes an engine for a hart. */
    public ObservingEngine(Hart hart, List<ExecutionObserver> observers) {
        this.hart = hart;
        this.interpreter = new Interpreter(hart);
        this.observers = List.copyOf(observers);
    }

    @Override
    public void run(int budget) {
        for (int i = 0; i < budget; i++) {
            if (!executeOne()) {
                return;
            }
        }
    }

    /** Returns whether a longer budget would go on: nothing has happened that devices and interrupts need a look after. */
    private boolean executeOne() {
        long pc = hart.pc();
        long retired = hart.retired();
        long deviceWrites = hart.bus().deviceWrites();
        int bits = fetch(pc);
        for (ExecutionObserver observer : observers) {
            observer.before(pc, bits);
        }
        Interpreter.Outcome outcome = interpreter.execute(1, NO_PROFILE, Integer.MAX_VALUE);
        if (hart.retired() != retired) {
            for (ExecutionObserver observer : observers) {
                observer.retired(pc, bits);
            }
        }
        return outcome != Interpreter.Outcome.EVENT && hart.bus().deviceWrites() == deviceWrites;
    }

    private int fetch(long pc) {
        try {
            return hart.peekInstruction(pc);
        } catch (Trap trap) {
            return 0; // the interpreter will raise the same
        }
    }
}
