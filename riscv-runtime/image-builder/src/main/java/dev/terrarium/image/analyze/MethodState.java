package dev.terrarium.image.analyze;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.MethodInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What the analysis knows of one reachable method. */
final class MethodState {
    final MethodInfo method;
    /** The body. */
    final Graph graph;
    /** What reached the method first, or null for a root: the chain that messages show. */
    final MethodState reachedFrom;

    /** Where in the graph each block is. */
    final Map<Block, Integer> positions = new IdentityHashMap<>();

    final Flow[] parameters;
    Flow returned;
    /** The exceptions that leave the method; null if none does. */
    Flow thrown;

    final Map<Value, Flow> values = new HashMap<>();
    final Set<Block> reachableBlocks = new HashSet<>();
    /** Instructions after which control does not go on. */
    final Set<Instruction> ends = new HashSet<>();
    /** Methods whose flows depend on what this one returns. */
    final Set<MethodState> callers = new LinkedHashSet<>();

    /** Whether the method can call itself, directly or through others. */
    boolean isRecursive;

    boolean queued;

    private Predicates predicates;

    MethodState(MethodInfo method, Graph graph, MethodState reachedFrom, int parameterCount) {
        this.method = method;
        this.graph = graph;
        this.reachedFrom = reachedFrom;
        this.parameters = new Flow[parameterCount];
        for (Block block : graph.blocks()) {
            positions.put(block, positions.size());
        }
    }

    /** What branches say of values. */
    Predicates predicates() {
        if (predicates == null) {
            predicates = new Predicates(graph);
        }
        return predicates;
    }
}
