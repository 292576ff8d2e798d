package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.InlineScope;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.world.ClassInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Removes allocations of objects that one method alone sees, if need be after inlining the calls that they are passed to:
 * iterators, pairs, boxes, captures of lambdas. Nothing is inlined but for that, as LLVM is better at the rest.
 */
final class AllocationRemoval implements Pass {
    private static final String REFERENCE = "java/lang/ref/Reference";

    private final EscapeAnalysis analysis;
    private final int budget;
    private final Consumer<Graph> cleaning;

    /**
     * Makes the pass.
     *
     * @param budget how many instructions may be inlined for the removal of one allocation
     * @param cleaning makes the most of what inlining has told
     */
    AllocationRemoval(EscapeAnalysis analysis, int budget, Consumer<Graph> cleaning) {
        this.analysis = analysis;
        this.budget = budget;
        this.cleaning = cleaning;
    }

    @Override
    public String name() {
        return "allocation removal";
    }

    @Override
    public void run(Graph graph, Removals removals) {
        Set<Instruction> given = identitySet(List.of());
        int left = budget * 10; // for all allocations of the method
        int before;
        do {
            before = left;
            left = round(graph, given, left, removals);
        } while (left < before);
    }

    /**
     * Goes once over what makes objects, and cleans up at the end: cleaning takes far longer than a removal.
     *
     * @param given what turned out not to be removable
     * @param left how many instructions may be inlined
     * @return how many may be after it; less than before if anything was done
     */
    private int round(Graph graph, Set<Instruction> given, int left, Removals removals) {
        int remaining = left;
        List<Instruction> makers = makers(graph);
        Set<Instruction> present = identitySet(makers);
        for (Instruction maker : makers) {
            if (remaining <= 0) {
                break;
            }
            if (given.contains(maker) || !present.contains(maker)) {
                continue;
            }
            ObjectWeb web = web(graph, maker);
            if (web == null || !isWorthwhile(web, graph)) {
                continue;
            }
            if (!web.calls().isEmpty()) {
                inline(graph, web, removals);
            } else if (!ScalarReplacement.replace(graph, web, removals)) {
                given.add(maker);
                continue;
            }
            remaining -= Math.max(1, web.cost());
            analysis.forget(graph);
            present = identitySet(makers(graph));
        }
        if (remaining < left) {
            cleaning.accept(graph);
            analysis.forget(graph);
        }
        return remaining;
    }

    private boolean isWorthwhile(ObjectWeb web, Graph graph) {
        return !web.escapes()
                && !web.isReturned()
                && web.cost() <= budget
                && web.calls().stream().noneMatch(call -> isRecursive(call, graph));
    }

    /** Whether a call is of a method that it is in: its own, or one that has been inlined around it. */
    private static boolean isRecursive(ObjectWeb.Call call, Graph graph) {
        for (InlineScope scope = call.instruction().scope(); scope != null; scope = scope.caller()) {
            if (scope.method() == call.target()) {
                return true;
            }
        }
        return call.target() == graph.method();
    }

    private static Set<Instruction> identitySet(List<Instruction> instructions) {
        Set<Instruction> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(instructions);
        return set;
    }

    private static List<Instruction> makers(Graph graph) {
        List<Instruction> result = new ArrayList<>();
        Set<Block> cold = ColdBlocks.of(graph);
        for (Block block : graph.blocks()) {
            if (cold.contains(block)) {
                continue;
            }
            for (Instruction instruction : block.instructions()) {
                switch (instruction.opcode()) {
                    case NEW, CALLSTATIC, CALLSPECIAL -> result.add(instruction);
                    default -> {}
                }
            }
        }
        return result;
    }

    private ObjectWeb web(Graph graph, Instruction maker) {
        ObjectWeb.Made made = analysis.made(maker);
        if (made == null || isReference(made.type())) {
            return null;
        }
        return ObjectWeb.of(maker, made.type(), analysis.uses(graph), analysis);
    }

    /** Collectors treat references in their own way. */
    private static boolean isReference(ClassInfo type) {
        for (ClassInfo own = type; own != null; own = own.superclass()) {
            if (own.name().equals(REFERENCE)) {
                return true;
            }
        }
        return false;
    }

    private void inline(Graph graph, ObjectWeb web, Removals removals) {
        for (ObjectWeb.Call planned : web.calls()) {
            Instruction call = planned.instruction();
            removals.count(call);
            Instruction direct = isDirect(call) ? call : Devirtualisation.makeDirect(graph, call, planned.target());
            Inliner.inline(graph, direct, analysis.body(planned.target()));
        }
        Branches.tidy(graph);
    }

    private static boolean isDirect(Instruction call) {
        return call.opcode() == Opcode.CALLSTATIC || call.opcode() == Opcode.CALLSPECIAL;
    }
}
