package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Inlines methods into themselves, which LLVM does not: where a method calls itself, first what it does when the recursion
 * ends there, which for a tree saves the calls for all leaves; then, if it is small, all of it, so that a call goes two
 * levels down.
 */
final class RecursionInlining implements Pass {
    private static final int MOST_CALLS = 4;
    private static final int MOST_INSTRUCTIONS = 50;

    private final Predicate<MethodInfo> isInlinable;
    private final Consumer<Graph> cleaning;

    /**
     * Makes the pass.
     *
     * @param isInlinable whether a method may be inlined at all
     * @param cleaning makes the most of what inlining has told
     */
    RecursionInlining(Predicate<MethodInfo> isInlinable, Consumer<Graph> cleaning) {
        this.isInlinable = isInlinable;
        this.cleaning = cleaning;
    }

    @Override
    public String name() {
        return "recursion inlining";
    }

    @Override
    public void run(Graph graph, Removals removals) {
        int calls = selfCalls(graph).size();
        if (calls == 0 || calls > MOST_CALLS || !isInlinable.test(graph.method())) {
            return;
        }
        Graph early = EarlyReturns.of(graph);
        if (early != null) {
            selfCalls(graph).forEach(call -> inlineEarlyReturns(graph, call, early));
            cleaning.accept(graph);
        }
        if (size(graph) <= MOST_INSTRUCTIONS) {
            Graph body = BodyCopy.of(graph);
            for (Instruction call : selfCalls(graph)) {
                removals.count(call);
                Inliner.inline(graph, call, body);
            }
            cleaning.accept(graph);
        }
    }

    /** What is not returned early is called from where the call was: a trace has one entry for each level. */
    private static void inlineEarlyReturns(Graph graph, Instruction call, Graph early) {
        List<Instruction> others = selfCalls(graph);
        Inliner.inline(graph, call, early);
        for (Instruction left : selfCalls(graph)) {
            if (!others.contains(left)) {
                left.setPosition(call);
            }
        }
    }

    private static List<Instruction> selfCalls(Graph graph) {
        List<Instruction> result = new ArrayList<>();
        Set<Block> cold = ColdBlocks.of(graph);
        for (Block block : graph.blocks()) {
            if (!cold.contains(block)) {
                block.instructions().stream()
                        .filter(instruction -> isSelfCall(instruction, graph))
                        .forEach(result::add);
            }
        }
        return result;
    }

    static boolean isSelfCall(Instruction instruction, Graph graph) {
        return (instruction.opcode() == Opcode.CALLSTATIC || instruction.opcode() == Opcode.CALLSPECIAL)
                && instruction.method() == graph.method();
    }

    private static int size(Graph graph) {
        return graph.blocks().stream()
                .mapToInt(block -> block.instructions().size())
                .sum();
    }
}
