package dev.terrarium.image.optimize;

import dev.terrarium.image.evaluate.Folding;
import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.ir.Substitution;
import dev.terrarium.image.ir.Value;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Computes what depends on constants only, takes the branches that are then known, and removes checks that then pass. The
 * analysis has done so with what is the same for all callers; this finds what has become known by inlining.
 */
final class ConstantFolding implements Pass {
    @Override
    public String name() {
        return "constant folding";
    }

    @Override
    public void run(Graph graph, Removals removals) {
        while (fold(graph, removals)) {
            Branches.tidy(graph);
        }
    }

    /** Folds in one go over the graph, and returns whether blocks may have become unreachable by that. */
    private static boolean fold(Graph graph, Removals removals) {
        Substitution substitution = new Substitution();
        Set<Instruction> removed = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean branchesTaken = false;
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                Value value = valueOf(instruction, substitution);
                if (value != null) {
                    substitution.replace(instruction, value);
                    removed.add(instruction);
                    removals.count(instruction);
                }
            }
            int taken = takenTarget(block.terminator(), substitution);
            if (taken >= 0) {
                removals.count(block.terminator());
                Branches.take(block, taken);
                branchesTaken = true;
            }
        }
        if (!removed.isEmpty()) {
            for (Block block : graph.blocks()) {
                block.instructions().removeIf(removed::contains);
            }
            substitution.apply(graph);
        }
        return branchesTaken;
    }

    private static Constant constant(Instruction instruction, int index, Substitution substitution) {
        return substitution.resolve(instruction.operand(index)) instanceof Constant constant ? constant : null;
    }

    private static Value valueOf(Instruction instruction, Substitution substitution) {
        Constant[] operands = new Constant[instruction.operands().size()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = constant(instruction, i, substitution);
            if (operands[i] == null) {
                return null;
            }
        }
        return switch (instruction.opcode()) {
            case ZEROCHECK -> ((Number) operands[0].value()).longValue() != 0 ? operands[0] : null;
            case BOUNDSCHECK ->
                operands[0].intValue() >= 0 && operands[0].intValue() < operands[1].intValue() ? operands[0] : null;
            case COMPARE -> {
                Boolean holds = Folding.holds(instruction.condition(), operands[0].value(), operands[1].value());
                yield holds == null ? null : Constant.ofInt(holds ? 1 : 0);
            }
            default -> isArithmetic(instruction) ? folded(instruction, operands) : null;
        };
    }

    private static boolean isArithmetic(Instruction instruction) {
        Opcode opcode = instruction.opcode();
        return opcode.ordinal() <= Opcode.I2S.ordinal() && instruction.kind() != Kind.REFERENCE;
    }

    private static Value folded(Instruction instruction, Constant[] operands) {
        Object[] values = Arrays.stream(operands).map(Constant::value).toArray();
        Object value = Folding.fold(instruction.opcode(), instruction.kind(), instruction.symbol(), values);
        return value == null ? null : Constant.of(instruction.kind(), value);
    }

    /** The index of the only target that is taken, or -1. */
    private static int takenTarget(Instruction terminator, Substitution substitution) {
        if (terminator.opcode() == Opcode.IF) {
            Constant left = constant(terminator, 0, substitution);
            Constant right = constant(terminator, 1, substitution);
            if (left == null || right == null) {
                return -1;
            }
            Boolean holds = Folding.holds(terminator.condition(), left.value(), right.value());
            return holds == null ? -1 : holds ? 0 : 1;
        }
        if (terminator.opcode() == Opcode.SWITCH) {
            Constant key = constant(terminator, 0, substitution);
            return key == null ? -1 : Math.max(-1, Arrays.binarySearch(terminator.keys(), key.intValue())) + 1;
        }
        return -1;
    }
}
