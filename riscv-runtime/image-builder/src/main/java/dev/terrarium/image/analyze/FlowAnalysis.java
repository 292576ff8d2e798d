package dev.terrarium.image.analyze;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.StageClock;
import dev.terrarium.image.evaluate.Evaluator;
import dev.terrarium.image.evaluate.Outcome;
import dev.terrarium.image.ir.BootInitialisers;
import dev.terrarium.image.ir.EnumPublication;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.GraphBuilder;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.RuntimeMethod;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.MethodInfo;
import dev.terrarium.image.world.ReflectionDeclarations;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what an image can reach: a whole-program, context-insensitive points-to analysis that also propagates primitive
 * constants and takes only branches that can be taken, after Wimmer et al., "Scaling Type-Based Points-to Analysis with
 * Saturation" and Kozak et al., "SkipFlow: Improving the Precision of Points-to Analysis using Primitive Values and
 * Predicate Edges" (CGO 2025). Within a method it is sparse conditional constant propagation; between methods, flows of
 * parameters, results, fields and array elements only ever grow, and methods that depend on one that grew are analysed
 * again, until nothing changes.
 *
 * <p>A class initialiser runs at build time when the first instruction that would trigger it becomes reachable; what it
 * leaves in static fields flows on from there. Exceptions flow to the handlers that are in force, else out of the method.
 */
final class FlowAnalysis {
    private static final String ASKS_FOR_OWNER = "dev/terrarium/runtime/Monitors.isOwned(Ljava/lang/Object;)Z";

    private final ClosedWorld world;
    private final GraphBuilder graphs;
    private final Evaluator evaluator;
    private final ProgramOptions options;
    private final ReflectionDeclarations reflection;
    private final StageClock clock;
    private final HeapFlows heap;
    private final FieldInitialisation fieldInitialisation;
    private final ConstantCalls constantCalls;
    private final Map<MethodInfo, MethodState> methods = new LinkedHashMap<>();
    private final Deque<MethodState> worklist = new ArrayDeque<>();
    private final Map<ClassInfo, Outcome> initialisations = new LinkedHashMap<>();
    private final BootInitialisers bootInitialiserMaker;
    private final Map<ClassInfo, MethodInfo> bootInitialisers = new HashMap<>();
    private final Map<MethodInfo, Map<ClassInfo, MethodInfo>> dispatches = new LinkedHashMap<>();
    private final Map<RuntimeMethod, MethodInfo> runtimeMethods = new EnumMap<>(RuntimeMethod.class);
    /** Methods that enter or leave monitors. */
    private final Set<MethodState> synchronizing = new LinkedHashSet<>();

    /** The method that tells who owns a monitor; null if nothing asks. */
    private MethodState ownerQuery;
    /** Methods that ask whether names need more than Latin-1. */
    private final Set<MethodState> dependOnNames = new LinkedHashSet<>();

    private boolean hasWideNames;

    FlowAnalysis(
            ClosedWorld world,
            GraphBuilder graphs,
            Evaluator evaluator,
            ProgramOptions options,
            ReflectionDeclarations reflection,
            StageClock clock) {
        this.world = world;
        this.graphs = graphs;
        this.evaluator = evaluator;
        this.options = options;
        this.reflection = reflection;
        this.clock = clock;
        this.bootInitialiserMaker = new BootInitialisers(world);
        this.heap = new HeapFlows(evaluator, this::enqueue);
        this.fieldInitialisation = new FieldInitialisation(this::translate);
        this.constantCalls = new ConstantCalls(evaluator);
    }

    /**
     * Analyses everything that the roots reach.
     *
     * @param roots static methods that are called from outside, with any arguments
     * @throws BuildException if something reachable cannot be in an image
     */
    void run(List<MethodInfo> roots) {
        for (MethodInfo root : roots) {
            initialiseWithoutTrigger(root.owner(), null);
            MethodState state = reach(root, null);
            for (int i = 0; i < state.parameters.length; i++) {
                if (Kind.of(root.parameterTypes().get(i)) == Kind.REFERENCE) {
                    throw new BuildException("Exported method " + root.javaName() + " must take primitives only");
                }
                flowIntoParameter(state, i, Flow.ANY_PRIMITIVE);
            }
        }
        do {
            while (!worklist.isEmpty()) {
                MethodState state = worklist.poll();
                state.queued = false;
                new MethodFlow(this, state).run();
            }
            heap.rescan();
            Recursion.find(methods.values()).forEach(state -> {
                state.isRecursive = true;
                enqueue(state);
            });
        } while (!worklist.isEmpty());
    }

    // What was found.

    Iterable<MethodState> methods() {
        return methods.values();
    }

    MethodState state(MethodInfo method) {
        return methods.get(method);
    }

    int translatedMethods() {
        return graphs.size();
    }

    HeapFlows heap() {
        return heap;
    }

