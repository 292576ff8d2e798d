package dev.terrarium.maven;

import dev.terrarium.image.report.ImageReport;
import java.util.ArrayList;
import java.util.List;

/** Why methods are in an image: for each, the callers by which it was first reached. */
final class Explanation {
    private static final int MOST_METHODS = 10;

    private Explanation() {}

    /**
     * Returns the lines that explain the methods whose names contain a text.
     *
     * @param name a part of what a report calls them, such as {@code String.format}
     */
    static List<String> of(ImageReport report, String name) {
        List<ImageReport.Method> found = report.methods().stream()
                .filter(method -> method.name().contains(name))
                .toList();
        if (found.isEmpty()) {
            return ofTypes(report, name);
        }
        List<String> lines = new ArrayList<>();
        for (ImageReport.Method method : found.subList(0, Math.min(found.size(), MOST_METHODS))) {
            lines.add(method.name() + (method.bytes() > 0 ? ", " + method.bytes() + " bytes" : ", inlined"));
            for (String caller : method.reachedThrough()) {
                lines.add("  called by " + caller);
            }
            if (method.reachedThrough().isEmpty()) {
                lines.add("  called by the boot and trap code");
            }
        }
        if (found.size() > MOST_METHODS) {
            lines.add("and " + (found.size() - MOST_METHODS) + " others: give more of the name");
        }
        return lines;
    }

    /** Explains the classes whose names contain a text that no method's name contains. */
    private static List<String> ofTypes(ImageReport report, String name) {
        List<ImageReport.Type> found = report.types().stream()
                .filter(type -> type.name().contains(name))
                .toList();
        if (found.isEmpty()) {
            return List.of("No method and no class of " + report.name() + " has \"" + name
                    + "\" in its name: it is not in the image.");
        }
        List<String> lines = new ArrayList<>();
        for (ImageReport.Type type : found.subList(0, Math.min(found.size(), MOST_METHODS))) {
            lines.add(type.name() + ", of which no method is in the image");
            lines.add(
                    type.madeBy() == null
                            ? "  its objects are made at build time"
                            : "  objects of it are made by " + type.madeBy());
        }
        if (found.size() > MOST_METHODS) {
            lines.add("and " + (found.size() - MOST_METHODS) + " others: give more of the name");
        }
        return lines;
    }
}
