package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.Target;
import dev.terrarium.image.ir.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the values of a graph are used, and what parameters of blocks are given. A snapshot: it does not follow changes of
 * the graph.
 */
final class Uses {
    private final Map<Value, List<Use>> uses = new IdentityHashMap<>();
    private final Map<Parameter, List<Value>> incoming = new IdentityHashMap<>();

    /**
     * One use.
     *
     * @param instruction that has the value as an operand, or passes it on to a block
     * @param index of the operand, or -1
     * @param parameter of the block that the value is passed to, or null
     */
    record Use(Instruction instruction, int index, Parameter parameter) {}

    Uses(Graph graph) {
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                for (int i = 0; i < instruction.operands().size(); i++) {
                    add(instruction.operand(i), new Use(instruction, i, null));
                }
                for (Target target : instruction.targets()) {
                    addArguments(instruction, target, 0);
                }
                if (instruction.unwind() != null) {
                    addArguments(instruction, instruction.unwind(), 1);
                }
            }
        }
    }

    private void addArguments(Instruction instruction, Target target, int offset) {
        List<Parameter> parameters = target.block().parameters();
        if (offset > 0) {
            incoming(parameters.get(0)).add(null);
        }
        for (int i = 0; i < target.arguments().size(); i++) {
            Parameter parameter = parameters.get(i + offset);
            Value argument = target.arguments().get(i);
            add(argument, new Use(instruction, -1, parameter));
            incoming(parameter).add(argument);
        }
    }

    private void add(Value value, Use use) {
        if (!(value instanceof Constant)) {
            uses.computeIfAbsent(value, key -> new ArrayList<>()).add(use);
        }
    }

    List<Use> of(Value value) {
        return uses.getOrDefault(value, List.of());
    }

    /**
     * What the edges to a parameter's block pass for it; an element is null where that is an exception. Empty for the
     * parameters of the method.
     */
    List<Value> incoming(Parameter parameter) {
        return incoming.computeIfAbsent(parameter, key -> new ArrayList<>());
    }
}
