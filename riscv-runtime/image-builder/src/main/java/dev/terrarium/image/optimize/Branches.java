package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.ParameterSimplifier;
import dev.terrarium.image.ir.Target;
import java.util.List;

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

    /** Removes blocks to which no way leads any more, and parameters that have become one value. */
    static void removeUnreachable(Graph graph) {
        graph.removeUnreachableBlocks();
        new ParameterSimplifier(graph).run();
    }
}
