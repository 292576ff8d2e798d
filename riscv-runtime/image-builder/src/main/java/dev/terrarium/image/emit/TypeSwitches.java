package dev.terrarium.image.emit;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Chooses which calls with several targets find theirs by the number of the receiver's type: a call costs more than a
 * small method does, not least because references that are live across it go to the frame and back, and behind a test
 * LLVM inlines. Numbers are loaded once for all calls and casts of an object, and what one test has told of them spares
 * others.
 */
final class TypeSwitches {
    /** With more targets, the tests that fail would cost more than what is inlined saves. */
    private static final int MOST_TARGETS = 3;

    private static final int MOST_INSTRUCTIONS = 24;

    /** Methods that one call alone runs are not there twice when they are inlined. */
    private static final int MOST_TARGETS_OF_ONLY_CALL = 4;

    private static final int MOST_INSTRUCTIONS_OF_ONLY_CALL = 300;

    private final Map<MethodInfo, Switch> switches = new HashMap<>();

    /**
     * The tests of one kind of call, in their order.
     *
     * @param otherwise the only target that is left when all tests fail; null if there are more, which the table tells
     */
    record Switch(List<Case> cases, MethodInfo otherwise) {}

    /** The target of receivers whose type numbers are from {@code first} to before {@code end}. */
    record Case(MethodInfo target, int first, int end) {}

    /**
     * Chooses.
     *
     * @param calls how many calls name each method
     * @param dispatch the targets by receiver class of calls that name a method
     * @param size how many instructions a method has
     */
    TypeSwitches(
            Map<MethodInfo, Integer> calls,
            Function<MethodInfo, Map<ClassInfo, MethodInfo>> dispatch,
            ToIntFunction<ClassInfo> number,
            ToIntFunction<MethodInfo> size) {
        calls.forEach((symbol, count) -> {
            Map<ClassInfo, MethodInfo> targets = dispatch.apply(symbol);
            TreeMap<Integer, MethodInfo> byNumber = new TreeMap<>();
            targets.forEach((type, target) -> byNumber.put(number.applyAsInt(type), target));
            Switch chosen = choose(byNumber, candidates(byNumber, count == 1, size));
            if (chosen != null) {
                switches.put(symbol, chosen);
            }
        });
    }

    /** The targets that are worth a test each. */
    private static Set<MethodInfo> candidates(
            TreeMap<Integer, MethodInfo> byNumber, boolean isOnlyCall, ToIntFunction<MethodInfo> size) {
        Set<MethodInfo> targets = new LinkedHashSet<>(byNumber.values());
        if (isOnlyCall
                && targets.size() <= MOST_TARGETS_OF_ONLY_CALL
                && targets.stream().mapToInt(size).sum() <= MOST_INSTRUCTIONS_OF_ONLY_CALL) {
            return targets;
        }
        if (targets.size() > MOST_TARGETS) {
            return Set.of();
        }
        targets.removeIf(target -> size.applyAsInt(target) > MOST_INSTRUCTIONS);
        return targets;
    }

    private static Switch choose(TreeMap<Integer, MethodInfo> byNumber, Set<MethodInfo> candidates) {
        TreeMap<Integer, MethodInfo> rest = new TreeMap<>(byNumber);
        List<Case> cases = new ArrayList<>();
        Set<MethodInfo> untested = new LinkedHashSet<>(candidates);
        boolean changed = true;
        while (changed && new LinkedHashSet<>(rest.values()).size() > 1) {
            changed = false;
            for (MethodInfo candidate : untested) {
                Case next = caseOf(candidate, rest);
                if (next != null) {
                    cases.add(next);
                    rest.values().removeIf(target -> target == candidate);
                    untested.remove(candidate);
                    changed = true;
                    break;
                }
            }
        }
        if (cases.isEmpty()) {
            return null;
        }
        Set<MethodInfo> others = new LinkedHashSet<>(rest.values());
        return new Switch(cases, others.size() == 1 ? others.iterator().next() : null);
    }

    /** The test for a target, if one comparison tells its receivers from the rest; else null. */
    private static Case caseOf(MethodInfo target, TreeMap<Integer, MethodInfo> rest) {
        TreeSet<Integer> own = new TreeSet<>();
        rest.forEach((number, method) -> {
            if (method == target) {
                own.add(number);
            }
        });
        boolean isRange = rest.subMap(own.first(), true, own.last(), true).size() == own.size();
        return isRange ? new Case(target, own.first(), own.last() + 1) : null;
    }

    /** The tests of calls that name a method; null if these go through the table. */
    Switch of(MethodInfo symbol) {
        return switches.get(symbol);
    }

    /** Those of some methods by which calls go through the table, if only after tests. */
    List<MethodInfo> withoutCompleteSwitch(Iterable<MethodInfo> symbols) {
        List<MethodInfo> result = new ArrayList<>();
        for (MethodInfo symbol : symbols) {
            Switch known = switches.get(symbol);
            if (known == null || known.otherwise == null) {
                result.add(symbol);
            }
        }
        return result;
    }
}
