package dev.terrarium.maven;

import dev.terrarium.image.report.ImageReport;
import dev.terrarium.image.wiring.WiringDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What two images differ in: their modules, their sizes, their methods. */
final class Difference {
    private static final int MOST_LINES = 10;

    private final ImageReport before;
    private final ImageReport after;
    private final List<String> lines = new ArrayList<>();

    private Difference(ImageReport before, ImageReport after) {
        this.before = before;
        this.after = after;
    }

    /** Returns the lines that tell what an image has more, less or otherwise than another. */
    static List<String> between(ImageReport before, ImageReport after) {
        Difference difference = new Difference(before, after);
        difference.compare();
        return difference.lines;
    }

    private void compare() {
        lines.add(String.format(
                Locale.ROOT,
                "%,d bytes are loaded %s, %,d %s: %+,d",
                before.loadedBytes(),
                isOneApp() ? "before" : "in " + before.name(),
                after.loadedBytes(),
                isOneApp() ? "after" : "in " + after.name(),
                after.loadedBytes() - before.loadedBytes()));
        compareNames("module", moduleNames(before), moduleNames(after));
        compareSizes("Sections", before.sections(), after.sections());
        compareSizes("Packages", before.packages(), after.packages());
        compareSizes("Modules", before.kernelModules(), after.kernelModules());
        compareSizes("Methods", sizes(before), sizes(after));
        compareNames("method", methodNames(before), methodNames(after));
        compareNames(
                "type", names(before.types(), ImageReport.Type::name), names(after.types(), ImageReport.Type::name));
        compareNames(
                "boot-time initialiser",
                names(before.initialisedAtBoot(), ImageReport.Boot::type),
                names(after.initialisedAtBoot(), ImageReport.Boot::type));
        compareNames(
                "indirect call",
                names(before.indirectCalls(), ImageReport.IndirectCall::method),
                names(after.indirectCalls(), ImageReport.IndirectCall::method));
        if (lines.size() == 1) {
            lines.add("The images have the same modules, sizes and methods.");
        }
    }

    /** Whether two images of one app are compared, so that its name does not tell them apart. */
    private boolean isOneApp() {
        return before.name().equals(after.name());
    }

    private static List<ImageReport.Size> sizes(ImageReport report) {
        return report.methods().stream()
                .map(method -> new ImageReport.Size(method.name(), method.bytes()))
                .toList();
    }

    private static <T> Set<String> names(List<T> parts, Function<T, String> name) {
        return parts.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> moduleNames(ImageReport report) {
        return names(report.modules(), WiringDescription.Module::type);
    }

    private static Set<String> methodNames(ImageReport report) {
        return names(report.methods(), ImageReport.Method::name);
    }

    private void compareNames(String what, Set<String> old, Set<String> now) {
        list("no longer has the " + what, without(old, now));
        list("has the new " + what, without(now, old));
    }

    private static List<String> without(Set<String> names, Set<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    private void list(String relation, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        lines.add((isOneApp() ? "The image" : after.name()) + " " + relation + (names.size() > 1 ? "s" : ""));
        names.stream().limit(MOST_LINES).forEach(name -> lines.add("  " + name));
        if (names.size() > MOST_LINES) {
            lines.add("  and " + (names.size() - MOST_LINES) + " others");
        }
    }

    private void compareSizes(String title, List<ImageReport.Size> old, List<ImageReport.Size> now) {
        Map<String, Long> changes = new LinkedHashMap<>();
        now.forEach(size -> changes.merge(size.name(), size.bytes(), Long::sum));
        old.forEach(size -> changes.merge(size.name(), -size.bytes(), Long::sum));
        List<Map.Entry<String, Long>> changed = changes.entrySet().stream()
                .filter(change -> change.getValue() != 0)
                .sorted(Comparator.comparingLong(change -> -Math.abs(change.getValue())))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        lines.add(title + " that changed, in bytes:");
        changed.stream()
                .limit(MOST_LINES)
                .forEach(change ->
                        lines.add(String.format(Locale.ROOT, "%+,11d  %s", change.getValue(), change.getKey())));
        if (changed.size() > MOST_LINES) {
            lines.add("  and " + (changed.size() - MOST_LINES) + " others");
        }
    }
}
