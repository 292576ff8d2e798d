package dev.terrarium.emulator;

import dev.terrarium.emulator.compiler.CompilingEngine;
import dev.terrarium.emulator.hart.EnvironmentCallHandler;
import dev.terrarium.emulator.hart.ExecutionEngine;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.Interpreter;
import dev.terrarium.emulator.hart.TrapListener;
import dev.terrarium.emulator.image.LineTable;
import dev.terrarium.emulator.image.SymbolTable;
import dev.terrarium.emulator.memory.DeviceListener;
import dev.terrarium.emulator.observe.Coverage;
import dev.terrarium.emulator.observe.ObservingEngine;
import dev.terrarium.emulator.observe.Profile;
import dev.terrarium.emulator.observe.RunObserver;
import dev.terrarium.emulator.observe.Trace;
import java.util.ArrayList;
import java.util.List;

/** What watches a run, and the engines that tell it: with nothing to be told of each instruction, the fast ones. */
final class Instruments {
    private final List<Trace> traces = new ArrayList<>();
    private final List<Profile> profiles;
    private final Coverage coverage;
    private final List<LastTrap> lastTraps = new ArrayList<>();
    private final List<ExecutionEngine> engines = new ArrayList<>();

    /** Makes what the builder asks for, and connects it to the harts and their devices. */
    Instruments(MachineBuilder builder, Board board, byte[] image, SymbolTable symbols) {
        profiles = builder.profile ? Profile.ofAll(board.harts, symbols) : List.of();
        coverage = builder.coverage ? new Coverage(builder.imageName, symbols, LineTable.of(image)) : null;
        for (Hart hart : board.harts) {
            if (builder.trace != null) {
                String prefix = board.harts.size() == 1 ? "" : "hart " + hart.id() + ": ";
                traces.add(new Trace(builder.trace, builder.traceKinds, hart, symbols, prefix));
            }
            lastTraps.add(new LastTrap());
            engines.add(connect(builder, hart));
        }
        if (!traces.isEmpty()) {
            board.bus.setDeviceListener(listener(board.turns));
        }
    }

    /** Makes a hart's engine, and connects what watches the hart. */
    private ExecutionEngine connect(MachineBuilder builder, Hart hart) {
        TrapListener traps = trapListener(hart);
        List<RunObserver> observers = observers(hart);
        boolean showsInstructions = !traces.isEmpty() && traces.get(0).showsInstructions();
        if (observers.isEmpty() && !showsInstructions) {
            hart.setTrapListener(traps);
            return engine(builder, hart);
        }
        ObservingEngine observing =
                new ObservingEngine(hart, observers, showsInstructions ? List.of(traces.get(hart.id())) : List.of());
        hart.setTrapListener(observing.inOrder(traps));
        return observing;
    }

    private TrapListener trapListener(Hart hart) {
        LastTrap lastTrap = lastTraps.get(hart.id());
        List<TrapListener> listeners = new ArrayList<>(List.of(lastTrap));
        if (!traces.isEmpty()) {
            listeners.add(traces.get(hart.id()));
        }
        if (!profiles.isEmpty()) {
            listeners.add(profiles.get(hart.id()));
        }
        return listeners.size() == 1
                ? lastTrap
                : (cause, value, at) -> listeners.forEach(listener -> listener.trapped(cause, value, at));
    }

    private List<RunObserver> observers(Hart hart) {
        List<RunObserver> observers = new ArrayList<>();
        if (!profiles.isEmpty()) {
            observers.add(profiles.get(hart.id()));
        }
        if (coverage != null) {
            observers.add(coverage);
        }
        return observers;
    }

    /** Accesses to devices are the current hart's. */
    private DeviceListener listener(RoundRobin turns) {
        return new DeviceListener() {
            @Override
            public void read(long address, int size, long value, String device) {
                traces.get(turns.current().id()).read(address, size, value, device);
            }

            @Override
            public void written(long address, int size, long value, String device) {
                traces.get(turns.current().id()).written(address, size, value, device);
            }
        };
    }

    private ExecutionEngine engine(MachineBuilder builder, Hart hart) {
        if (builder.engine == Engine.INTERPRETER) {
            return new Interpreter(hart);
        }
        ExecutionEngine first = hart.id() > 0 ? engines.get(0) : null;
        Integer threshold = builder.compilerThreshold;
        if (threshold == null) {
            return new TieredEngine(hart, (TieredEngine) first);
        }
        if (!CompilingEngine.isSupported()) {
            return new Interpreter(hart);
        }
        return first == null ? CompilingEngine.tiered(hart, threshold) : ((CompilingEngine) first).forAnotherHart(hart);
    }

    /** Returns what executes the instructions of each hart. */
    List<ExecutionEngine> engines() {
        return engines;
    }

    /** Returns a handler of environment calls that is watched too. */
    EnvironmentCallHandler around(EnvironmentCallHandler handler) {
        if (traces.isEmpty()) {
            return handler;
        }
        List<EnvironmentCallHandler> handlers = new ArrayList<>();
        traces.forEach(trace -> handlers.add(trace.around(handler)));
        return caller -> handlers.get(caller.id()).call(caller);
    }

    /** Returns the profile, or null. */
    Profile profile() {
        return profiles.isEmpty() ? null : profiles.get(0);
    }

    /** Returns the coverage, or null. */
    Coverage coverage() {
        return coverage;
    }

    /** Returns the trap that a hart has taken last. */
    LastTrap lastTrap(Hart hart) {
        return lastTraps.get(hart.id());
    }
}
