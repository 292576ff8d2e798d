package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.world.ClassInfo;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the blocks from which every way ends in a failure: what they do is done once at most, and need not be fast. */
final class ColdBlocks {
    private static final String THROWABLE = "java/lang/Throwable";

    private ColdBlocks() {}

    static Set<Block> of(Graph graph) {
        Set<Block> cold = Collections.newSetFromMap(new IdentityHashMap<>());
        if (graph.method().isConstructor() && isThrowable(graph.method().owner())) {
            cold.addAll(graph.blocks());
            return cold;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            List<Block> blocks = graph.blocks();
            for (int i = blocks.size() - 1; i >= 0; i--) {
                changed |= fails(blocks.get(i), cold) && cold.add(blocks.get(i));
            }
        }
        return cold;
    }

    private static boolean fails(Block block, Set<Block> cold) {
        Opcode opcode = block.terminator().opcode();
        return opcode != Opcode.RETURN
                && block.terminator().targets().stream().allMatch(target -> cold.contains(target.block()));
    }

    private static boolean isThrowable(ClassInfo type) {
        for (ClassInfo own = type; own != null; own = own.superclass()) {
            if (own.name().equals(THROWABLE)) {
                return true;
            }
        }
        return false;
    }
}
