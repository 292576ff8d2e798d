package dev.terrarium.image.ir;

import java.util.IdentityHashMap;
import java.util.Map;

/** Values that others take the place of; chains of replacements are followed when the graph is rewritten. */
public final class Substitution {
    private final Map<Value, Value> replacements = new IdentityHashMap<>();

    /** Lets every use of a value, from {@link #apply} on, be one of another. */
    public void replace(Value value, Value replacement) {
        replacements.put(value, replacement);
    }

    public boolean isEmpty() {
        return replacements.isEmpty();
    }

    /** Whether a value is to be replaced. */
    public boolean contains(Value value) {
        return replacements.containsKey(value);
    }

    /** Returns what takes the place of a value in the end, which is the value itself unless it is replaced. */
    public Value resolve(Value value) {
        Value result = value;
        while (replacements.containsKey(result)) {
            result = replacements.get(result);
        }
        return result;
    }

    /** Rewrites all uses in a graph. */
    public void apply(Graph graph) {
        if (replacements.isEmpty()) {
            return;
        }
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                instruction.operands().replaceAll(this::resolve);
                for (Target target : instruction.targets()) {
                    target.arguments().replaceAll(this::resolve);
                }
                if (instruction.unwind() != null) {
                    instruction.unwind().arguments().replaceAll(this::resolve);
                }
            }
        }
    }
}
