package dev.terrarium.image.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.terrarium.image.analyze.fixtures.Specialisations;
import dev.terrarium.image.emit.BootedProgram;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Printer;
import dev.terrarium.image.ir.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What analysis makes of one method each: from {@code NAME.before}, as it is translated from bytecode, to
 * {@code NAME.after}. {@code -Dterrarium.updateGoldens=true} writes the files anew.
 */
class SpecialisationTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "specialisation");
    private static final AnalysedProgram PROGRAM = BootedProgram.program(Specialisations.class, "main");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "devirtualisedCall",
                "knownBranch",
                "knownLength",
                "impossibleType",
                "knownSwitch",
                "localThrow",
                "unusedStore",
                "fieldOfKnownObject",
                "boundedRecursion",
                "neededCheck",
                "latin1Characters",
                "widerCharacters",
                "testedType",
                "testedNull",
                "testedValue",
                "onlyThree",
                "testedConstant",
                "earlyReturn"
            })
    void methodIsSpecialised(String method) throws IOException {
        compare(method + ".before", BootedProgram.translated(Specialisations.class, method));
        compare(method + ".after", reachable(method));
    }

    private static void compare(String file, Graph graph) throws IOException {
        Verifier.verify(graph);
        String actual = Printer.print(graph);
        Path golden = FOLDER.resolve(file);
        if (Boolean.getBoolean("terrarium.updateGoldens")) {
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual, file);
    }

    private static Graph reachable(String method) {
        List<Graph> found = PROGRAM.graphs().stream()
                .filter(graph -> graph.method().owner().javaName().equals(Specialisations.class.getName())
                        && graph.method().name().equals(method))
                .toList();
        assertEquals(1, found.size(), method + " is reachable");
        return found.get(0);
    }

    @Test
    void whatOnlyADeadBranchUsesIsNotReachable() {
        assertFalse(PROGRAM.instantiated().stream().anyMatch(type -> type.name().endsWith("Specialisations$Circle")));
        assertFalse(PROGRAM.graphs().stream()
                .anyMatch(graph -> graph.method().owner().name().equals("java/util/ArrayList")));
    }

    @Test
    void everySpecialisedBodyIsValid() {
        PROGRAM.graphs().forEach(Verifier::verify);
    }

    @Test
    void programsAreDeterministic() {
        assertEquals(print(PROGRAM), print(BootedProgram.program(Specialisations.class, "main")));
    }

    private static String print(Program program) {
        StringBuilder text = new StringBuilder();
        program.graphs().forEach(graph -> text.append(Printer.print(graph)));
        return text.toString();
    }
}
