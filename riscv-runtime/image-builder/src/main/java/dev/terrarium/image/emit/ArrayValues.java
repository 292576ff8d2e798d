package dev.terrarium.image.emit;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.Target;
import dev.terrarium.image.ir.Value;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which values of a method are arrays or null. The IR does not say so, but the bytecode verifier has seen to it that
 * nothing else comes to where an array is used: what an instruction takes the length or an element of, and whatever that may
 * have been, by way of null checks and block parameters. A cast is where it ends.
 */
final class ArrayValues {
    private final Set<Value> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Parameter> parameters = new ArrayDeque<>();

    ArrayValues(Graph graph) {
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                switch (instruction.opcode()) {
                    case ARRAYLENGTH, ARRAYLOAD, ARRAYSTORE -> add(instruction.operand(0));
                    default -> {}
                }
            }
        }
        if (!parameters.isEmpty()) {
            Map<Parameter, Set<Value>> sources = sources(graph);
            while (!parameters.isEmpty()) {
                sources.getOrDefault(parameters.poll(), Set.of()).forEach(this::add);
            }
        }
    }

    private void add(Value value) {
        if (arrays.add(value)) {
            if (value instanceof Instruction check && check.opcode() == Opcode.NULLCHECK) {
                add(check.operand(0));
            } else if (value instanceof Parameter parameter) {
                parameters.add(parameter);
            }
        }
    }

    private static Map<Parameter, Set<Value>> sources(Graph graph) {
        Map<Parameter, Set<Value>> sources = new IdentityHashMap<>();
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                for (Target target : instruction.targets()) {
                    addSources(sources, target, target.block().parameters());
                }
                Target unwind = instruction.unwind();
                if (unwind != null) {
                    List<Parameter> parameters = unwind.block().parameters();
                    addSources(sources, unwind, parameters.subList(1, parameters.size()));
                }
            }
        }
        return sources;
    }

    private static void addSources(Map<Parameter, Set<Value>> sources, Target target, List<Parameter> parameters) {
        for (int i = 0; i < parameters.size(); i++) {
            sources.computeIfAbsent(parameters.get(i), key -> Collections.newSetFromMap(new IdentityHashMap<>()))
                    .add(target.arguments().get(i));
        }
    }

    /** Whether a value is an array or null. */
    boolean contains(Value value) {
        return arrays.contains(value);
    }
}
