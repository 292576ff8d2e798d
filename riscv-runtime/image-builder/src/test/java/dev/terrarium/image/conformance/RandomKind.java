package dev.terrarium.image.conformance;

import java.util.function.BiFunction;

/** A kind of random programs, each program a class with a method {@code main} that its seed determines. */
enum RandomKind {
    ARITHMETIC("random", RandomProgram::source),
    HIERARCHIES("hierarchies", RandomHierarchy::source),
    OBJECTS("objects", RandomObjects::source),
    LOOPS("loops", RandomLoops::source);

    /** What a batch writes before the output of each of its programs. */
    static final String MARK = "### seed ";

    /** How much memory programs have that never give any back, and those whose garbage is collected, often then. */
    static final String ARENA_BYTES = "40M";

    static final String COLLECTED_BYTES = "2M";

    private static final String IMPORTS =
            """
            import dev.terrarium.annotations.Requires;
            import dev.terrarium.annotations.Set;
            import dev.terrarium.annotations.Unikernel;
            import dev.terrarium.api.console.Console;
            import java.util.ArrayList;
            import java.util.Arrays;
            import java.util.Comparator;
            import java.util.HashMap;
            import java.util.LinkedList;
            import java.util.List;
            import java.util.Map;
            import java.util.TreeMap;
            import java.util.function.Function;
            import java.util.function.IntUnaryOperator;
            import java.util.function.Supplier;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;
            """;

    private final String area;
    private final BiFunction<Long, String, String> generator;

    RandomKind(String area, BiFunction<Long, String, String> generator) {
        this.area = area;
        this.generator = generator;
    }

    /** Returns the area that programs of this kind are selected by. */
    String area() {
        return area;
    }

    /** Returns the source of a {@code Main.java} that runs the programs of consecutive seeds one after the other. */
    String source(long firstSeed, int count, String packageName) {
        SourceText text = new SourceText();
        text.line("package " + packageName + ";");
        text.line("");
        text.block(IMPORTS);
        text.line("");
        text.line("@Unikernel(name = \"" + area + "-" + firstSeed + "\", set = @Set(name = \"heap.bytes\", value = \""
                + ARENA_BYTES + "\"))");
        text.line("@Requires(Console.class)");
        text.open("public final class Main");
        text.open("public static void main(String[] args)");
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            text.line("System.out.println(\"" + MARK + seed + "\");");
            text.open("try");
            text.line(className(seed) + ".main(args);");
            text.reopen("catch (Throwable e)");
            text.line("System.out.println(\"ended by \" + e.getClass().getName());");
            text.close();
        }
        text.close();
        text.close();
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            text.line("");
            text.block(generator.apply(seed, className(seed)));
        }
        return text.toString();
    }

    private static String className(long seed) {
        return "Seed" + seed;
    }
}
