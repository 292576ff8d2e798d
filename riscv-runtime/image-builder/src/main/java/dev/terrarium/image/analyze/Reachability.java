package dev.terrarium.image.analyze;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why methods and classes are in a program: for each method the shortest chain of callers from where the program starts,
 * found by breadth-first search, and for each class the method nearest to the start that makes objects of it.
 */
public final class Reachability {
    private final Map<MethodInfo, Graph> bodies = new HashMap<>();
    private final Map<MethodInfo, List<MethodInfo>> callees = new HashMap<>();
    /** In the order of the search; null for what nothing calls. */
    private final Map<MethodInfo, MethodInfo> callers = new LinkedHashMap<>();

    private final Map<ClassInfo, MethodInfo> makers = new HashMap<>();

    Reachability(Iterable<MethodState> states, Collection<Graph> graphs) {
        graphs.forEach(graph -> bodies.put(graph.method(), graph));
        Deque<MethodInfo> pending = new ArrayDeque<>();
        for (MethodState state : states) {
            for (MethodState caller : state.callers) {
                callees.computeIfAbsent(caller.method, key -> new ArrayList<>()).add(state.method);
            }
            if (state.reachedFrom == null) {
                callers.put(state.method, null);
                pending.add(state.method);
            }
        }
        while (!pending.isEmpty()) {
            visit(pending.remove(), pending);
        }
    }

    private void visit(MethodInfo method, Deque<MethodInfo> pending) {
        Graph body = bodies.get(method);
        if (body == null) {
            return;
        }
        for (Block block : body.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (makesObject(instruction.opcode())) {
                    makers.putIfAbsent(instruction.type(), method);
                }
            }
        }
        for (MethodInfo callee : callees.getOrDefault(method, List.of())) {
            if (bodies.containsKey(callee) && !callers.containsKey(callee)) {
                callers.put(callee, method);
                pending.add(callee);
            }
        }
    }

    private static boolean makesObject(Opcode opcode) {
        return opcode == Opcode.NEW || opcode == Opcode.NEWARRAY || opcode == Opcode.MULTINEWARRAY;
    }

    /** Returns the reachable methods, those that are nearer to the start first. */
    public Collection<MethodInfo> methods() {
        return Collections.unmodifiableSet(callers.keySet());
    }

    /** Returns the callers of a method, the nearest first; none for a method that is not called by another. */
    public List<MethodInfo> chain(MethodInfo method) {
        List<MethodInfo> chain = new ArrayList<>();
        for (MethodInfo caller = callers.get(method); caller != null; caller = callers.get(caller)) {
            chain.add(caller);
        }
        return chain;
    }

    /** Returns the method nearest to the start that makes objects of a class; null if they are made at build time only. */
    public MethodInfo maker(ClassInfo type) {
        return makers.get(type);
    }
}
