package dev.terrarium.image.analyze;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Condition;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Target;
import dev.terrarium.image.ir.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the branches that have led to a block say of values there: SkipFlow's filters. A branch is known to have been taken
 * in what its target dominates, if no other way leads to that target (dominators as Cooper, Harvey and Kennedy find them,
 * "A Simple, Fast Dominance Algorithm").
 */
final class Predicates {
    /** How many branches are asked at most, the nearest first, so that long chains of tests do not take long. */
    private static final int MOST_BRANCHES = 12;

    private final Map<Block, Predicate> atHead = new IdentityHashMap<>();

    /**
     * That a branch has been taken.
     *
     * @param index of the target that it has been taken to
     * @param earlier what has been known before, or null
     */
    record Predicate(Instruction branch, int index, Predicate earlier) {
        /**
         * Returns what is known of a value, which is no constant.
         *
         * @param flow what is known of it anywhere
         * @param flows what is known of others
         * @return at least as much; the same if the branches contradict what is known
         */
        Flow refine(Value value, Flow flow, Function<Value, Flow> flows, TypeTable types) {
            Flow result = flow;
            int asked = 0;
            for (Predicate next = this; next != null && asked < MOST_BRANCHES; next = next.earlier) {
                Flow refined = next.refineOnce(value, result, flows, types);
                result = refined == null ? result : refined;
                asked++;
            }
            return result;
        }

        private Flow refineOnce(Value value, Flow flow, Function<Value, Flow> flows, TypeTable types) {
            if (branch.opcode() == Opcode.SWITCH) {
                return branch.operand(0) == value && index > 0 ? only(flow, branch.keys()[index - 1]) : flow;
            }
            Condition condition =
                    index == 0 ? branch.condition() : branch.condition().negated();
            if (condition != Condition.EQ && condition != Condition.NE) {
                return flow;
            }
            Value left = branch.operand(0);
            Value right = branch.operand(1);
            if (left == value || right == value) {
                Flow other = flows.apply(left == value ? right : left);
                return other == null || left == right ? flow : compared(flow, condition, other);
            }
            if (left instanceof Instruction test
                    && test.opcode() == Opcode.INSTANCEOF
                    && test.operand(0) == value
                    && right instanceof Constant constant
                    && constant.kind() == Kind.INT) {
                boolean isInstance = (condition == Condition.NE) == (constant.intValue() == 0);
                return tested(flow, isInstance, types.subtypesOf(test.type()));
            }
            return flow;
        }

        private static Flow compared(Flow flow, Condition condition, Flow other) {
            if (condition == Condition.NE) {
                return flow.isReference() && other.isNull() ? flow.nonNull() : flow;
            }
            if (!flow.isReference()) {
                return other.isConstant() && !flow.isConstant() ? other : flow;
            }
            if (other.isNull()) {
                return flow.isNullable() ? Flow.NULL : null;
            }
            Flow common = flow.restrictedTo(other.types());
            common = common == null || other.isNullable() ? common : common.nonNull();
            return common != null && other.isConstant() ? other : common;
        }

        private static Flow tested(Flow flow, boolean isInstance, BitSet subtypes) {
            if (isInstance) {
                Flow instances = flow.restrictedTo(subtypes);
                return instances == null ? null : instances.nonNull();
            }
            BitSet others = (BitSet) flow.types().clone();
            others.andNot(subtypes);
            return flow.restrictedTo(others);
        }

        private static Flow only(Flow flow, int key) {
            return flow.isConstant() ? flow : Flow.ofPrimitive(key);
        }
    }

    /** Looks at a graph, whose blocks must be in reverse postorder. */
    Predicates(Graph graph) {
        List<Block> blocks = graph.blocks();
        Map<Block, Integer> order = new IdentityHashMap<>();
        List<List<Integer>> predecessors = new ArrayList<>();
        for (Block block : blocks) {
            order.put(block, order.size());
            predecessors.add(new ArrayList<>());
        }
        for (Block block : blocks) {
            Graph.successors(block)
                    .forEach(next -> predecessors.get(order.get(next)).add(order.get(block)));
        }
        int[] dominators = dominators(predecessors);
        for (int i = 1; i < dominators.length; i++) {
            Block block = blocks.get(i);
            Block dominator = blocks.get(dominators[i]);
            Predicate earlier = atHead.get(dominator);
            int index = predecessors.get(i).size() == 1 ? index(dominator.terminator(), block) : -1;
            put(block, index < 0 ? earlier : after(dominator.terminator(), index, earlier));
        }
    }

    private void put(Block block, Predicate predicate) {
        if (predicate != null) {
            atHead.put(block, predicate);
        }
    }

    private static int index(Instruction terminator, Block block) {
        List<Target> targets = terminator.targets();
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).block() == block) {
                return i;
            }
        }
        return -1;
    }

    private static Predicate after(Instruction terminator, int index, Predicate earlier) {
        return switch (terminator.opcode()) {
            case IF, SWITCH -> new Predicate(terminator, index, earlier);
            default -> earlier;
        };
    }

    /** Returns what is known at the head of a block; null for nothing. */
    Predicate at(Block block) {
        return atHead.get(block);
    }

    /** Returns what is known of the arguments that a block's terminator passes to one of its targets; null for nothing. */
    Predicate along(Block block, int index) {
        return after(block.terminator(), index, at(block));
    }

    private static int[] dominators(List<List<Integer>> predecessors) {
        int[] dominators = new int[predecessors.size()];
        Arrays.fill(dominators, -1);
        dominators[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < dominators.length; i++) {
                int common = -1;
                for (int predecessor : predecessors.get(i)) {
                    if (dominators[predecessor] >= 0) {
                        common = common < 0 ? predecessor : intersect(dominators, common, predecessor);
                    }
                }
                changed |= dominators[i] != common;
                dominators[i] = common;
            }
        }
        return dominators;
    }

    private static int intersect(int[] dominators, int a, int b) {
        int left = a;
        int right = b;
        while (left != right) {
            if (left > right) {
                left = dominators[left];
            } else {
                right = dominators[right];
            }
        }
        return left;
    }
}
