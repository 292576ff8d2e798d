package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves inequalities between ints of a graph, on demand, after Bodik, Gupta and Sarkar, "ABCD: Eliminating Array Bounds
 * Checks on Demand": what is known are differences, {@code v <= w + c}, each from some place on; a parameter of a block is
 * within a bound if all that it is given is, where what a loop gives it may be taken for granted as long as it has not
 * grown on the way around.
 */
final class Inequalities {
    /** How many questions one proof may ask, so that proofs take linear time. */
    private static final int MOST_STEPS = 200;

    private final ControlFlow flow;
    private final Map<Value, List<Fact>> above = new IdentityHashMap<>();
    private final Map<Value, List<Fact>> below = new IdentityHashMap<>();
    private int steps;

    /** That {@code lesser <= greater + offset}. */
    private record Difference(Value lesser, Value greater, long offset) {}

    /** From a place on, a value is at most (or at least) another one plus an offset. */
    private record Fact(Segment segment, int position, Value other, long offset) {}

    /** A place where something is to be proved, maybe on an edge, whose condition then holds too. */
    private record Place(Segment segment, int position, Segment.Edge edge) {
        Place withoutEdge() {
            return new Place(segment, position, null);
        }
    }

    /** A question that is being answered further up: about a parameter, and against which bound. */
    private record Asked(Parameter parameter, Value bound, long offset, Asked before) {}

    Inequalities(ControlFlow flow) {
        this.flow = flow;
        for (Segment segment : flow.segments()) {
            Segment.Edge edge = DominatorWalk.onlyEdge(segment);
            if (edge != null) {
                differences(edge).forEach(known -> add(segment, -1, known));
            }
            List<Instruction> instructions = segment.instructions();
            for (int i = 0; i < instructions.size(); i++) {
                Instruction check = instructions.get(i);
                if (check.opcode() == Opcode.BOUNDSCHECK) {
                    Value index = canonical(check.operand(0));
                    add(segment, i, new Difference(index, canonical(check.operand(1)), -1));
                    add(segment, i, new Difference(Constant.ofInt(0), index, 0));
                }
            }
        }
    }

    /** What a branch says of two ints on an edge from it. */
    private static List<Difference> differences(Segment.Edge edge) {
        Instruction branch = edge.instruction();
        if (branch == null || branch.opcode() != Opcode.IF || branch.operand(0).kind() != Kind.INT) {
            return List.of();
        }
        boolean isThen = branch.targets().get(0) == edge.target();
        Value left = canonical(branch.operand(0));
        Value right = canonical(branch.operand(1));
        return switch (isThen ? branch.condition() : branch.condition().negated()) {
            case LT -> List.of(new Difference(left, right, -1));
            case LE -> List.of(new Difference(left, right, 0));
            case GT -> List.of(new Difference(right, left, -1));
            case GE -> List.of(new Difference(right, left, 0));
            case EQ -> List.of(new Difference(left, right, 0), new Difference(right, left, 0));
            case NE -> List.of();
        };
    }

    private void add(Segment segment, int position, Difference known) {
        above.computeIfAbsent(known.lesser(), key -> new ArrayList<>())
                .add(new Fact(segment, position, known.greater(), known.offset()));
        below.computeIfAbsent(known.greater(), key -> new ArrayList<>())
                .add(new Fact(segment, position, known.lesser(), -known.offset()));
    }

    /** A value without its checks; the length of an array that is made here is what it is made with. */
    private static Value canonical(Value value) {
        Value subject = Checks.checked(value);
        if (subject instanceof Instruction length
                && length.opcode() == Opcode.ARRAYLENGTH
                && Checks.checked(length.operand(0)) instanceof Instruction array
                && array.opcode() == Opcode.NEWARRAY) {
            return canonical(array.operand(0));
        }
        return subject;
    }

    /** Whether the index of a bounds check is at least zero and less than the length. */
    boolean isIndex(Instruction check) {
        Segment segment = flow.of(check);
        Place place = new Place(segment, segment.instructions().indexOf(check), null);
        steps = 0;
        return isAtLeast(check.operand(0), 0, place, null)
                && isAtMost(check.operand(0), check.operand(1), -1, place, null);
    }

