package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Condition;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.ir.Substitution;
import dev.terrarium.image.ir.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Removes null checks of references that cannot be null there, and branches on that: of new objects, {@code this}, caught
 * exceptions, what has been checked, tested or used as an object before, and block parameters that get only such values.
 *
 * <p>Parameters are taken for not null until an edge passes something that may be null; the walk is repeated until
 * nothing more is found out, so that loops are seen through.
 */
final class NullCheckElimination implements Pass {
    @Override
    public String name() {
        return "null check elimination";
    }

    @Override
    public void run(Graph graph, Removals removals) {
        Walk walk = new Walk(graph);
        do {
            walk.changed = false;
            walk.walk();
        } while (walk.changed);
        walk.rewrite(removals);
    }

    private static final class Walk extends DominatorWalk {
        private final Graph graph;
        private final ScopedMap<Value, Boolean> isNull = new ScopedMap<>();
        private final Set<Parameter> nullable = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Instruction> passing = Collections.newSetFromMap(new IdentityHashMap<>());
        private final IdentityHashMap<Instruction, Boolean> decided = new IdentityHashMap<>();
        private boolean changed;

        Walk(Graph graph) {
            super(new ControlFlow(graph));
            this.graph = graph;
            for (Parameter parameter : graph.entry().parameters()) {
                boolean isThis =
                        !graph.method().isStatic() && graph.entry().parameters().get(0) == parameter;
                if (!isThis) {
                    nullable.add(parameter);
                }
            }
        }

        @Override
        void enter() {
            isNull.enter();
        }

        @Override
        void leave() {
            isNull.leave();
        }

        @Override
        void visit(Segment segment) {
            learnFromEdge(segment);
            for (Instruction instruction : segment.instructions()) {
                switch (instruction.opcode()) {
                    case NULLCHECK -> {
                        if (isNonNull(instruction.operand(0))) {
                            passing.add(instruction);
                        } else {
                            passing.remove(instruction);
                            note(instruction.operand(0), false);
                        }
                    }
                    case IF -> decide(instruction);
                    case GETFIELD,
                            PUTFIELD,
                            ARRAYLENGTH,
                            ARRAYLOAD,
                            ARRAYSTORE,
                            CALLSPECIAL,
                            CALLVIRTUAL,
                            CALLINTERFACE -> note(instruction.operand(0), false);
                    default -> {}
                }
            }
            for (Segment.Edge edge : segment.outgoing) {
                if (edge.target() != null) {
                    passArguments(edge);
                }
            }
        }

        private void note(Value value, boolean known) {
            isNull.put(subject(value), known);
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
            Value left = branch.operand(0);
            Value right = branch.operand(1);
            if (left.kind() == Kind.REFERENCE) {
                learnFromComparison(condition, left, right);
            } else if (condition == Condition.NE
                    && left instanceof Instruction test
                    && test.opcode() == Opcode.INSTANCEOF
                    && Constant.ofInt(0).equals(right)) {
                note(test.operand(0), false);
            }
        }

        private void learnFromComparison(Condition condition, Value left, Value right) {
            if (isNullConstant(left)) {
                note(right, condition == Condition.EQ);
            } else if (isNullConstant(right)) {
                note(left, condition == Condition.EQ);
            } else if (condition == Condition.EQ) {
                if (isNonNull(left)) {
                    note(right, false);
                } else if (isNonNull(right)) {
                    note(left, false);
                }
            }
        }

        private void decide(Instruction branch) {
            Boolean equal = equality(branch.operand(0), branch.operand(1));
            if (equal == null) {
                decided.remove(branch);
            } else {
                decided.put(branch, equal == (branch.condition() == Condition.EQ));
            }
        }

        /** Whether two references are equal as one is null; null if that is not known. */
        private Boolean equality(Value left, Value right) {
            if (left.kind() != Kind.REFERENCE) {
                return null;
            }
            if (isKnownNull(left)) {
                return isKnownNull(right) ? Boolean.TRUE : isNonNull(right) ? Boolean.FALSE : null;
            }
            return isKnownNull(right) && isNonNull(left) ? Boolean.FALSE : null;
        }

        private void passArguments(Segment.Edge edge) {
            int offset = edge.unwinds() ? 1 : 0;
            for (int i = 0; i < edge.target().arguments().size(); i++) {
                Value argument = edge.target().arguments().get(i);
                Parameter parameter = edge.target().block().parameters().get(i + offset);
                if (argument.kind() == Kind.REFERENCE
                        && !nullable.contains(parameter)
                        && !isNonNull(argument)
                        && !isImpliedBy(edge, argument)) {
                    nullable.add(parameter);
                    changed = true;
                }
            }
        }

        /** Whether the condition under which an edge is taken says that a value is not null. */
        private boolean isImpliedBy(Segment.Edge edge, Value argument) {
            Instruction branch = edge.instruction();
            if (branch.opcode() != Opcode.IF || branch.operand(0).kind() != Kind.REFERENCE) {
                return false;
            }
            boolean isThen = branch.targets().get(0) == edge.target();
            Value other = isNullConstant(branch.operand(1))
                    ? branch.operand(0)
                    : isNullConstant(branch.operand(0)) ? branch.operand(1) : null;
            return other != null
                    && subject(other) == subject(argument)
                    && isThen == (branch.condition() == Condition.NE);
        }

        private static boolean isNullConstant(Value value) {
            return value instanceof Constant constant && constant.isNull();
        }

        private boolean isKnownNull(Value value) {
            Value subject = subject(value);
            return isNullConstant(subject) || Boolean.TRUE.equals(isNull.get(subject));
        }

        private boolean isNonNull(Value value) {
            Value subject = subject(value);
            if (Boolean.FALSE.equals(isNull.get(subject))) {
                return true;
            }
            if (subject instanceof Constant constant) {
                return !constant.isNull();
            }
            if (subject instanceof Parameter parameter) {
                return !nullable.contains(parameter) && !Boolean.TRUE.equals(isNull.get(subject));
            }
            return switch (((Instruction) subject).opcode()) {
                case NEW, NEWARRAY, MULTINEWARRAY -> true;
                default -> false;
            };
        }

        private void rewrite(Removals removals) {
            if (passing.isEmpty() && decided.isEmpty()) {
                return;
            }
            Substitution substitution = new Substitution();
            for (Instruction check : passing) {
                removals.count(check);
                substitution.replace(check, check.operand(0));
            }
            decided.forEach((branch, isTaken) -> removals.count(branch));
            for (Block block : graph.blocks()) {
                block.instructions().removeIf(passing::contains);
                Boolean isTaken = decided.get(block.terminator());
                if (isTaken != null) {
                    Branches.take(block, isTaken ? 0 : 1);
                }
            }
            substitution.apply(graph);
            if (!decided.isEmpty()) {
                Branches.tidy(graph);
            }
        }
    }
}
