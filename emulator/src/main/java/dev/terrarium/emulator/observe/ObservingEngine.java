package dev.terrarium.emulator.observe;

import dev.terrarium.emulator.hart.ExecutionEngine;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.Interpreter;
import dev.terrarium.emulator.hart.StraightRun;
import dev.terrarium.emulator.hart.StraightRuns;
import dev.terrarium.emulator.hart.Trap;
import dev.terrarium.emulator.hart.TrapListener;
import java.util.List;

/**
 * The engine that interprets one run of instructions after the other and tells observers of each. It ends where the
 * interpreter would end with the same budget, so that a run is the same with and without observers.
 *
 * <p>An observer of single instructions makes all runs one instruction long; what observers of runs see is the same in the
 * end.
 */
public final class ObservingEngine implements ExecutionEngine {
    private final Hart hart;
    private final Interpreter interpreter;
    private final RunObserver[] observers;
    private final List<InstructionObserver> instructionObservers;
    private final int longestRun;
    private final StraightRuns runs;
    private StraightRun run;
    /** The address at which it begins. */
    private long start;
    /** The hart's retired instructions up to which the observers have been told. */
    private long told;

    private boolean executing;

    /** Makes an engine for a hart. */
    public ObservingEngine(Hart hart, List<RunObserver> observers, List<InstructionObserver> instructionObservers) {
        this.hart = hart;
        this.interpreter = new Interpreter(hart);
        this.observers = observers.toArray(RunObserver[]::new);
        this.instructionObservers = List.copyOf(instructionObservers);
        this.longestRun = instructionObservers.isEmpty() ? Integer.MAX_VALUE : 1;
        this.runs = new StraightRuns(hart);
    }

    /** Returns a listener that hears of a trap after the observers have been told of the instructions before it. */
    public TrapListener inOrder(TrapListener listener) {
        return (cause, value, pc) -> {
            if (executing) {
                tell(pc);
            }
            listener.trapped(cause, value, pc);
        };
    }

    @Override
    public void run(int budget) {
        long end = hart.retired() + budget;
        long deviceWrites = hart.bus().deviceWrites();
        Interpreter.Outcome outcome;
        do {
            outcome = executeRun((int) Math.min(longestRun, end - hart.retired()));
        } while (outcome != Interpreter.Outcome.EVENT
                && hart.bus().deviceWrites() == deviceWrites
                && hart.retired() < end);
    }

    private Interpreter.Outcome executeRun(int most) {
        run = runs.next();
        start = hart.pc();
        if (!instructionObservers.isEmpty()) {
            int bits = fetch(start);
            instructionObservers.forEach(observer -> observer.before(start, bits));
        }
        told = hart.retired();
        executing = true;
        Interpreter.Outcome outcome = interpreter.executeDecoded(Math.max(1, Math.min(most, run.length())));
        executing = false;
        tell(hart.pc());
        return outcome;
    }

    private void tell(long next) {
        int count = (int) (hart.retired() - told);
        if (count > 0) {
            told += count;
            for (RunObserver observer : observers) {
                observer.retired(start, run, count, next);
            }
        }
    }

    private int fetch(long pc) {
        try {
            return hart.peekInstruction(pc);
        } catch (Trap trap) {
            return 0; // the interpreter will raise the same
        }
    }
}