    /** Whether both ints that a branch compares are at least zero. */
    boolean comparesNaturals(Instruction branch) {
        Segment segment = flow.of(branch);
        Place place = new Place(segment, segment.instructions().indexOf(branch), null);
        steps = 0;
        return isAtLeast(branch.operand(0), 0, place, null) && isAtLeast(branch.operand(1), 0, place, null);
    }

    private boolean holdsAt(Fact fact, Place place) {
        return fact.segment() == place.segment()
                ? fact.position() < place.position()
                : fact.segment().dominates(place.segment());
    }

    private static Asked find(Asked asked, Parameter parameter, Value bound) {
        for (Asked question = asked; question != null; question = question.before()) {
            if (question.parameter() == parameter && question.bound() == bound) {
                return question;
            }
        }
        return null;
    }

    /** Whether {@code value <= bound + offset}, for a bound that is not negative where it is no constant. */
    private boolean isAtMost(Value value, Value bound, long offset, Place place, Asked asked) {
        Value subject = canonical(value);
        Value limit = canonical(bound);
        if (++steps > MOST_STEPS) {
            return false;
        }
        if (subject == limit) {
            return offset >= 0;
        }
        if (subject instanceof Constant constant) {
            return isAtLeast(limit, constant.intValue() - offset, place, null);
        }
        for (Fact fact : above.getOrDefault(subject, List.of())) {
            if (holdsAt(fact, place) && isAtMost(fact.other(), limit, offset - fact.offset(), place, asked)) {
                return true;
            }
        }
        for (Difference known : differencesOn(place)) {
            if (known.lesser() == subject
                    && isAtMost(known.greater(), limit, offset - known.offset(), place.withoutEdge(), asked)) {
                return true;
            }
        }
        if (subject instanceof Parameter parameter) {
            return isAtMostOnAllEdges(parameter, limit, offset, asked);
        }
        return isComputedAtMost((Instruction) subject, limit, offset, place, asked);
    }

    private static List<Difference> differencesOn(Place place) {
        return place.edge() == null ? List.of() : differences(place.edge());
    }

