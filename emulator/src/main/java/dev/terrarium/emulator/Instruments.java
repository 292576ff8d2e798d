package dev.terrarium.emulator;

import dev.terrarium.emulator.compiler.CompilingEngine;
import dev.terrarium.emulator.hart.EnvironmentCallHandler;
import dev.terrarium.emulator.hart.ExecutionEngine;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.Interpreter;
import dev.terrarium.emulator.hart.TrapListener;
import dev.terrarium.emulator.image.LineTable;
import dev.terrarium.emulator.image.SymbolTable;
import dev.terrarium.emulator.observe.Coverage;
import dev.terrarium.emulator.observe.ObservingEngine;
import dev.terrarium.emulator.observe.Profile;
import dev.terrarium.emulator.observe.RunObserver;
import dev.terrarium.emulator.observe.Trace;
import java.util.ArrayList;
import java.util.List;

/** What watches a run, and the engine that tells it: with nothing to be told of each instruction, the fast one. */
final class Instruments {
    private final Trace trace;
    private final Profile profile;
    private final Coverage coverage;
    private final LastTrap lastTrap = new LastTrap();
    private final ExecutionEngine engine;

    /** Makes what the builder asks for, and connects it to the hart and its devices. */
    Instruments(MachineBuilder builder, Hart hart, byte[] image, SymbolTable symbols) {
        trace = builder.trace == null ? null : new Trace(builder.trace, builder.traceKinds, hart, symbols);
        profile = builder.profile ? new Profile(hart, symbols) : null;
        coverage = builder.coverage ? new Coverage(builder.imageName, symbols, LineTable.of(image)) : null;
        TrapListener traps = connectTrapsAndDevices(hart);
        List<RunObserver> observers = observers();
        boolean showsInstructions = trace != null && trace.showsInstructions();
        if (observers.isEmpty() && !showsInstructions) {
            engine = engine(builder, hart);
            hart.setTrapListener(traps);
        } else {
            ObservingEngine observing =
                    new ObservingEngine(hart, observers, showsInstructions ? List.of(trace) : List.of());
            engine = observing;
            hart.setTrapListener(observing.inOrder(traps));
        }
    }

    /** Tells the trace of what devices do, and returns what is to be told of traps. */
    private TrapListener connectTrapsAndDevices(Hart hart) {
        List<TrapListener> listeners = new ArrayList<>(List.of(lastTrap));
        if (trace != null) {
            listeners.add(trace);
            hart.bus().setDeviceListener(trace);
        }
        if (profile != null) {
            listeners.add(profile);
        }
        return listeners.size() == 1
                ? lastTrap
                : (cause, value, at) -> listeners.forEach(listener -> listener.trapped(cause, value, at));
    }

    private List<RunObserver> observers() {
        List<RunObserver> observers = new ArrayList<>();
        if (profile != null) {
            observers.add(profile);
        }
        if (coverage != null) {
            observers.add(coverage);
        }
        return observers;
    }

    private static ExecutionEngine engine(MachineBuilder builder, Hart hart) {
        return builder.engine == Engine.COMPILER && CompilingEngine.isSupported()
                ? compilingEngine(hart, builder.compilerThreshold)
                : new Interpreter(hart);
    }

    private static ExecutionEngine compilingEngine(Hart hart, Integer threshold) {
        return threshold == null
                ? CompilingEngine.inBackground(hart, CompilingEngine.DEFAULT_THRESHOLD)
                : CompilingEngine.tiered(hart, threshold);
    }

    /** Returns what executes the hart's instructions. */
    ExecutionEngine engine() {
        return engine;
    }

    /** Returns a handler of environment calls that is watched too. */
    EnvironmentCallHandler around(EnvironmentCallHandler handler) {
        return trace == null ? handler : trace.around(handler);
    }

    /** Returns the profile, or null. */
    Profile profile() {
        return profile;
    }

    /** Returns the coverage, or null. */
    Coverage coverage() {
        return coverage;
    }

    /** Returns the trap that was taken last. */
    LastTrap lastTrap() {
        return lastTrap;
    }
}
