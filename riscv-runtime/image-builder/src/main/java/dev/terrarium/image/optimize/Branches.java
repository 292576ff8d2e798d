package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.ParameterSimplifier;
import dev.terrarium.image.ir.Target;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rewrites of control flow. */
final class Branches {
    private Branches() {}

    /** Makes a block's branch, of which one target is always taken, a jump. */
    static void take(Block block, int index) {
        Instruction branch = block.terminator();
        block.instructions()
                .set(
                        block.instructions().size() - 1,
                        jump(branch, branch.targets().get(index)));
    }

    /** A jump in the place of an instruction. */
    static Instruction jump(Instruction place, Target target) {
        Instruction jump = new Instruction(Opcode.GOTO, Kind.VOID, null, List.of()).setPosition(place);
        jump.targets().add(target);
        return jump;
    }

    /**
     * Removes blocks to which no way leads any more and parameters that have become one value, and appends to blocks what
     * only they jump to.
     */
    static void tidy(Graph graph) {
        graph.removeUnreachableBlocks();
        new ParameterSimplifier(graph).run();
        Map<Block, Integer> predecessors = new IdentityHashMap<>();
        for (Block block : graph.blocks()) {
            Graph.successors(block).forEach(next -> predecessors.merge(next, 1, Integer::sum));
        }
        Set<Block> appended = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Block block : graph.blocks()) {
            while (!appended.contains(block) && block.terminator().opcode() == Opcode.GOTO) {
                Block next = block.terminator().targets().get(0).block();
                if (next == block || predecessors.get(next) > 1) {
                    break;
                }
                block.instructions().remove(block.instructions().size() - 1);
                block.instructions().addAll(next.instructions());
                appended.add(next);
            }
        }
        graph.blocks().removeIf(appended::contains);
    }
}
