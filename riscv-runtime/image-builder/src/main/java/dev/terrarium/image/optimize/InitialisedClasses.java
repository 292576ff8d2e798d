package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.BootInitialisers;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Target;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which of the classes that are initialised on the machine have been, or are being by a caller, wherever control is: where
 * that is so, initialising them does nothing (JVM specification, section 5.5, steps 3 and 6). A forward data flow over the
 * whole program: a method begins with what all its calls have in common, and a call adds what all its targets have done
 * when they return.
 *
 * <p>What holds once in a method holds until it returns: an initialisation that has succeeded stays so, and one that a
 * caller is in the middle of cannot fail before control is back there. The method that runs an initialiser is that caller;
 * it alone sees the failure, in its handler.
 */
final class InitialisedClasses {
    private final Function<MethodInfo, Map<ClassInfo, MethodInfo>> dispatch;
    private final Map<MethodInfo, Integer> numbers = new HashMap<>();
    /** For each initialisation, what it has begun at the latest when it finds that it has been begun itself. */
    private final Map<MethodInfo, BitSet> implied = new HashMap<>();

    private final Map<MethodInfo, Summary> summaries = new HashMap<>();
    private final Set<Summary> pending = new LinkedHashSet<>();

    /** What is known of a method: null as long as no call is known to begin or return. */
    private static final class Summary {
        final Graph graph;
        final Set<Summary> callers = new HashSet<>();
        BitSet atEntry;
        BitSet atReturn;

        Summary(Graph graph) {
            this.graph = graph;
        }
    }

    /** Is told of each instruction that control may come to, with the initialisations that are needless there. */
    private interface Visitor {
        void visit(Instruction instruction, BitSet known);
    }

    /**
     * Analyses a program.
     *
     * @param graphs its methods
     * @param isEntered whether a method may be entered otherwise than by a call in one of them
     * @param dispatch the targets of a call that is not direct, by the receiver's class
     */
    InitialisedClasses(
            Collection<Graph> graphs,
            Predicate<MethodInfo> isEntered,
            Function<MethodInfo, Map<ClassInfo, MethodInfo>> dispatch) {
        this.dispatch = dispatch;
        for (Graph graph : graphs) {
            summaries.put(graph.method(), new Summary(graph));
            if (BootInitialisers.isInitialisation(graph.method())) {
                numbers.put(graph.method(), numbers.size());
            }
        }
        if (!numbers.isEmpty()) {
            numbers.keySet().forEach(this::implied);
            analyse(graphs, isEntered);
        }
    }

    /** Returns the initialisations in a method that do nothing. */
    Set<Instruction> needless(Graph graph) {
        Set<Instruction> result = new LinkedHashSet<>();
        Summary summary = summaries.get(graph.method());
        if (!numbers.isEmpty() && summary != null && summary.atEntry != null) {
            walk(graph, summary.atEntry, (instruction, known) -> {
                Integer number = isInitialisation(instruction) ? numbers.get(instruction.method()) : null;
                if (number != null && known.get(number)) {
                    result.add(instruction);
                }
            });
        }
        return result;
    }

    private static boolean isInitialisation(Instruction instruction) {
        return instruction.opcode() == Opcode.CALLSTATIC && BootInitialisers.isInitialisation(instruction.method());
    }

    /**
     * A class marks itself as begun and then initialises its superclass: whoever finds the former done finds the latter
     * done too. Of what comes next, the superinterfaces, that is not so while the superclass is being initialised. Nor is it
     * of a superclass whose initialiser may fail: it may have initialised the subclass before.
     */
    private BitSet implied(MethodInfo initialisation) {
        BitSet known = implied.get(initialisation);
        if (known != null) {
            return known;
        }
        BitSet result = new BitSet();
        result.set(numbers.get(initialisation));
        implied.put(initialisation, result);
        Summary running = summaries.get(BootInitialisers.running(initialisation));
        MethodInfo first = running == null ? null : firstInitialisation(running.graph);
        if (first != null && numbers.containsKey(first) && !mayFail(first)) {
            result.or(implied(first));
        }
        return result;
    }

    private boolean mayFail(MethodInfo initialisation) {
        Summary running = summaries.get(BootInitialisers.running(initialisation));
        return running != null
                && running.graph.blocks().stream()
                        .flatMap(block -> block.instructions().stream())
                        .anyMatch(instruction -> instruction.opcode() == Opcode.PUTSTATIC
                                && BootInitialisers.markedBy(instruction) == initialisation
                                && !BootInitialisers.marksBegun(instruction));
    }

