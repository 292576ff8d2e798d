package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.ir.Substitution;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Removes bounds checks of indexes that are within the bounds by what is known where they are: by conditions of branches,
 * by checks before, and by how the index was computed.
 */
final class BoundsCheckElimination implements Pass {
    @Override
    public String name() {
        return "bounds check elimination";
    }

    @Override
    public void run(Graph graph, Removals removals) {
        Set<Instruction> passing = Collections.newSetFromMap(new IdentityHashMap<>());
        Substitution substitution = new Substitution();
        ControlFlow flow = null;
        Inequalities inequalities = null;
        for (Block block : graph.blocks()) {
            for (Instruction check : block.instructions()) {
                if (check.opcode() != Opcode.BOUNDSCHECK) {
                    continue;
                }
                if (flow == null) {
                    flow = new ControlFlow(graph);
                    inequalities = new Inequalities(flow);
                }
                if (inequalities.isIndex(check)) {
                    removals.count(check);
                    passing.add(check);
                    substitution.replace(check, check.operand(0));
                }
            }
        }
        for (Block block : graph.blocks()) {
            block.instructions().removeIf(passing::contains);
        }
        substitution.apply(graph);
    }
}
