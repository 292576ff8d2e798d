package dev.terrarium.image.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes block parameters that all predecessors give one and the same value (Braun et al., "Simple and Efficient
 * Construction of Static Single Assignment Form", section 3.1: trivial phis), and those that nothing uses.
 */
public final class ParameterSimplifier {
    private final Graph graph;
    private final Substitution replacements = new Substitution();

    public ParameterSimplifier(Graph graph) {
        this.graph = graph;
    }

    public void run() {
        boolean changed = true;
        while (changed) {
            changed = replaceTrivial();
        }
        replacements.apply(graph);
        removeUnused();
    }

    /** One edge into a block; on unwind edges the first parameter has no argument. */
    private record Edge(Target target, int offset) {}

    private Map<Block, List<Edge>> incoming() {
        Map<Block, List<Edge>> edges = new HashMap<>();
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                for (Target target : instruction.targets()) {
                    edges.computeIfAbsent(target.block(), key -> new ArrayList<>())
                            .add(new Edge(target, 0));
                }
                if (instruction.unwind() != null) {
                    Target unwind = instruction.unwind();
                    edges.computeIfAbsent(unwind.block(), key -> new ArrayList<>())
                            .add(new Edge(unwind, 1));
                }
            }
        }
        return edges;
    }

    private boolean replaceTrivial() {
        Map<Block, List<Edge>> incoming = incoming();
        boolean changed = false;
        for (Block block : graph.blocks()) {
            List<Edge> edges = incoming.getOrDefault(block, List.of());
            if (edges.isEmpty()) {
                continue; // the entry: its parameters are the method's
            }
            for (int i = block.parameters().size() - 1; i >= 0; i--) {
                Parameter parameter = block.parameters().get(i);
                Value only = onlyValue(parameter, i, edges);
                if (only != null) {
                    replacements.replace(parameter, only);
                    remove(block, i, edges);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private Value onlyValue(Parameter parameter, int index, List<Edge> edges) {
        Value only = null;
        for (Edge edge : edges) {
            if (index < edge.offset()) {
                return null; // the exception itself
            }
            Value argument = replacements.resolve(edge.target().arguments().get(index - edge.offset()));
            boolean same =
                    argument == only || argument instanceof Constant constant && only != null && constant.equals(only);
            if (argument != parameter && !same) {
                if (only != null) {
                    return null;
                }
                only = argument;
            }
        }
        return only;
    }

    private static void remove(Block block, int index, List<Edge> edges) {
        block.parameters().remove(index);
        for (Edge edge : edges) {
            edge.target().arguments().remove(index - edge.offset());
        }
    }

    private void removeUnused() {
        Map<Block, List<Edge>> incoming = incoming();
        Set<Value> used = new HashSet<>();
        Deque<Parameter> pending = new ArrayDeque<>();
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                instruction.operands().forEach(value -> use(value, used, pending));
            }
        }
        while (!pending.isEmpty()) {
            Parameter parameter = pending.pop();
            int index = parameter.block().parameters().indexOf(parameter);
            for (Edge edge : incoming.getOrDefault(parameter.block(), List.of())) {
                if (index >= edge.offset()) {
                    use(edge.target().arguments().get(index - edge.offset()), used, pending);
                }
            }
        }
        for (Block block : graph.blocks()) {
            List<Edge> edges = incoming.getOrDefault(block, List.of());
            if (edges.isEmpty()) {
                continue;
            }
            int firstRemovable = edges.stream().mapToInt(Edge::offset).max().orElse(0);
            for (int i = block.parameters().size() - 1; i >= firstRemovable; i--) {
                if (!used.contains(block.parameters().get(i))) {
                    remove(block, i, edges);
                }
            }
        }
    }

    private static void use(Value value, Set<Value> used, Deque<Parameter> pending) {
        if (used.add(value) && value instanceof Parameter parameter) {
            pending.push(parameter);
        }
    }
}
