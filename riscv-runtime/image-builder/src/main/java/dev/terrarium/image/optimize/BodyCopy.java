package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.Target;
import dev.terrarium.image.ir.Value;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Copies a body into a graph, its own or one of a caller; the original stays as it is. */
class BodyCopy {
    private final Graph graph;
    private final Map<Block, Block> blocks = new IdentityHashMap<>();
    private final Map<Value, Value> values = new IdentityHashMap<>();

    BodyCopy(Graph graph) {
        this.graph = graph;
    }

    /** Returns a graph of the same method with the same body. */
    static Graph of(Graph original) {
        Graph copy = new Graph(original.method());
        new BodyCopy(copy).add(original);
        return copy;
    }

    /** Sets what stands for a parameter, of which there is then no copy. */
    final void bind(Parameter original, Value own) {
        values.put(original, own);
    }

    /** Adds copies of all blocks to the graph. */
    final void add(Graph original) {
        original.blocks().forEach(this::declare);
        for (Block block : original.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (isCopied(instruction)) {
                    blocks.get(block).append(copy(instruction));
                }
            }
        }
    }

    /** Values are used before the blocks that define them are filled. */
    private void declare(Block block) {
        Block own = graph.addBlock();
        blocks.put(block, own);
        for (Parameter parameter : block.parameters()) {
            if (!values.containsKey(parameter)) {
                values.put(parameter, own.addParameter(parameter.kind()));
            }
        }
        for (Instruction instruction : block.instructions()) {
            if (instruction.kind() != Kind.VOID) {
                values.put(instruction, shell(instruction));
            }
        }
    }

    private static Instruction shell(Instruction original) {
        return new Instruction(original.opcode(), original.kind(), original.symbol(), List.of())
                .setPosition(original)
                .setNullPlace(original.nullPlace());
    }

    boolean isCopied(Instruction original) {
        return true;
    }

    Instruction copy(Instruction original) {
        Instruction own = original.kind() == Kind.VOID ? shell(original) : (Instruction) values.get(original);
        own.operands().addAll(copies(original.operands()));
        original.targets().forEach(target -> own.targets().add(copy(target)));
        if (original.unwind() != null) {
            own.setUnwind(copy(original.unwind()));
        }
        return own;
    }

    final Block copy(Block original) {
        return blocks.get(original);
    }

    private Target copy(Target target) {
        return new Target(copy(target.block()), copies(target.arguments()));
    }

    /** Constants belong to no graph. */
    final List<Value> copies(List<Value> originals) {
        return originals.stream()
                .map(original -> values.getOrDefault(original, original))
                .toList();
    }
}
