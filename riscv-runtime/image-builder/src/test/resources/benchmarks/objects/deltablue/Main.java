package benchmarks.objects.deltablue;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.GenerationalHeap;
import java.util.ArrayList;
import java.util.List;

/**
 * The incremental constraint solver DeltaBlue (Freeman-Benson, Maloney and Borning, "An Incremental Constraint Solver",
 * CACM 33:1, 1990) on its two usual problems: a long chain of equalities, and many linear projections of one scale.
 */
@Unikernel(use = GenerationalHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Main {
    private static final int SIZE = 1_500;
    private static final int EDITS = 60;

    private Main() {}

    public static void main(String[] args) {
        System.out.println(chain(SIZE));
        System.out.println(projection(SIZE));
    }

    private static long chain(int length) {
        Planner planner = new Planner();
        Variable first = new Variable(0);
        Variable last = first;
        for (int i = 0; i < length; i++) {
            Variable next = new Variable(0);
            planner.add(new EqualityConstraint(last, next, Strength.REQUIRED));
            last = next;
        }
        planner.add(new StayConstraint(last, Strength.STRONG_DEFAULT));
        Constraint edit = new EditConstraint(first, Strength.PREFERRED);
        planner.add(edit);
        List<Constraint> plan = planner.planFrom(edit);
        long check = 0;
        for (int i = 0; i < EDITS; i++) {
            first.value = i;
            execute(plan);
            check = check * 31 + last.value;
        }
        planner.remove(edit);
        return check;
    }

    private static long projection(int count) {
        Planner planner = new Planner();
        Variable scale = new Variable(10);
        Variable offset = new Variable(1000);
        Variable source = null;
        Variable target = null;
        List<Variable> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            source = new Variable(i);
            target = new Variable(i);
            targets.add(target);
            planner.add(new StayConstraint(source, Strength.NORMAL));
            planner.add(new ScaleConstraint(source, scale, offset, target, Strength.REQUIRED));
        }
        change(planner, source, 17);
        long check = target.value;
        change(planner, target, 1050);
        check = check * 31 + source.value;
        change(planner, scale, 5);
        for (Variable each : targets) {
            check = check * 31 + each.value;
        }
        change(planner, offset, 2000);
        for (Variable each : targets) {
            check = check * 31 + each.value;
        }
        return check;
    }

    private static void change(Planner planner, Variable variable, int value) {
        Constraint edit = new EditConstraint(variable, Strength.PREFERRED);
        planner.add(edit);
        List<Constraint> plan = planner.planFrom(edit);
        for (int i = 0; i < 10; i++) {
            variable.value = value;
            execute(plan);
        }
        planner.remove(edit);
    }

    private static void execute(List<Constraint> plan) {
        for (Constraint constraint : plan) {
            constraint.execute();
        }
    }

    /** How much a constraint counts, from what must hold to what hardly matters. */
    private enum Strength {
        REQUIRED,
        STRONG_PREFERRED,
        PREFERRED,
        STRONG_DEFAULT,
        NORMAL,
        WEAK_DEFAULT,
        WEAKEST;

        private static final Strength[] ALL = values();

        boolean isStrongerThan(Strength other) {
            return ordinal() < other.ordinal();
        }

        static Strength weaker(Strength a, Strength b) {
            return a.isStrongerThan(b) ? b : a;
        }
    }

    private static final class Variable {
        final List<Constraint> constraints = new ArrayList<>();
        int value;
        Constraint determinedBy;
        int mark;
        Strength walkaboutStrength = Strength.WEAKEST;
        boolean stays = true;

        Variable(int value) {
            this.value = value;
        }

        boolean isKnown(int currentMark) {
            return mark == currentMark || stays || determinedBy == null;
        }
    }

    private abstract static class Constraint {
        final Strength strength;

        Constraint(Strength strength) {
            this.strength = strength;
        }

        abstract void attach();

        abstract void detach();

        /** Whether what the constraint does depends on the world outside. */
        boolean isInput() {
            return false;
        }

        abstract boolean isSatisfied();

        abstract void markUnsatisfied();

        /** Chooses by which method to enforce the constraint, if it can be enforced. */
        abstract void chooseMethod(int mark);

        abstract void markInputs(int mark);

        abstract boolean areInputsKnown(int mark);

        abstract Variable output();

        /** Computes the output's walkabout strength and whether it stays, and its value if it does. */
        abstract void recalculate();

        abstract void execute();
    }

    private abstract static class UnaryConstraint extends Constraint {
        private final Variable variable;
        private boolean isSatisfied;

        UnaryConstraint(Variable variable, Strength strength) {
            super(strength);
            this.variable = variable;
        }

        @Override
        void attach() {
            variable.constraints.add(this);
            isSatisfied = false;
        }

        @Override
        void detach() {
            variable.constraints.remove(this);
            isSatisfied = false;
        }

        @Override
        boolean isSatisfied() {
            return isSatisfied;
        }

        @Override
        void markUnsatisfied() {
            isSatisfied = false;
        }

        @Override
        void chooseMethod(int mark) {
            isSatisfied = variable.mark != mark && strength.isStrongerThan(variable.walkaboutStrength);
        }

        @Override
        void markInputs(int mark) {
            // There are none.
        }

        @Override
        boolean areInputsKnown(int mark) {
            return true;
        }

        @Override
        Variable output() {
            return variable;
        }

        @Override
        void recalculate() {
            variable.walkaboutStrength = strength;
            variable.stays = !isInput();
            if (variable.stays) {
                execute();
            }
        }

        @Override
        void execute() {
            // The variable keeps its value, or has been given one from outside.
        }
    }

    private static final class StayConstraint extends UnaryConstraint {
        StayConstraint(Variable variable, Strength strength) {
            super(variable, strength);
        }
    }

    private static final class EditConstraint extends UnaryConstraint {
        EditConstraint(Variable variable, Strength strength) {
            super(variable, strength);
        }

        @Override
        boolean isInput() {
            return true;
        }
    }

    private enum Direction {
        NONE,
        FORWARD,
        BACKWARD
    }

    private abstract static class BinaryConstraint extends Constraint {
        final Variable first;
        final Variable second;
        Direction direction = Direction.NONE;

        BinaryConstraint(Variable first, Variable second, Strength strength) {
            super(strength);
            this.first = first;
            this.second = second;
        }

        @Override
        void attach() {
            first.constraints.add(this);
            second.constraints.add(this);
            direction = Direction.NONE;
        }

        @Override
        void detach() {
            first.constraints.remove(this);
            second.constraints.remove(this);
            direction = Direction.NONE;
        }

        @Override
        boolean isSatisfied() {
            return direction != Direction.NONE;
        }

        @Override
        void markUnsatisfied() {
            direction = Direction.NONE;
        }

        @Override
        void chooseMethod(int mark) {
            if (first.mark == mark) {
                direction = second.mark != mark ? towards(second, Direction.FORWARD) : Direction.NONE;
            } else if (second.mark == mark) {
                direction = towards(first, Direction.BACKWARD);
            } else if (second.walkaboutStrength.isStrongerThan(first.walkaboutStrength)) {
                direction = towards(first, Direction.BACKWARD);
            } else {
                direction = towards(second, Direction.FORWARD);
            }
        }

        private Direction towards(Variable target, Direction there) {
            return strength.isStrongerThan(target.walkaboutStrength) ? there : Direction.NONE;
        }

        @Override
        void markInputs(int mark) {
            input().mark = mark;
        }

        @Override
        boolean areInputsKnown(int mark) {
            return input().isKnown(mark);
        }

        Variable input() {
            return direction == Direction.FORWARD ? first : second;
        }

        @Override
        Variable output() {
            return direction == Direction.FORWARD ? second : first;
        }

        @Override
        void recalculate() {
            Variable output = output();
            output.walkaboutStrength = Strength.weaker(strength, input().walkaboutStrength);
            output.stays = doInputsStay();
            if (output.stays) {
                execute();
            }
        }

        boolean doInputsStay() {
            return input().stays;
        }
    }

    private static final class EqualityConstraint extends BinaryConstraint {
        EqualityConstraint(Variable first, Variable second, Strength strength) {
            super(first, second, strength);
        }

        @Override
        void execute() {
            output().value = input().value;
        }
    }

    /** {@code second = first * scale + offset}, where scale and offset are never computed. */
    private static final class ScaleConstraint extends BinaryConstraint {
        private final Variable scale;
        private final Variable offset;

        ScaleConstraint(Variable source, Variable scale, Variable offset, Variable target, Strength strength) {
            super(source, target, strength);
            this.scale = scale;
            this.offset = offset;
        }

        @Override
        void attach() {
            super.attach();
            scale.constraints.add(this);
            offset.constraints.add(this);
        }

        @Override
        void detach() {
            super.detach();
            scale.constraints.remove(this);
            offset.constraints.remove(this);
        }

        @Override
        void markInputs(int mark) {
            super.markInputs(mark);
            scale.mark = mark;
            offset.mark = mark;
        }

        @Override
        boolean areInputsKnown(int mark) {
            return super.areInputsKnown(mark) && scale.isKnown(mark) && offset.isKnown(mark);
        }

        @Override
        boolean doInputsStay() {
            return super.doInputsStay() && scale.stays && offset.stays;
        }

        @Override
        void execute() {
            if (direction == Direction.FORWARD) {
                second.value = first.value * scale.value + offset.value;
            } else {
                first.value = (second.value - offset.value) / scale.value;
            }
        }
    }

    private static final class Planner {
        private int lastMark;

        void add(Constraint constraint) {
            constraint.attach();
            satisfy(constraint);
        }

        private void satisfy(Constraint added) {
            int mark = ++lastMark;
            for (Constraint next = added; next != null; ) {
                next = satisfy(next, mark);
            }
        }

        /** Enforces a constraint if that is possible, and returns the weaker one that no longer is. */
        private Constraint satisfy(Constraint constraint, int mark) {
            constraint.chooseMethod(mark);
            if (!constraint.isSatisfied()) {
                if (constraint.strength == Strength.REQUIRED) {
                    throw new IllegalStateException("a required constraint cannot be satisfied");
                }
                return null;
            }
            constraint.markInputs(mark);
            Variable output = constraint.output();
            Constraint overridden = output.determinedBy;
            if (overridden != null) {
                overridden.markUnsatisfied();
            }
            output.determinedBy = constraint;
            propagate(constraint, mark);
            output.mark = mark;
            return overridden;
        }

        private void propagate(Constraint constraint, int mark) {
            List<Constraint> rest = new ArrayList<>();
            rest.add(constraint);
            while (!rest.isEmpty()) {
                Constraint next = rest.remove(rest.size() - 1);
                Variable output = next.output();
                if (output.mark == mark) {
                    throw new IllegalStateException("constraints form a cycle");
                }
                next.recalculate();
                addConsumers(output, rest);
            }
        }

        private static void addConsumers(Variable variable, List<Constraint> consumers) {
            for (Constraint constraint : variable.constraints) {
                if (constraint != variable.determinedBy && constraint.isSatisfied()) {
                    consumers.add(constraint);
                }
            }
        }

        void remove(Constraint constraint) {
            if (!constraint.isSatisfied()) {
                constraint.detach();
                return;
            }
            Variable output = constraint.output();
            constraint.markUnsatisfied();
            constraint.detach();
            List<Constraint> unsatisfied = releaseFrom(output);
            for (Strength strength : Strength.ALL) {
                for (Constraint each : unsatisfied) {
                    if (each.strength == strength) {
                        satisfy(each);
                    }
                }
            }
        }

        /** Lets go of what was computed from a variable; returns the constraints that may be satisfied now. */
        private static List<Constraint> releaseFrom(Variable start) {
            start.determinedBy = null;
            start.walkaboutStrength = Strength.WEAKEST;
            start.stays = true;
            List<Constraint> unsatisfied = new ArrayList<>();
            List<Variable> rest = new ArrayList<>();
            rest.add(start);
            while (!rest.isEmpty()) {
                Variable variable = rest.remove(rest.size() - 1);
                for (Constraint constraint : variable.constraints) {
                    if (!constraint.isSatisfied()) {
                        unsatisfied.add(constraint);
                    } else if (constraint != variable.determinedBy) {
                        constraint.recalculate();
                        rest.add(constraint.output());
                    }
                }
            }
            return unsatisfied;
        }

        /** Returns the constraints to execute, in their order, when what an input constraint edits has changed. */
        List<Constraint> planFrom(Constraint source) {
            int mark = ++lastMark;
            List<Constraint> plan = new ArrayList<>();
            List<Constraint> rest = new ArrayList<>();
            if (source.isInput() && source.isSatisfied()) {
                rest.add(source);
            }
            while (!rest.isEmpty()) {
                Constraint next = rest.remove(rest.size() - 1);
                Variable output = next.output();
                if (output.mark != mark && next.areInputsKnown(mark)) {
                    plan.add(next);
                    output.mark = mark;
                    addConsumers(output, rest);
                }
            }
            return plan;
        }
    }
}