    ConstantCalls constantCalls() {
        return constantCalls;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    ReflectionDeclarations reflection() {
        return reflection;
    }

    ProgramOptions options() {
        return options;
    }

    ClosedWorld world() {
        return world;
    }

    Map<ClassInfo, Outcome> initialisations() {
        return initialisations;
    }

    Map<ClassInfo, MethodInfo> dispatch(MethodInfo symbol) {
        return dispatches.getOrDefault(symbol, Map.of());
    }

    /** Notes that a virtual or interface call of a method runs another on receivers of a class. */
    void addDispatch(MethodInfo symbol, ClassInfo receiver, MethodInfo target) {
        dispatches.computeIfAbsent(symbol, key -> new LinkedHashMap<>()).put(receiver, target);
    }

    // Reaching and growing.

    private Graph translate(MethodInfo method) {
        Graph graph = clock.measure(StageClock.Stage.IR, () -> graphs.build(method));
        if (method == method.owner().initialiser()) {
            EnumPublication.addTo(graph, world.get("java/lang/Class"));
        }
        return graph;
    }

    MethodState reach(MethodInfo method, MethodState from) {
        MethodState known = methods.get(method);
        if (known != null) {
            return known;
        }
        if (method.isNative() || method.isIntrinsic()) {
            throw new BuildException("Native method " + method.javaName()
                    + " has no replacement in the class library and cannot be in an image." + CallChain.of(from));
        }
        int count = method.parameterTypes().size() + (method.isStatic() ? 0 : 1);
        MethodState state = new MethodState(method, translate(method), from, count);
        methods.put(method, state);
        if (!hasWideNames && WideNames.areIn(method)) {
            hasWideNames = true;
            enqueueAll(dependOnNames);
        }
        if (FieldInitialisation.isConstructor(method)) {
            heap.leaveOpen(fieldInitialisation.openFields(method));
        }
        enqueue(state);
        if (ownerQuery == null && method.toString().equals(ASKS_FOR_OWNER)) {
            ownerQuery = state;
        }
        return state;
    }

    /** Whether something asks who owns the monitor of an object; the method, which enters or leaves it, is told of changes. */
    boolean isAskedForOwner(Flow object, MethodState synchronizes) {
        synchronizing.add(synchronizes);
        return isAskedForOwner(object);
    }

    boolean isAskedForOwner(Flow object) {
        Flow asked = ownerQuery == null ? null : ownerQuery.parameters[0];
        return asked != null && asked.types().intersects(object.types());
    }

    /** Whether names in traces are not all of Latin-1; the method is analysed again when that begins. */
    boolean hasWideNames(MethodState state) {
        dependOnNames.add(state);
        return hasWideNames;
    }

    private void enqueue(MethodState state) {
        if (!state.queued) {
            state.queued = true;
            worklist.add(state);
        }
    }

    void enqueueAll(Set<MethodState> states) {
        states.forEach(this::enqueue);
    }

    void flowIntoParameter(MethodState state, int index, Flow flow) {
        Flow joined = Flow.join(state.parameters[index], flow);
        if (!Flow.same(joined, state.parameters[index])) {
            state.parameters[index] = joined;
            enqueue(state);
            if (state == ownerQuery) {
                enqueueAll(synchronizing);
            }
        }
    }

    void initialise(ClassInfo type, MethodState from) {
        if (initialisations.containsKey(type)) {
            return;
        }
        Outcome outcome = clock.measure(StageClock.Stage.EVALUATE, () -> evaluator.initialise(type));
        initialisations.put(type, outcome);
        if (!outcome.evaluated()) {
            List<MethodInfo> before = new ArrayList<>();
            for (ClassInfo supertype : type.initialisedBefore()) {
                initialise(supertype, from);
                if (bootInitialisers.containsKey(supertype)) {
                    before.add(bootInitialisers.get(supertype));
                }
            }
            if (type.initialiser() != null || !before.isEmpty()) {
                bootInitialisers.put(type, bootInitialiserMaker.define(type, before));
            }
        }
    }

    /** Returns the method that initialises a class on the machine, or null if there is nothing to do for it there. */
    MethodInfo bootInitialiser(ClassInfo type) {
        return bootInitialisers.get(type);
    }

    /** Initialises a class that compiled code and assembly enter without the check that would initialise it at boot. */
    void initialiseWithoutTrigger(ClassInfo type, MethodState from) {
        initialise(type, from);
        Outcome outcome = initialisations.get(type);
        if (!outcome.evaluated()) {
            throw new BuildException("The runtime's class " + type.javaName()
                    + " must be initialised at build time, but it cannot be: " + outcome.reason());
        }
    }

    MethodInfo runtimeMethod(RuntimeMethod method) {
        return runtimeMethods.computeIfAbsent(method, this::findRuntimeMethod);
    }

    private MethodInfo findRuntimeMethod(RuntimeMethod method) {
        MethodInfo found = world.resolveMethod(world.get(method.owner()), method.method(), method.descriptor());
        if (found == null) {
            throw new BuildException("The runtime has no method " + method.owner() + "." + method.method()
                    + method.descriptor() + ": its version does not fit this image builder");
        }
        return found;
    }
}
