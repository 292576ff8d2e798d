package dev.terrarium.image.analyze;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.evaluate.HeapValue;
import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Intrinsic;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Lookup;
import dev.terrarium.image.ir.MonitorRegions;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.ParameterSimplifier;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.ir.RethrowingHandlers;
import dev.terrarium.image.ir.RuntimeMethod;
import dev.terrarium.image.ir.Substitution;
import dev.terrarium.image.ir.Target;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Rewrites the body of one method by what the analysis found: known values become constants, checks that cannot fail and
 * branches that are not taken go, calls with one target become direct, throws to a handler in the method become jumps.
 */
final class Specialiser {
    private static final Set<Intrinsic> PURE = EnumSet.of(
            Intrinsic.CLASS_OF,
            Intrinsic.OBJECT_GET_CLASS,
            Intrinsic.ELEMENT_SHIFT,
            Intrinsic.IS_INSTANCE,
            Intrinsic.ANY_ARRAY_LENGTH,
            Intrinsic.TRACES_TAKEN,
            Intrinsic.NULLS_EXPLAINED,
            Intrinsic.IMAGE_IS_FOR_SPEED,
            Intrinsic.WIDE_NAMES,
            Intrinsic.IMAGE_FORMATS_DATES,
            Intrinsic.DECLARED_CLASSES);

    private final FlowAnalysis analysis;
    private final MethodState state;
    private final Graph graph;
    private final Removals removals;
    /** See {@link LeakedInstances}. */
    private final Set<ClassInfo> leaked;

    private final Substitution replacements = new Substitution();
    private Set<Instruction> monitors = Set.of();
    private Predicates.Predicate predicate;

    Specialiser(FlowAnalysis analysis, MethodState state, Set<ClassInfo> leaked, Removals removals) {
        this.leaked = leaked;
        this.analysis = analysis;
        this.removals = removals;
        this.state = state;
        this.graph = state.graph;
    }

    Graph run() {
        graph.blocks().removeIf(block -> !state.reachableBlocks.contains(block));
        if (graph.blocks().isEmpty()) {
            return null; // never called after all: the analysis reached it only by name
        }
        monitors = monitorsAskedFor();
        for (Block block : graph.blocks()) {
            rewrite(block);
        }
        graph.removeUnreachableBlocks();
        for (Block block : graph.blocks()) {
            block.parameters().forEach(parameter -> replaceByConstant(parameter));
        }
        replacements.apply(graph);
        new ParameterSimplifier(graph).run();
        RethrowingHandlers.remove(graph);
        if (state.isRecursive) {
            graph.entry().instructions().add(0, new Instruction(Opcode.STACKCHECK, Kind.VOID, null, List.of()));
        }
        return graph;
    }

