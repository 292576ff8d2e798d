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
    /** The areas of the programs that end the virtual machine, use up its memory, or look at the whole stack. */
    private static final Set<String> APART = Set.of("panics", "threads", "exhaustion", "traces");

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

    /** Tells that the program would harm the virtual machine that it runs on, or see what calls its {@code main}. */
    boolean needsItsOwnProcess() {
        return APART.contains(area);
    }
}
