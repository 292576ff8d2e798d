package dev.terrarium.image.analyze;

import dev.terrarium.image.evaluate.Evaluator;
import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.evaluate.HeapValue;
import dev.terrarium.image.evaluate.Unevaluatable;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of methods of the class library that are evaluated at build time because all their arguments are known. What
 * such a call would have reached is then not in the image: a constant regular expression brings no compiler of regular
 * expressions with it.
 */
final class ConstantCalls {
    private static final String STRING = "java/lang/String";

    /** Methods without effect whose result is a primitive and depends on nothing but what immutable arguments say. */
    private static final Set<String> FUNCTIONS = Set.of(
            "java/lang/String.length()I",
            "java/lang/String.isEmpty()Z",
            "java/lang/String.isBlank()Z",
            "java/lang/String.charAt(I)C",
            "java/lang/String.codePointAt(I)I",
            "java/lang/String.indexOf(I)I",
            "java/lang/String.indexOf(II)I",
            "java/lang/String.indexOf(Ljava/lang/String;)I",
            "java/lang/String.lastIndexOf(I)I",
            "java/lang/String.startsWith(Ljava/lang/String;)Z",
            "java/lang/String.endsWith(Ljava/lang/String;)Z",
            "java/lang/String.equals(Ljava/lang/Object;)Z",
            "java/lang/String.hashCode()I");

    /**
     * Methods without effect that make an immutable object, a new one for each call, of what immutable arguments say. The
     * call becomes a shallow copy of the object that was made at build time, so that identities are as they were.
     */
    private static final Set<String> FACTORIES = Set.of(
            "java/util/regex/Pattern.compile(Ljava/lang/String;)Ljava/util/regex/Pattern;",
            "java/util/regex/Pattern.compile(Ljava/lang/String;I)Ljava/util/regex/Pattern;");

    /**
     * Methods that get a body of their own for each string that is known to be their first argument, because all that
     * they do with it is to call one of the above.
     */
    private static final Set<String> SPECIALISED = Set.of(
            "java/lang/String.matches(Ljava/lang/String;)Z",
            "java/lang/String.replaceAll(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
            "java/lang/String.replaceFirst(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
            "java/lang/String.split(Ljava/lang/String;)[Ljava/lang/String;",
            "java/lang/String.split(Ljava/lang/String;I)[Ljava/lang/String;",
            "java/util/regex/Pattern.matches(Ljava/lang/String;Ljava/lang/CharSequence;)Z");

    private final Evaluator evaluator;
    private final Map<List<Object>, Optional<Outcome>> outcomes = new HashMap<>();
    private final Map<List<Object>, MethodInfo> variants = new HashMap<>();

    /**
     * What a call gives.
     *
     * @param value as {@link dev.terrarium.image.ir.Constant} represents it
     * @param isCopied whether the call gives a new shallow copy of the value instead
     */
    record Outcome(Object value, boolean isCopied) {}

    ConstantCalls(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Returns what a call gives if that is known at build time, else null. */
    Outcome outcome(MethodInfo method, List<Flow> arguments) {
        boolean makesObject = FACTORIES.contains(method.toString());
        if (!makesObject && !FUNCTIONS.contains(method.toString())) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (Flow argument : arguments) {
            if (argument == null || !argument.isConstant()) {
                return null;
            }
            values.add(argument.value());
        }
        List<Object> key = new ArrayList<>(values);
        key.add(method);
        return outcomes.computeIfAbsent(key, absent -> evaluate(method, values, makesObject))
                .orElse(null);
    }

    private Optional<Outcome> evaluate(MethodInfo method, List<Object> values, boolean makesObject) {
        try {
            return Optional.of(new Outcome(evaluator.invoke(method, values), makesObject));
        } catch (Unevaluatable e) {
            return Optional.empty(); // it throws, most likely; then it does so on the machine
        }
    }

    /** Returns the method that a call of this one is to call: itself, or its variant for a known argument. */
    MethodInfo variant(MethodInfo method, List<Flow> arguments) {
        if (!SPECIALISED.contains(method.toString())) {
            return method;
        }
        Flow argument = arguments.get(method.isStatic() ? 0 : 1);
        boolean isString = argument != null
                && argument.isConstant()
                && argument.value() instanceof HeapObject object
                && object.type().name().equals(STRING);
        if (!isString) {
            return method;
        }
        HeapValue value = (HeapValue) argument.value();
        return variants.computeIfAbsent(
                List.of(method, value),
                key -> method.variant(variants.size() + 1, "\"" + evaluator.text((HeapObject) value) + "\""));
    }
}