    /**
     * The instructions that enter or leave monitors of whose owner something may ask. Those that belong together go
     * together, though the analysis may know more of the object at one than at another.
     */
    private Set<Instruction> monitorsAskedFor() {
        Set<Instruction> all = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (instruction.opcode() == Opcode.MONITORENTER || instruction.opcode() == Opcode.MONITOREXIT) {
                    all.add(instruction);
                }
            }
        }
        if (all.stream().noneMatch(this::isAskedFor)) {
            return Set.of();
        }
        MonitorRegions.of(graph).ifPresent(regions -> {
            for (MonitorRegions.Region region : regions) {
                if (region.instructions().stream().noneMatch(this::isAskedFor)) {
                    region.instructions().forEach(all::remove);
                }
            }
        });
        return all;
    }

    private boolean isAskedFor(Instruction monitor) {
        Flow object = flowAnywhere(monitor.operand(0));
        return object != null && analysis.isAskedForOwner(object);
    }

    private boolean replaceByConstant(Value value) {
        Flow flow = state.values.get(value);
        if (flow == null || flow == Flow.VOID || !flow.isConstant()) {
            return false;
        }
        replacements.replace(value, constantOf(flow, value.kind()));
        return true;
    }

    private static Constant constantOf(Flow flow, Kind kind) {
        return flow.value() instanceof HeapValue heapValue
                ? Constant.ofHeap(heapValue)
                : Constant.of(kind, flow.value());
    }

    /** What is known of a value in the block that is being rewritten. */
    private Flow flow(Value value) {
        Flow flow = flowAnywhere(value);
        return predicate == null || flow == null || value instanceof Constant
                ? flow
                : predicate.refine(
                        value, flow, this::flowAnywhere, analysis.heap().types());
    }

    private Flow flowAnywhere(Value value) {
        return value instanceof Constant constant ? analysis.heap().flowOf(constant) : state.values.get(value);
    }

    private void rewrite(Block block) {
        predicate = state.predicates().at(block);
        List<Instruction> kept = new ArrayList<>();
        for (Instruction instruction : block.instructions()) {
            if (instruction.unwind() != null
                    && !state.reachableBlocks.contains(instruction.unwind().block())) {
                instruction.setUnwind(null);
            }
            if (state.ends.contains(instruction)) {
                kept.add(direct(instruction));
                kept.add(new Instruction(Opcode.UNREACHABLE, Kind.VOID, null, List.of()).setLine(instruction.line()));
                break;
            }
            Instruction rewritten = rewrite(instruction);
            if (rewritten != null) {
                kept.add(rewritten);
            }
        }
        block.instructions().clear();
        block.instructions().addAll(kept);
    }

    /** The instruction to keep, or null if its value is known or nothing is to be done. */
    private Instruction rewrite(Instruction instruction) {
        Opcode opcode = instruction.opcode();
        switch (opcode) {
            case IF -> {
                Boolean taken =
                        MethodFlow.decide(instruction, flow(instruction.operand(0)), flow(instruction.operand(1)));
                return taken == null
                        ? instruction
                        : jump(instruction, instruction.targets().get(taken ? 0 : 1));
            }
            case SWITCH -> {
                Flow key = flow(instruction.operand(0));
                return key.isConstant() ? jump(instruction, chosen(instruction, (Integer) key.value())) : instruction;
            }
            case THROW -> {
                return instruction.unwind() == null ? instruction : jumpToHandler(instruction);
            }
            case CLASSINIT -> {
                if (analysis.bootInitialiser(instruction.type()) == null) {
                    removals.count(instruction);
                } else if (isUnderWay(instruction.type())) {
                    removals.count(instruction);
                    return null;
                }
                return initialisation(instruction, instruction.type());
            }
            case NULLCHECK -> {
                return checked(instruction, !flow(instruction.operand(0)).isNullable());
            }
            case ZEROCHECK -> {
                return checked(instruction, flow(instruction.operand(0)).isConstant());
            }
            case BOUNDSCHECK -> {
                boolean known = flow(instruction.operand(0)).isConstant()
                        && flow(instruction.operand(1)).isConstant();
                return checked(instruction, known);
            }
            case CHECKCAST -> {
                Flow value = flow(instruction.operand(0));
                BitSet subtypes = analysis.heap().types().subtypesOf(instruction.type());
                return checked(instruction, value.restrictedTo(subtypes) == value);
            }
            case STORECHECK -> {
                boolean fits =
                        analysis.heap().storesAlwaysFit(flow(instruction.operand(0)), flow(instruction.operand(1)));
                return checked(instruction, fits);
            }
            case MONITORENTER, MONITOREXIT -> {
                // One thread only: it never waits for a monitor.
                if (monitors.contains(instruction)) {
                    return instruction;
                }
                removals.count(instruction);
                return null;
            }
            case GETMEMORY, PUTMEMORY -> {
                return memoryAccess(instruction);
            }
            default -> {
                if (instruction.kind() != Kind.VOID && replaceByConstant(instruction)) {
                    boolean isEvaluated = outcome(instruction) != null;
                    boolean pure = !opcode.hasEffect() || isPureCall(instruction) || isEvaluated;
                    if (isEvaluated) {
                        removals.count(Removals.Kind.EVALUATED_CALLS);
                    } else if (pure) {
                        removals.count(instruction);
                    }
                    return pure ? initialisation(instruction) : direct(instruction);
                }
                return opcode.isCall() ? direct(instruction) : instruction;
            }
        }
    }

    /** Whether a class has been initialised, or is being, whenever the method runs. */
    private boolean isUnderWay(ClassInfo type) {
        return !type.isInterface() && state.method.owner().isSubtypeOf(type) && !leaked.contains(type);
    }

    /** An access by an offset is one to a field, if the offset stands for one, or else to an array. */
    private Instruction memoryAccess(Instruction access) {
        boolean isLoad = access.opcode() == Opcode.GETMEMORY;
        if (isLoad && replaceByConstant(access)) {
            return null;
        }
        Flow offset = flow(access.operand(1));
        FieldInfo field = offset.isConstant() ? analysis.world().fieldOffsets().field((Long) offset.value()) : null;
        if (field == null) {
            BitSet holders = flow(access.operand(0)).types();
            if (holders.stream().anyMatch(i -> !analysis.heap().types().get(i).isArray())) {
                throw new BuildException("Method " + state.method.javaName() + " (line " + access.line()
                        + ") accesses a field by an offset that is known only at run time, which no image can do:"
                        + " initialise the offset in a static final field." + CallChain.of(state));
            }
            return access;
        }
        List<Value> operands = isLoad ? List.of(access.operand(0)) : List.of(access.operand(0), access.operand(2));
        Opcode opcode = isLoad ? Opcode.GETFIELD : Opcode.PUTFIELD;
        Instruction direct = new Instruction(opcode, access.kind(), field, operands).setLine(access.line());
        replacements.replace(access, direct);
        return direct;
    }

    private static boolean isPureCall(Instruction instruction) {
        if (!instruction.opcode().isCall()) {
            return false;
        }
        Intrinsic intrinsic = Intrinsic.of(instruction.method());
        return intrinsic != null && (intrinsic.isArithmetic() || PURE.contains(intrinsic))
                || Lookup.of(instruction.method()) != null;
    }

    private Instruction checked(Instruction check, boolean passes) {
        boolean isKnown = replaceByConstant(check);
        if (passes && !isKnown) {
            replacements.replace(check, check.operand(0));
        }
        if (passes) {
            removals.count(check);
        }
        return passes ? null : check;
    }

    private Instruction jump(Instruction branch, Target target) {
        removals.count(branch);
        Instruction jump = new Instruction(Opcode.GOTO, Kind.VOID, null, List.of()).setLine(branch.line());
        jump.targets().add(target);
        return jump;
    }

    /** A throw with a handler in the same method needs no unwinding. */
    private Instruction jumpToHandler(Instruction instruction) {
        Target handler = instruction.unwind();
        List<Value> arguments = new ArrayList<>();
        arguments.add(instruction.operand(0));
        arguments.addAll(handler.arguments());
        return jump(instruction, new Target(handler.block(), arguments));
    }

    /** The target of a switch for a key. */
    static Target chosen(Instruction instruction, int key) {
        int index = java.util.Arrays.binarySearch(instruction.keys(), key);
        return instruction.targets().get(index < 0 ? 0 : index + 1);
    }

    private Instruction direct(Instruction call) {
        if (call.opcode() == Opcode.CLASSINIT) {
            return initialisation(call, call.type());
        }
        Lookup lookup = call.opcode().isCall() ? Lookup.of(call.method()) : null;
        if (lookup != null) {
            Instruction initialisation = initialisation(call);
            return initialisation != null
                    ? initialisation
                    : replaced(call, Opcode.CALLSTATIC, lookup.search(analysis.world()), call.operands());
        }
        MethodInfo only = call.opcode().isCall() ? only(call) : null;
        if (only == null) {
            return call;
        }
        List<Flow> arguments = arguments(call);
        ConstantCalls.Outcome outcome = analysis.constantCalls().outcome(only, arguments);
        if (outcome != null && outcome.isCopied()) {
            removals.count(Removals.Kind.EVALUATED_CALLS);
            MethodInfo copy = analysis.runtimeMethod(RuntimeMethod.SHALLOW_COPY);
            return replaced(call, Opcode.CALLSTATIC, copy, List.of(Constant.ofHeap((HeapValue) outcome.value())));
        }
        MethodInfo target = analysis.constantCalls().variant(only, arguments);
        Opcode opcode = call.opcode() == Opcode.CALLSTATIC ? Opcode.CALLSTATIC : Opcode.CALLSPECIAL;
        if (opcode == call.opcode() && target == call.method()) {
            return call;
        }
        return replaced(call, opcode, target, call.operands());
    }

    private Instruction replaced(Instruction call, Opcode opcode, MethodInfo target, List<Value> operands) {
        Instruction replacement = new Instruction(opcode, call.kind(), target, operands);
        replacement.setLine(call.line());
        replacement.setUnwind(call.unwind());
        if (opcode != call.opcode()) {
            removals.count(call);
        }
        if (!replacements.contains(call)) {
            replacements.replace(call, replacement);
        }
        return replacement;
    }

    private List<Flow> arguments(Instruction call) {
        List<Flow> arguments = new ArrayList<>();
        call.operands().forEach(operand -> arguments.add(flow(operand)));
        return arguments;
    }

    /** What a call gives if that is known and makes the call needless. */
    private ConstantCalls.Outcome outcome(Instruction call) {
        MethodInfo target = call.opcode().isCall() ? only(call) : null;
        return target == null ? null : analysis.constantCalls().outcome(target, arguments(call));
    }

    /** The only method that a call can run, or null if there are several. */
    private MethodInfo only(Instruction call) {
        if (call.opcode() != Opcode.CALLVIRTUAL && call.opcode() != Opcode.CALLINTERFACE) {
            return call.method();
        }
        MethodInfo only = null;
        BitSet receivers = flow(call.operand(0)).types();
        for (int i = receivers.nextSetBit(0); i >= 0; i = receivers.nextSetBit(i + 1)) {
            ClassInfo type = analysis.heap().types().get(i);
            MethodInfo target = analysis.dispatch(call.method()).get(type);
            if (only != null && target != null && target != only) {
                return null;
            }
            only = target == null ? only : target;
        }
        return only;
    }

    /** What a look-up whose result is known does nevertheless, or null. */
    private Instruction initialisation(Instruction place) {
        boolean isLookup = place.opcode().isCall() && Lookup.of(place.method()) != null;
        ClassInfo type = isLookup ? new ConstantLookups(analysis).initialisedBy(place, this::flow, graph) : null;
        return type == null ? null : initialisation(place, type);
    }

    /** The initialisation of a class at boot, in the place of an instruction; null if there is nothing to be done. */
    private Instruction initialisation(Instruction place, ClassInfo type) {
        MethodInfo initialiser = analysis.bootInitialiser(type);
        if (initialiser == null) {
            return null;
        }
        Instruction initialisation = new Instruction(Opcode.CALLSTATIC, Kind.VOID, initialiser, List.of());
        initialisation.setLine(place.line());
        initialisation.setUnwind(place.unwind());
        return initialisation;
    }

    /** Removes instructions without effect whose values nothing uses; returns whether there were any. */
    static boolean removeUnused(Graph graph) {
        boolean any = false;
        boolean changed = true;
        while (changed) {
            Set<Value> used = new HashSet<>();
            for (Block block : graph.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    used.addAll(instruction.operands());
                    instruction.targets().forEach(target -> used.addAll(target.arguments()));
                    if (instruction.unwind() != null) {
                        used.addAll(instruction.unwind().arguments());
                    }
                }
            }
            changed = false;
            for (Block block : graph.blocks()) {
                changed |= block.instructions()
                        .removeIf(instruction -> !used.contains(instruction)
                                && (!instruction.opcode().hasEffect() || isPureCall(instruction)));
            }
            any |= changed;
        }
        return any;
    }
}