    /** What a method initialises before it comes to a branch; null for nothing. */
    private static MethodInfo firstInitialisation(Graph graph) {
        Set<Block> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Block block = graph.entry();
        while (seen.add(block)) {
            for (Instruction instruction : block.instructions()) {
                if (isInitialisation(instruction)) {
                    return instruction.method();
                }
            }
            if (block.terminator().opcode() == Opcode.GOTO) {
                block = block.terminator().targets().get(0).block();
            }
        }
        return null;
    }

    private void analyse(Collection<Graph> graphs, Predicate<MethodInfo> isEntered) {
        Set<MethodInfo> called = new HashSet<>();
        for (Graph graph : graphs) {
            for (Block block : graph.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    if (instruction.opcode().isCall()) {
                        called.addAll(targets(instruction));
                    }
                }
            }
        }
        for (Graph graph : graphs) {
            if (isEntered.test(graph.method()) || !called.contains(graph.method())) {
                enter(summaries.get(graph.method()), new BitSet());
            }
        }
        while (!pending.isEmpty()) {
            Summary next = pending.iterator().next();
            pending.remove(next);
            update(next);
        }
    }

    private Collection<MethodInfo> targets(Instruction call) {
        return switch (call.opcode()) {
            case CALLSTATIC, CALLSPECIAL -> Set.of(call.method());
            default -> dispatch.apply(call.method()).values();
        };
    }

    private void enter(Summary callee, BitSet known) {
        BitSet common = meet(callee.atEntry, known);
        if (!common.equals(callee.atEntry)) {
            callee.atEntry = common;
            pending.add(callee);
        }
    }

    private void update(Summary method) {
        BitSet[] returned = new BitSet[1];
        walk(method.graph, method.atEntry, (instruction, known) -> {
            if (instruction.opcode() == Opcode.RETURN) {
                returned[0] = meet(returned[0], known);
            } else if (instruction.opcode().isCall()) {
                for (MethodInfo target : targets(instruction)) {
                    Summary callee = summaries.get(target);
                    if (callee != null) {
                        callee.callers.add(method);
                        enter(callee, known);
                    }
                }
            }
        });
        if (returned[0] != null && !returned[0].equals(method.atReturn)) {
            method.atReturn = returned[0];
            pending.addAll(method.callers);
        }
    }

    /** The data flow through one method, until nothing changes; then the visit of what it comes to. */
    private void walk(Graph graph, BitSet atEntry, Visitor visitor) {
        Map<Block, BitSet> atHead = new IdentityHashMap<>();
        Deque<Block> changed = new ArrayDeque<>();
        atHead.put(graph.entry(), atEntry);
        changed.add(graph.entry());
        while (!changed.isEmpty()) {
            walk(changed.remove(), atHead, changed, (instruction, known) -> {});
        }
        for (Block block : graph.blocks()) {
            if (atHead.containsKey(block)) {
                walk(block, atHead, changed, visitor);
            }
        }
    }

    private void walk(Block block, Map<Block, BitSet> atHead, Deque<Block> changed, Visitor visitor) {
        BitSet known = (BitSet) atHead.get(block).clone();
        for (Instruction instruction : block.instructions()) {
            visitor.visit(instruction, known);
            if (instruction.unwind() != null) {
                flow(instruction.unwind(), known, atHead, changed);
            }
            if (!follow(instruction, known)) {
                return;
            }
            for (Target target : instruction.targets()) {
                flow(target, known, atHead, changed);
            }
        }
    }

    private static void flow(Target target, BitSet known, Map<Block, BitSet> atHead, Deque<Block> changed) {
        BitSet before = atHead.get(target.block());
        BitSet common = meet(before, known);
        if (!common.equals(before)) {
            atHead.put(target.block(), common);
            changed.add(target.block());
        }
    }

    private static BitSet meet(BitSet before, BitSet incoming) {
        BitSet result = (BitSet) incoming.clone();
        if (before != null) {
            result.and(before);
        }
        return result;
    }

    /** Adds what an instruction has initialised when it is done; returns whether control is known to go on behind it. */
    private boolean follow(Instruction instruction, BitSet known) {
        if (instruction.opcode() == Opcode.PUTSTATIC) {
            Integer number = numbers.get(BootInitialisers.markedBy(instruction));
            if (number != null) {
                known.set(number, BootInitialisers.marksBegun(instruction));
            }
            return true;
        }
        if (!instruction.opcode().isCall()) {
            return true;
        }
        BitSet common = null;
        for (MethodInfo target : targets(instruction)) {
            Summary callee = summaries.get(target);
            BitSet added = callee == null ? new BitSet() : callee.atReturn;
            if (added != null) {
                common = meet(common, added);
            }
        }
        if (common == null && !targets(instruction).isEmpty()) {
            return false;
        }
        if (common != null) {
            known.or(common);
        }
        if (implied.containsKey(instruction.method())) {
            known.or(implied.get(instruction.method()));
        }
        return true;
    }
}
