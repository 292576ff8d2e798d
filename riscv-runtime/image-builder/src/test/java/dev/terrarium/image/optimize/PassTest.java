package dev.terrarium.image.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.ir.BootInitialisers;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Parser;
import dev.terrarium.image.ir.Printer;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.ir.Verifier;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClassPath;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.MethodInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each pass makes of textual IR: from the first method of {@code PASS/CASE.before}, which may be followed by methods
 * that it calls or that call it, to {@code PASS/CASE.after}, which also says what was removed. {@code -Dterrarium.updateGoldens=true} writes the latter anew.
 */
class PassTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "optimize");
    private static final ClosedWorld WORLD = new ClosedWorld(new ClassPath(List.of()));
    private static final ExactTypes TYPES = new ExactTypes(PassTest::returned);

    private static final int INLINING_BUDGET = 40;

    static {
        // As if these were initialised on the machine: AbstractMap, and HashMap after it.
        BootInitialisers initialisers = new BootInitialisers(WORLD);
        MethodInfo superclass = initialisers.define(WORLD.get("java/util/AbstractMap"), List.of());
        initialisers.define(WORLD.get("java/util/HashMap"), List.of(superclass));
    }

    private static List<Pass> passes(Map<MethodInfo, Graph> bodies) {
        return List.of(
                new Devirtualisation(TYPES, PassTest::dispatch),
                new TypeCheckElimination(TYPES),
                new ConstantFolding(),
                new NullCheckElimination(),
                new AllocationRemoval(
                        new EscapeAnalysis(bodies::get, PassTest::dispatch), INLINING_BUDGET, Branches::tidy),
                new RecursionInlining(bodies::containsKey, Branches::tidy),
                new MonitorElimination(new EscapeAnalysis(bodies::get, PassTest::dispatch)),
                new ClassInitialisationElimination(
                        new InitialisedClasses(bodies.values(), method -> false, PassTest::dispatch)),
                new ValueNumbering(),
                new BoundsCheckElimination(),
                new Rewriting("inlining", graph -> inlineFirstCall(graph, bodies)),
                new Rewriting("branches", Branches::tidy));
    }

    /** What passes do on the way. */
    private record Rewriting(String name, Consumer<Graph> rewriting) implements Pass {
        @Override
        public void run(Graph graph, Removals removals) {
            rewriting.accept(graph);
        }
    }

    private static void inlineFirstCall(Graph graph, Map<MethodInfo, Graph> bodies) {
        Instruction call = graph.blocks().stream()
                .flatMap(block -> block.instructions().stream())
                .filter(instruction -> instruction.opcode().isCall() && bodies.containsKey(instruction.method()))
                .findFirst()
                .orElseThrow();
        Inliner.inline(graph, call, bodies.get(call.method()));
        Branches.tidy(graph);
    }

    /** {@code iterator} of a list whose class is not known makes objects of one class. */
    private static ClassInfo returned(MethodInfo method) {
        return method.toString().equals("java/util/ArrayList.iterator()Ljava/util/Iterator;")
                ? WORLD.get("java/util/ArrayList$Itr")
                : null;
    }

    private static Map<ClassInfo, MethodInfo> dispatch(MethodInfo symbol) {
        return Stream.of(
                        "java/util/ArrayList",
                        "java/util/LinkedList",
                        "java/util/ArrayList$Itr",
                        "java/util/AbstractMap$SimpleEntry")
                .map(WORLD::get)
                .filter(type -> type.isSubtypeOf(symbol.owner()))
                .collect(Collectors.toMap(type -> type, type -> WORLD.select(type, symbol)));
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".before"))
                    .map(name -> name.substring(0, name.length() - ".before".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void passRewrites(String name) throws IOException {
        String folder = name.substring(0, name.indexOf('/'));
        List<Graph> graphs = Parser.parseAll(WORLD, Files.readString(FOLDER.resolve(name + ".before")));
        graphs.forEach(Verifier::verify);
        Pass pass = passes(graphs.stream()
                        .collect(Collectors.toMap(Graph::method, body -> body, (a, b) -> a, LinkedHashMap::new)))
                .stream()
                .filter(candidate -> folder(candidate).equals(folder))
                .findFirst()
                .orElseThrow();
        Graph graph = graphs.get(0);
        Removals removals = new Removals();
        pass.run(graph, removals);
        Verifier.verify(graph);
        String actual = Printer.print(graph) + "; removed: " + removals.byName() + "\n";
        Path golden = FOLDER.resolve(name + ".after");
        if (Boolean.getBoolean("terrarium.updateGoldens")) {
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual, name);
    }

    @Test
    void everyPassHasCases() throws IOException {
        List<String> tested = cases().stream()
                .map(name -> name.substring(0, name.indexOf('/')))
                .distinct()
                .toList();
        assertEquals(passes(Map.of()).stream().map(PassTest::folder).sorted().toList(), tested);
    }

    private static String folder(Pass pass) {
        return pass.name().replace(' ', '-');
    }
}
