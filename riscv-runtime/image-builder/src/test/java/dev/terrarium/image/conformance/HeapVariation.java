package dev.terrarium.image.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The same programs with another heap than the default one, {@code -Dconformance.heap=semispace} or {@code generational},
 * or with one that collects before each allocation, {@code stress} or {@code generational-stress}. Only the app's
 * annotation differs, in the line that it is in.
 */
enum HeapVariation {
    /** As the programs say. */
    NONE(null, false),
    SEMISPACE("SemispaceHeap", false),
    /** With a {@code SemispaceHeap} that collects at every allocation. */
    STRESS("SemispaceHeap", true),
    GENERATIONAL("GenerationalHeap", false),
    /** With a {@code GenerationalHeap} that collects at every allocation: the nursery most times, and all in between. */
    GENERATIONAL_STRESS("GenerationalHeap", true);

    private static final String ANNOTATION = "@Unikernel(";
    private static final String PACKAGE = "dev.terrarium.memory.heap.";
    private static final String STRESS_SETTING =
            "@dev.terrarium.annotations.Set(name = \"heap.stress\", value = \"true\")";
    private static final Pattern SETTING = Pattern.compile("set = (@Set\\([^)]*\\))");

    private final String heap;
    private final boolean stress;

    HeapVariation(String heap, boolean stress) {
        this.heap = heap;
        this.stress = stress;
    }

    /** Several times what the longest of the programs takes. */
    long instructionLimit() {
        return stress ? 24_000_000_000L : 300_000_000;
    }

    /** The variation that the property asks for. */
    static HeapVariation selected() {
        return valueOf(System.getProperty("conformance.heap", NONE.name())
                .toUpperCase(Locale.ROOT)
                .replace('-', '_'));
    }

    /** Returns the programs with this heap; their sources are written into the folder. */
    List<Program> of(List<Program> programs, Path folder) throws IOException {
        if (this == NONE) {
            return programs;
        }
        List<Program> variations = new ArrayList<>();
        for (Program program : programs) {
            Path source = folder.resolve(program.id()).resolve("Main.java");
            Files.createDirectories(source.getParent());
            Files.writeString(source, vary(program, Files.readString(program.source())));
            variations.add(new Program(program.area(), program.name(), source));
        }
        return variations;
    }

    private String vary(Program program, String source) {
        if (!source.contains(ANNOTATION)) {
            throw new AssertionError(program.id() + " has no " + ANNOTATION + "...)");
        }
        String varied = source;
        if (stress) {
            varied = SETTING.matcher(source).find()
                    ? SETTING.matcher(source).replaceFirst("set = {$1, " + STRESS_SETTING + "}")
                    : source.replace(ANNOTATION, ANNOTATION + "set = " + STRESS_SETTING + ", ");
        }
        varied = varied.replace(
                "value = \"" + RandomKind.ARENA_BYTES + "\"", "value = \"" + RandomKind.COLLECTED_BYTES + "\"");
        String module = PACKAGE + heap + ".class";
        String collected = PACKAGE + SEMISPACE.heap + ".class";
        return source.contains(collected)
                ? varied.replace(collected, module)
                : varied.replace(ANNOTATION, ANNOTATION + "use = " + module + ", ");
    }
}
