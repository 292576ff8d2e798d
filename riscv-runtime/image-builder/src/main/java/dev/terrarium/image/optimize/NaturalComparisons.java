package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * The branches that compare the order of two ints neither of which is ever negative, so that it does not matter whether
 * they are taken as signed. LLVM learns from an unsigned comparison that the lesser int is not negative, which it else
 * would have learnt from the bounds checks that are gone.
 */
public final class NaturalComparisons {
    private NaturalComparisons() {}

    /** Returns those of a graph, of which all blocks must be reachable. */
    public static Set<Instruction> of(Graph graph) {
        Set<Instruction> result = Collections.newSetFromMap(new IdentityHashMap<>());
        Inequalities inequalities = null;
        for (Block block : graph.blocks()) {
            for (Instruction branch : block.instructions()) {
                if (!comparesOrder(branch)) {
                    continue;
                }
                if (inequalities == null) {
                    inequalities = new Inequalities(new ControlFlow(graph));
                }
                if (inequalities.comparesNaturals(branch)) {
                    result.add(branch);
                }
            }
        }
        return result;
    }

    private static boolean comparesOrder(Instruction instruction) {
        if (instruction.opcode() != Opcode.IF || instruction.operand(0).kind() != Kind.INT) {
            return false;
        }
        return switch (instruction.condition()) {
            case LT, GE, GT, LE -> true;
            case EQ, NE -> false;
        };
    }
}
