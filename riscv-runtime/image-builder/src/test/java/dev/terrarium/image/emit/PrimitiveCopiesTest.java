package dev.terrarium.image.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Parser;
import dev.terrarium.image.ir.Verifier;
import dev.terrarium.image.world.ClassPath;
import dev.terrarium.image.world.ClosedWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which copies between arrays are known to be of primitives. */
class PrimitiveCopiesTest {
    private static final ClosedWorld WORLD = new ClosedWorld(new ClassPath(List.of()));

    /** What the copy is of that a method, whose parameters are {@code %0} and so on, ends with. */
    private static ElementKind elements(String method, String... instructions) {
        String text = "method " + method + " {\n" + String.join("\n", instructions) + "\nreturn\n}\n";
        Graph graph = Parser.parseAll(WORLD, text).get(0);
        Verifier.verify(graph);
        List<Instruction> all = graph.entry().instructions();
        return PrimitiveCopies.elements(graph, all.get(all.size() - 2));
    }

    private static String copy(String source, String target) {
        return "callstatic java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V " + source + ", int 0, "
                + target + ", int 0, int 1";
    }

    @Test
    void parametersAreOfTheirDeclaredTypes() {
        assertEquals(
                ElementKind.of("C"),
                elements(
                        "java/lang/String.getChars(II[CI)V",
                        "b0(%0: ref, %1: int, %2: int, %3: ref, %4: int):",
                        copy("%3", "%3")));
        assertEquals(
                ElementKind.of("I"),
                elements("java/util/Arrays.sort([I)V", "b0(%0: ref):", "%1: ref = nullcheck %0", copy("%0", "%1")));
    }

    @Test
    void fieldsNewArraysCastsAndResultsShowTheirTypes() {
        assertEquals(
                ElementKind.of("B"),
                elements(
                        "java/lang/String.checkIndex(II)V",
                        "b0(%0: int, %1: int):",
                        "%2: ref = newarray [B int 5",
                        "%3: ref = checkcast [B null",
                        copy("%2", "%3")));
        assertEquals(
                ElementKind.of("B"),
                elements(
                        "java/lang/String.checkIndex(II)V",
                        "b0(%0: int, %1: int):",
                        "%2: ref = callspecial java/lang/String.getBytes()[B null",
                        "%3: ref = newarray [B int 5",
                        copy("%2", "%3")));
    }

    @Test
    void otherArraysDoNot() {
        String parameters = "b0(%0: int, %1: int):";
        String bytes = "%2: ref = newarray [B int 5";
        assertEquals(
                null,
                elements(
                        "java/lang/String.checkIndex(II)V",
                        parameters,
                        bytes,
                        "%3: ref = newarray [Z int 5",
                        copy("%2", "%3")));
        assertEquals(
                null,
                elements(
                        "java/lang/String.checkIndex(II)V",
                        parameters,
                        "%2: ref = newarray [Ljava/lang/String; int 5",
                        copy("%2", "%2")));
        assertEquals(null, elements("java/lang/String.checkIndex(II)V", parameters, bytes, copy("%2", "null")));
        assertEquals(
                null,
                elements(
                        "java/lang/String.checkIndex(II)V",
                        parameters,
                        "callstatic java/lang/String.checkIndex(II)V %0, %1"));
    }
}
