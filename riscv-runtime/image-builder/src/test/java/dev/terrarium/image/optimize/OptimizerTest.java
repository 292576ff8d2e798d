package dev.terrarium.image.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.analyze.AnalysedProgram;
import dev.terrarium.image.analyze.Program;
import dev.terrarium.image.analyze.fixtures.Specialisations;
import dev.terrarium.image.emit.BootedProgram;
import dev.terrarium.image.emit.OptimizationLevel;
import dev.terrarium.image.ir.Printer;
import dev.terrarium.image.ir.Verifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The passes together, on a whole program. */
class OptimizerTest {
    private static AnalysedProgram program() {
        return BootedProgram.program(Specialisations.class, "main");
    }

    private static String print(Program program) {
        StringBuilder text = new StringBuilder();
        program.graphs().forEach(graph -> text.append(Printer.print(graph)));
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(OptimizationLevel.class)
    void everyBodyIsValidAndTheSameEachTime(OptimizationLevel level) {
        AnalysedProgram first = program();
        AnalysedProgram second = program();
        Optimizations removed = Optimizer.optimize(first, level, true);
        assertEquals(removed, Optimizer.optimize(second, level, true));
        assertEquals(print(first), print(second));
        first.graphs().forEach(Verifier::verify);
    }

    @Test
    void debugLeavesBodiesAsTheyAre() {
        AnalysedProgram program = program();
        String before = print(program);
        Optimizations removed = Optimizer.optimize(program, OptimizationLevel.DEBUG, true);
        assertEquals(before, print(program));
        assertEquals(
                List.of("specialisation"),
                removed.removed().stream().map(Optimizations.Removed::pass).toList());
    }

    @Test
    void reportSaysWhatSpecialisationRemoved() {
        Optimizations removed = Optimizer.optimize(program(), OptimizationLevel.SIZE, true);
        Optimizations.Removed first = removed.removed().get(0);
        assertEquals("specialisation", first.pass());
        assertTrue(first.removed().get("null checks") > 100, first::toString);
        assertTrue(first.removed().get("indirect calls") > 10, first::toString);
    }
}
