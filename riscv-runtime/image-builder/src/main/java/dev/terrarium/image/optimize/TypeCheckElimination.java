package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Condition;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.ir.Substitution;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.ClassInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Removes casts that succeed and type tests with a known outcome: of objects whose exact class is known, and of references
 * that a cast or a type test before has shown to be of a subtype.
 */
final class TypeCheckElimination implements Pass {
    private final ExactTypes types;

    TypeCheckElimination(ExactTypes types) {
        this.types = types;
    }

    @Override
    public String name() {
        return "type check elimination";
    }

    @Override
    public void run(Graph graph, Removals removals) {
        Walk walk = new Walk(graph, removals);
        walk.walk();
        walk.finish();
    }

    private final class Walk extends DominatorWalk {
        private final Graph graph;
        private final Removals removals;
        private final ScopedMap<Value, List<ClassInfo>> known = new ScopedMap<>();
        private final Substitution substitution = new Substitution();
        private final Set<Instruction> removed = Collections.newSetFromMap(new IdentityHashMap<>());

        Walk(Graph graph, Removals removals) {
            super(new ControlFlow(graph));
            this.graph = graph;
            this.removals = removals;
        }

        @Override
        void enter() {
            known.enter();
        }

        @Override
        void leave() {
            known.leave();
        }

        @Override
        void visit(Segment segment) {
            learnFromEdge(segment);
            for (Instruction instruction : segment.instructions()) {
                if (instruction.opcode() == Opcode.CHECKCAST) {
                    cast(instruction);
                } else if (instruction.opcode() == Opcode.INSTANCEOF) {
                    test(instruction);
                }
            }
        }

        private void learnFromEdge(Segment segment) {
            Segment.Edge edge = onlyEdge(segment);
            if (edge == null || edge.target() == null || edge.instruction().opcode() != Opcode.IF) {
                return;
            }
            Instruction branch = edge.instruction();
            boolean isThen = branch.targets().get(0) == edge.target();
            Condition condition =
                    isThen ? branch.condition() : branch.condition().negated();
            if (condition == Condition.NE
                    && branch.operand(0) instanceof Instruction test
                    && test.opcode() == Opcode.INSTANCEOF
                    && Constant.ofInt(0).equals(branch.operand(1))) {
                note(test.operand(0), test.type());
            }
        }

        private void note(Value value, ClassInfo type) {
            List<ClassInfo> more = new ArrayList<>(known(value));
            more.add(type);
            known.put(subject(value), more);
        }

        private List<ClassInfo> known(Value value) {
            List<ClassInfo> found = known.get(subject(value));
            return found == null ? List.of() : found;
        }

        /** Whether a reference, unless it is null, is of a class. */
        private boolean isOf(Value value, ClassInfo type) {
            ClassInfo exact = types.of(value);
            return exact != null && exact.isSubtypeOf(type)
                    || known(value).stream().anyMatch(shown -> shown.isSubtypeOf(type));
        }

        private void cast(Instruction cast) {
            if (isOf(cast.operand(0), cast.type())) {
                remove(cast, cast.operand(0));
            } else {
                note(cast.operand(0), cast.type());
            }
        }

        private void test(Instruction test) {
            Value object = test.operand(0);
            ClassInfo exact = types.of(object);
            boolean isNew = subject(object) instanceof Instruction made
                    && (made.opcode() == Opcode.NEW
                            || made.opcode() == Opcode.NEWARRAY
                            || made.opcode() == Opcode.MULTINEWARRAY);
            if (exact != null && !exact.isSubtypeOf(test.type())) {
                remove(test, Constant.ofInt(0));
            } else if (isNew && isOf(object, test.type())) {
                remove(test, Constant.ofInt(1));
            }
        }

        private void remove(Instruction instruction, Value value) {
            removals.count(instruction);
            removed.add(instruction);
            substitution.replace(instruction, value);
        }

        private void finish() {
            if (!removed.isEmpty()) {
                for (Block block : graph.blocks()) {
                    block.instructions().removeIf(removed::contains);
                }
                substitution.apply(graph);
            }
        }
    }
}
