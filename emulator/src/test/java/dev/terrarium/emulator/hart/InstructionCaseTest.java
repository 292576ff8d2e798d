package dev.terrarium.emulator.hart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.terrarium.emulator.assembler.Assembler;
import dev.terrarium.emulator.softfloat.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every instruction on the cases that the files beside {@code cases/} list, computed from the specification. */
class InstructionCaseTest {
    private static final List<String> INTEGER_FILES =
            List.of("rv64i.cases", "rv64m.cases", "rv64a.cases", "rv64c.cases", "bits.cases");
    private static final List<String> FLOAT_FILES = List.of("rv64f.cases", "rv64d.cases", "zfa.cases");

    /** Instructions that change the hart's mode, which have tests of their own. */
    private static final Set<String> ELSEWHERE = Set.of(
            "csrrw",
            "csrrs",
            "csrrc",
            "csrrwi",
            "csrrsi",
            "csrrci",
            "sret",
            "mret",
            "wfi",
            "sfence.vma",
            "sinval.vma",
            "sfence.w.inval",
            "sfence.inval.ir");

    @TestFactory
    Stream<DynamicTest> integerInstructions() {
        return INTEGER_FILES.stream()
                .flatMap(file -> InstructionCase.read(file).stream())
                .map(test -> dynamicTest(test.toString(), () -> test.check(0)));
    }

    /** No flag is set before, so that every operation takes the exact path. */
    @TestFactory
    Stream<DynamicTest> floatInstructions() {
        return FLOAT_FILES.stream()
                .flatMap(file -> InstructionCase.read(file).stream())
                .map(test -> dynamicTest(test.toString(), () -> test.check(0)));
    }

    /** The inexact flag is set before, so that the host's arithmetic is used where it may be. */
    @TestFactory
    Stream<DynamicTest> floatInstructionsOnTheHost() {
        return FLOAT_FILES.stream()
                .flatMap(file -> InstructionCase.read(file).stream())
                .map(test -> dynamicTest(test.toString(), () -> test.check(RoundingMode.INEXACT)));
    }

    @TestFactory
    Stream<DynamicTest> compiledInstructions() {
        return Stream.concat(INTEGER_FILES.stream(), FLOAT_FILES.stream())
                .flatMap(file -> InstructionCase.read(file).stream())
                .map(test -> dynamicTest(test.toString(), () -> test.checkCompiled(0)));
    }

    /** The inexact flag is set before, so that compiled code uses the host's arithmetic where it may. */
    @TestFactory
    Stream<DynamicTest> compiledFloatInstructionsOnTheHost() {
        return FLOAT_FILES.stream()
                .flatMap(file -> InstructionCase.read(file).stream())
                .map(test -> dynamicTest(test.toString(), () -> test.checkCompiled(RoundingMode.INEXACT)));
    }

    /** All but a handful: FENCE.I, accesses across pages, and jumps into the middle of themselves. */
    @Test
    void compiledCodeExecutesNearlyEverything() {
        List<InstructionCase> cases = Stream.concat(INTEGER_FILES.stream(), FLOAT_FILES.stream())
                .flatMap(file -> InstructionCase.read(file).stream())
                .toList();
        long interpreted = cases.stream().filter(test -> !test.checkCompiled(0)).count();
        assertTrue(interpreted < 20, interpreted + " of " + cases.size() + " cases");
    }

    @Test
    void everyInstructionHasCases() {
        Set<String> without = new TreeSet<>(Assembler.names());
        without.removeAll(ELSEWHERE);
        Stream.concat(INTEGER_FILES.stream(), FLOAT_FILES.stream())
                .flatMap(file -> InstructionCase.read(file).stream())
                .forEach(test -> without.removeAll(test.mnemonics()));
        assertEquals(Set.of(), without);
    }
}
