package dev.terrarium.image.conformance;

import java.nio.file.Path;
import java.util.List;

/**
 * A program that HotSpot and a booted image run alike.
 *
 * @param area what it is about, the name of its outer folder
 * @param name the name of its own folder
 * @param source its {@code Main.java}
 */
record Program(String area, String name, Path source) {
    /** The areas of the programs that end by an uncaught exception or {@code System.exit}, or look at the whole stack. */
    private static final List<String> APART = List.of("panics", "traces");

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

    /** Tells that the program ends the virtual machine that it runs on or tells what called its {@code main}. */
    boolean needsItsOwnProcess() {
        return APART.contains(area);
    }
}
