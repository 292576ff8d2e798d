package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders methods so that those that a method calls directly come before it, as far as recursion lets them. */
final class BottomUp {
    private final Map<MethodInfo, Graph> bodies;
    private final List<Graph> order = new ArrayList<>();
    private final Set<MethodInfo> seen = new HashSet<>();

    private record Visit(Graph graph, Iterator<MethodInfo> callees) {}

    private BottomUp(Map<MethodInfo, Graph> bodies) {
        this.bodies = bodies;
    }

    static List<Graph> order(Collection<Graph> graphs, Map<MethodInfo, Graph> bodies) {
        BottomUp search = new BottomUp(bodies);
        graphs.forEach(search::visit);
        return search.order;
    }

    private void visit(Graph start) {
        Deque<Visit> path = new ArrayDeque<>();
        enter(start, path);
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            if (visit.callees().hasNext()) {
                Graph callee = bodies.get(visit.callees().next());
                if (callee != null) {
                    enter(callee, path);
                }
            } else {
                order.add(path.pop().graph());
            }
        }
    }

    private void enter(Graph graph, Deque<Visit> path) {
        if (seen.add(graph.method())) {
            path.push(new Visit(graph, callees(graph).iterator()));
        }
    }

    private static List<MethodInfo> callees(Graph graph) {
        List<MethodInfo> result = new ArrayList<>();
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (instruction.opcode() == Opcode.CALLSTATIC || instruction.opcode() == Opcode.CALLSPECIAL) {
                    result.add(instruction.method());
                }
            }
        }
        return result;
    }
}
