package dev.terrarium.image.conformance;

import java.nio.file.Path;
import java.util.Set;

/**
 * A program that HotSpot and a booted image run alike.
 *
 * @param area what it is about, the name of its outer folder
 * @param name the name of its own folder
 * @param source its {@code Main.java}
 */
record Program(String area, String name, Path source) {
    /** The areas of the programs that end the virtual machine or use up its memory. */
    private static final Set<String> HARMFUL_AREAS = Set.of("panics", "exhaustion");

    /** Returns the name by which {@code -Dconformance=} selects it, such as {@code integers/shifts}. */
    String id() {
        return area + "/" + name;
    }

    String packageName() {
        return "conformance." + area + "." + name;
    }

    String mainClass() {
        return packageName() + ".Main";
    }

    /** Tells that the program may harm the virtual machine that it runs on. */
    boolean isHarmful() {
        return HARMFUL_AREAS.contains(area);
    }
}