    private boolean isAtMostOnAllEdges(Parameter parameter, Value bound, long offset, Asked asked) {
        Segment head = flow.head(parameter.block());
        Asked before = find(asked, parameter, bound);
        if (before != null) {
            return offset >= before.offset();
        }
        if (head.incoming.isEmpty() || !isKnownBefore(bound, head)) {
            return false;
        }
        Asked now = new Asked(parameter, bound, offset, asked);
        for (Segment.Edge edge : head.incoming) {
            Value argument = argument(edge, parameter);
            if (argument == null || !isAtMost(argument, bound, offset, end(edge), now)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a value is the same on all ways into a segment as in it. */
    private boolean isKnownBefore(Value value, Segment segment) {
        if (value instanceof Constant) {
            return true;
        }
        Segment definition =
                value instanceof Parameter parameter ? flow.head(parameter.block()) : flow.of((Instruction) value);
        return definition != segment && definition.dominates(segment);
    }

    private static Place end(Segment.Edge edge) {
        return new Place(edge.from(), Integer.MAX_VALUE, edge);
    }

    /** What an edge passes for a parameter; null if that is an exception. */
    private static Value argument(Segment.Edge edge, Parameter parameter) {
        int index = parameter.block().parameters().indexOf(parameter) - (edge.unwinds() ? 1 : 0);
        return index < 0 ? null : edge.target().arguments().get(index);
    }

    private boolean isComputedAtMost(Instruction value, Value bound, long offset, Place place, Asked asked) {
        switch (value.opcode()) {
            case ADD, SUB -> {
                if (value.kind() != Kind.INT || !(value.operand(1) instanceof Constant constant)) {
                    return false;
                }
                long added = value.opcode() == Opcode.ADD ? constant.intValue() : -(long) constant.intValue();
                // What is added to overflows to something small; what is subtracted from must not become large.
                return isAtMost(value.operand(0), bound, offset - added, place, asked)
                        && (added >= 0 || isAtLeast(value.operand(0), Integer.MIN_VALUE - added, place, null));
            }
            case AND -> {
                return isLess(value.operand(0), bound, offset, place, asked)
                        || isLess(value.operand(1), bound, offset, place, asked);
            }
            case SHR, USHR -> {
                return isLess(value.operand(0), bound, offset, place, asked);
            }
            case REM -> {
                return isAtLeast(value.operand(1), 1, place, null)
                        && isAtMost(value.operand(1), bound, offset + 1, place, asked);
            }
            default -> {
                return false;
            }
        }
    }

    /** Whether a value that is not negative, and so whatever has no more bits, is at most a bound. */
    private boolean isLess(Value value, Value bound, long offset, Place place, Asked asked) {
        return isAtLeast(value, 0, place, null) && isAtMost(value, bound, offset, place, asked);
    }

    /** Whether {@code value >= least}. */
    private boolean isAtLeast(Value value, long least, Place place, Asked asked) {
        Value subject = canonical(value);
        if (++steps > MOST_STEPS) {
            return false;
        }
        if (subject instanceof Constant constant) {
            return constant.intValue() >= least;
        }
        for (Fact fact : below.getOrDefault(subject, List.of())) {
            if (holdsAt(fact, place) && isAtLeast(fact.other(), least - fact.offset(), place, asked)) {
                return true;
            }
        }
        for (Difference known : differencesOn(place)) {
            if (known.greater() == subject
                    && isAtLeast(known.lesser(), least + known.offset(), place.withoutEdge(), asked)) {
                return true;
            }
        }
        if (subject instanceof Parameter parameter) {
            return isAtLeastOnAllEdges(parameter, least, asked);
        }
        return isComputedAtLeast((Instruction) subject, least, place, asked);
    }

    private boolean isAtLeastOnAllEdges(Parameter parameter, long least, Asked asked) {
        Segment head = flow.head(parameter.block());
        Asked before = find(asked, parameter, null);
        if (before != null) {
            return least <= before.offset();
        }
        if (head.incoming.isEmpty()) {
            return false;
        }
        Asked now = new Asked(parameter, null, least, asked);
        for (Segment.Edge edge : head.incoming) {
            Value argument = argument(edge, parameter);
            if (argument == null || !isAtLeast(argument, least, end(edge), now)) {
                return false;
            }
        }
        return true;
    }

    private boolean isComputedAtLeast(Instruction value, long least, Place place, Asked asked) {
        return switch (value.opcode()) {
            case ARRAYLENGTH, I2C, INSTANCEOF, COMPARE -> least <= 0;
            case AND ->
                least <= 0
                        && (isAtLeast(value.operand(0), 0, place, null) || isAtLeast(value.operand(1), 0, place, null));
            case SHR, REM -> least <= 0 && isAtLeast(value.operand(0), 0, place, null);
            case USHR ->
                least <= 0
                        && value.kind() == Kind.INT
                        && (value.operand(1) instanceof Constant distance && (distance.intValue() & 31) != 0
                                || isAtLeast(value.operand(0), 0, place, null));
            case ADD, SUB -> isSumAtLeast(value, least, place, asked);
            default -> false;
        };
    }

    private boolean isSumAtLeast(Instruction sum, long least, Place place, Asked asked) {
        if (sum.kind() != Kind.INT || !(sum.operand(1) instanceof Constant constant)) {
            return false;
        }
        long added = sum.opcode() == Opcode.ADD ? constant.intValue() : -(long) constant.intValue();
        return isAtLeast(sum.operand(0), least - added, place, asked)
                && (added <= 0 || canAdd(sum.operand(0), added, place));
    }

    /** Whether there is some int that a value is so much less than that the sum does not overflow. */
    private boolean canAdd(Value value, long added, Place place) {
        for (Fact fact : above.getOrDefault(canonical(value), List.of())) {
            if (holdsAt(fact, place) && (-fact.offset() >= added || isSmall(fact, added))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(Fact fact, long added) {
        return fact.other() instanceof Constant limit && limit.intValue() + fact.offset() <= Integer.MAX_VALUE - added;
    }
}
