package dev.terrarium.maven;

import dev.terrarium.image.report.ImageReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Why methods, classes and fields are in an image: for each, the callers by which it was first reached. */
final class Explanation {
    private static final int MOST_NAMES = 10;

    private final ImageReport report;
    private final Map<String, ImageReport.Method> methods = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    /** What is asked for. */
    enum Kind {
        METHOD,
        TYPE,
        FIELD;

        @Override
        public String toString() {
            return this == TYPE ? "class" : name().toLowerCase(Locale.ROOT);
        }
    }

    private Explanation(ImageReport report) {
        this.report = report;
        report.methods().forEach(method -> methods.put(method.name(), method));
    }

    /**
     * Returns the lines that explain what has a text in its name.
     *
     * @param name a part of what a report calls it, such as {@code String.format}; where it is the end of some names,
     *     those alone
     */
    static List<String> of(ImageReport report, Kind kind, String name) {
        Explanation explanation = new Explanation(report);
        if (!explanation.explain(kind, name)) {
            explanation.lines.add("No " + kind + " of " + report.name() + " has \"" + name
                    + "\" in its name: it is not in the image.");
            List<Kind> others = Arrays.stream(Kind.values())
                    .filter(other -> other != kind && explanation.has(other, name))
                    .toList();
            others.forEach(other -> explanation.lines.add("But there is such a " + other + ": ask with -Dterrarium."
                    + other.name().toLowerCase(Locale.ROOT) + "=" + name));
        }
        return explanation.lines;
    }

    private boolean has(Kind kind, String name) {
        return switch (kind) {
            case METHOD ->
                !found(report.methods(), ImageReport.Method::name, name).isEmpty();
            case TYPE -> !found(report.types(), ImageReport.Type::name, name).isEmpty();
            case FIELD -> !found(report.fields(), ImageReport.Field::name, name).isEmpty();
        };
    }

    private boolean explain(Kind kind, String name) {
        return switch (kind) {
            case METHOD -> explain(found(report.methods(), ImageReport.Method::name, name), this::method);
            case TYPE -> explain(found(report.types(), ImageReport.Type::name, name), this::type);
            case FIELD -> explain(found(report.fields(), ImageReport.Field::name, name), this::field);
        };
    }

    /** What has that name, or else that name in its class or package, or else that text in its name. */
    private static <T> List<T> found(List<T> all, Function<T, String> nameOf, String name) {
        List<Predicate<String>> ways = List.of(
                name::equals,
                other -> other.endsWith("." + name) || other.endsWith("$" + name),
                other -> other.contains(name));
        return ways.stream()
                .map(way ->
                        all.stream().filter(one -> way.test(nameOf.apply(one))).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private <T> boolean explain(List<T> found, Consumer<T> explainer) {
        found.stream().limit(MOST_NAMES).forEach(explainer);
        if (found.size() > MOST_NAMES) {
            lines.add("and " + (found.size() - MOST_NAMES) + " others: give more of the name");
        }
        return !found.isEmpty();
    }

    private void method(ImageReport.Method method) {
        lines.add(method.name() + (method.bytes() > 0 ? ", " + method.bytes() + " bytes" : ", inlined"));
        callers(method);
    }

    private void type(ImageReport.Type type) {
        lines.add(type.name());
        if (type.madeBy() == null) {
            lines.add("  its objects are made at build time");
        } else {
            lines.add("  objects of it are made by " + type.madeBy());
            callers(methods.get(type.madeBy()));
        }
    }

    private void field(ImageReport.Field field) {
        lines.add(field.name());
        lines.add("  read by " + field.readBy());
        callers(methods.get(field.readBy()));
    }

    private void callers(ImageReport.Method method) {
        if (method == null) {
            return;
        }
        method.reachedThrough().forEach(caller -> lines.add("  called by " + caller));
        if (method.reachedThrough().isEmpty()) {
            lines.add("  called by the boot and trap code");
        }
    }
}
