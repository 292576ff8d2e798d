package dev.terrarium.image.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The same programs with another heap than the default one: {@code -Dconformance.heap=semispace} has them collect garbage,
 * {@code -Dconformance.heap=stress} before each allocation. Only the app's annotation differs, in the line that it is in.
 */
enum HeapVariation {
    /** As the programs say. */
    NONE(300_000_000),
    /** With a {@code SemispaceHeap}. */
    SEMISPACE(300_000_000),
    /** With one that collects at every allocation. */
    STRESS(6_000_000_000L);

    private static final String ANNOTATION = "@Unikernel(";
    private static final String MODULE = "dev.terrarium.memory.heap.SemispaceHeap.class";
    private static final String STRESS_SETTING =
            "@dev.terrarium.annotations.Set(name = \"heap.stress\", value = \"true\")";
    private static final Pattern SETTING = Pattern.compile("set = (@Set\\([^)]*\\))");

    private final long instructionLimit;

    HeapVariation(long instructionLimit) {
        this.instructionLimit = instructionLimit;
    }

    /** Several times what the longest of the programs takes. */
    long instructionLimit() {
        return instructionLimit;
    }

    /** The variation that the property asks for. */
    static HeapVariation selected() {
        return valueOf(System.getProperty("conformance.heap", NONE.name()).toUpperCase(Locale.ROOT));
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
        if (this == STRESS) {
            varied = SETTING.matcher(source).find()
                    ? SETTING.matcher(source).replaceFirst("set = {$1, " + STRESS_SETTING + "}")
                    : source.replace(ANNOTATION, ANNOTATION + "set = " + STRESS_SETTING + ", ");
        }
        return source.contains(MODULE) ? varied : varied.replace(ANNOTATION, ANNOTATION + "use = " + MODULE + ", ");
    }
}
