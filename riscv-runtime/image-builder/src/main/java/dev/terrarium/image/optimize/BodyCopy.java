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

/** Copies a body, so that one can be changed and the other stays as it was. */
final class BodyCopy {
    private final Graph copy;
    private final Map<Block, Block> blocks = new IdentityHashMap<>();
    private final Map<Value, Value> values = new IdentityHashMap<>();

    private BodyCopy(Graph original) {
        copy = new Graph(original.method());
        original.blocks().forEach(this::declare);
        for (Block block : original.blocks()) {
            for (Instruction instruction : block.instructions()) {
                fill(instruction, blocks.get(block));
            }
        }
    }

    static Graph of(Graph original) {
        return new BodyCopy(original).copy;
    }

    private void declare(Block block) {
        Block own = copy.addBlock();
        blocks.put(block, own);
        for (Parameter parameter : block.parameters()) {
            values.put(parameter, own.addParameter(parameter.kind()));
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

    private void fill(Instruction original, Block block) {
        Instruction own = original.kind() == Kind.VOID ? shell(original) : (Instruction) values.get(original);
        own.operands().addAll(copies(original.operands()));
        original.targets().forEach(target -> own.targets().add(copy(target)));
        if (original.unwind() != null) {
            own.setUnwind(copy(original.unwind()));
        }
        block.append(own);
    }

    private Target copy(Target target) {
        return new Target(blocks.get(target.block()), copies(target.arguments()));
    }

    /** Constants belong to no graph. */
    private List<Value> copies(List<Value> originals) {
        return originals.stream()
                .map(original -> values.getOrDefault(original, original))
                .toList();
    }
}
