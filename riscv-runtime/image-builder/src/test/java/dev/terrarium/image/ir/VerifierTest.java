package dev.terrarium.image.ir;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.world.ClassPath;
import dev.terrarium.image.world.ClosedWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Graphs that are not well-formed are told from those that are, and the offending instruction is shown. */
class VerifierTest {
    private static final ClosedWorld WORLD = new ClosedWorld(new ClassPath(List.of()));

    private static String failure(String body) {
        Graph graph = Parser.parse(WORLD, "method java/lang/Integer.compare(II)I {\n" + body + "}\n");
        return assertThrows(IllegalStateException.class, () -> Verifier.verify(graph))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%2: int = add %0, long 1 | operands are [INT, LONG] where [INT, INT] are expected",
                "%2: int = add %0 | operands are [INT] where [INT, INT] are expected",
                "%2: float = and float 0x1.0p0, float 0x1.0p0 | there is no such arithmetic of FLOAT",
                "%2: long = shl long 1, long 1 | operands are [LONG, LONG] where [LONG, INT] are expected",
                "%2: ref = neg null | only numbers can be negated",
                "%2: int = fcmpl %0, %1 | operands are not floating-point",
                "%2: int = lcmp %0, %1 | operands are [INT, INT] where [LONG, LONG] are expected",
                "%2: long = lcmp long 1, long 2 | value is LONG where INT is expected",
                "%2: int = compare lt null, null | there is no such comparison of REFERENCE",
                "%2: int = compare eq float 0x1.0p0, float 0x1.0p0 | there is no such comparison of FLOAT",
                "%2: int = i2l %0 | value is INT where LONG is expected",
                "%2: int = getfield java/lang/String.value:[B null | value is INT where REFERENCE is expected",
                "%2: int = getfield java/lang/String.COMPACT_STRINGS:Z null | field is static",
                "%2: ref = getstatic java/lang/String.value:[B | field is not static",
                "putfield java/lang/String.coder:B null, null | operands are [REFERENCE, REFERENCE] where [REFERENCE, INT]",
                "%2: ref = new java/lang/Number | class has no instances",
                "%2: ref = newarray java/lang/String %0 | class is no array class",
                "%2: ref = multinewarray [[I %0, %0, %0 | array class has 2 dimensions",
                "%2: int = arrayload long null, %0 | value is INT where LONG is expected",
                "arraystore int %0, null, %1 | operands are [INT, REFERENCE, INT] where [REFERENCE, INT, INT]",
                "%2: float = zerocheck float 0x1.0p0 | operand is no integer",
                "%2: int = callvirtual java/lang/Integer.compare(II)I %0, %1 | method is static",
                "%2: int = callstatic java/lang/Integer.intValue()I null | method is not static",
                "%2: int = callspecial java/lang/Number.intValue()I null | method is abstract",
                "callstatic java/lang/Integer.compare(II)I %0, %1 | value is VOID where INT is expected",
                "%2: int = callstatic java/lang/Integer.compare(II)I %0 | operands are [INT] where [INT, INT] are expected",
                "%2: int = add %0, %1 unwind b0(%1) | has an unwind edge but never throws",
                "%2: ref = nullcheck null unwind b0(%1) | unwinds to a block whose first parameter is no reference",
            })
    void operandsAndSymbols(String line, String message) {
        String text = failure("b0(%0: int, %1: int):\n  " + line + "\n  return %0\n");
        assertTrue(text.contains(message), text);
        assertTrue(text.endsWith(": " + line), text);
        assertTrue(text.startsWith("java/lang/Integer.compare(II)I: "), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goto -> b1 | passes [] to b1, which takes [INT]",
                "goto -> b1(long 1) | passes [LONG] to b1, which takes [INT]",
                "goto -> b1(%0), b1(%1) | has 2 targets where 1 are expected",
                "if lt %0, %1 -> b1(%0) | has 1 targets where 2 are expected",
                "if lt %0, null -> b1(%0), b1(%1) | operands are [INT, REFERENCE] where [INT, INT] are expected",
                "switch %0 -> default b1(%0), 3 b1(%0), 3 b1(%0) | keys do not ascend",
                "return | operands are [] where [INT] are expected",
                "return null | operands are [REFERENCE] where [INT] are expected",
                "throw %0 | operands are [INT] where [REFERENCE] are expected",
            })
    void terminatorsAndEdges(String line, String message) {
        String text = failure("b0(%0: int, %1: int):\n  " + line + "\nb1(%2: int):\n  return %2\n");
        assertTrue(text.contains(message), text);
        assertTrue(text.endsWith(": " + line), text);
    }

    @Test
    void entryTakesWhatTheMethodTakes() {
        assertEquals(
                "java/lang/Integer.compare(II)I: b0 has parameters [INT] where the method has [INT, INT]",
                failure("b0(%0: int):\n  return %0\n"));
    }

    @Test
    void valuesOfOneBranchAreNotUsedBehindBoth() {
        String text = failure(
                """
                b0(%0: int, %1: int):
                  if lt %0, %1 -> b1, b2
                b1:
                  %2: int = add %0, %1
                  goto -> b2
                b2:
                  return %2
                """);
        assertTrue(text.contains("not computed on every path here: return %2"), text);
    }

    @Test
    void valuesAreNotUsedBeforeTheyAreComputed() {
        String text = failure(
                """
                b0(%0: int, %1: int):
                  %3: int = add %2, %1
                  %2: int = add %0, %1
                  return %3
                """);
        assertTrue(text.contains("not computed on every path here"), text);
    }

    @Test
    void handlersDoNotSeeWhatComesBehindTheInstructionThatThrows() {
        String text = failure(
                """
                b0(%0: int, %1: int):
                  %2: int = zerocheck %0 unwind b1
                  %3: int = add %0, %1
                  return %3
                b1(%4: ref):
                  return %3
                """);
        assertTrue(text.contains("not computed on every path here: return %3"), text);
    }

    @Test
    void handlersSeeWhatComesBeforeEveryInstructionThatThrows() {
        Graph graph = Parser.parse(
                WORLD,
                """
                method java/lang/Integer.compare(II)I {
                b0(%0: int, %1: int):
                  %2: int = add %0, %1
                  %3: int = zerocheck %0 unwind b1
                  %4: int = zerocheck %1 unwind b1
                  return %4
                b1(%5: ref):
                  return %2
                }
                """);
        assertDoesNotThrow(() -> Verifier.verify(graph));
    }

    @Test
    void valuesFlowAroundLoops() {
        Graph graph = Parser.parse(
                WORLD,
                """
                method java/lang/Integer.compare(II)I {
                b0(%0: int, %1: int):
                  goto -> b1(%0)
                b1(%2: int):
                  %3: int = add %2, %1
                  if lt %3, %1 -> b1(%3), b2
                b2:
                  return %3
                }
                """);
        assertDoesNotThrow(() -> Verifier.verify(graph));
    }

    @Test
    void blocksEndInTheirOnlyTerminator() {
        Graph graph = new Graph(WORLD.get("java/lang/Object").declaredMethod("<init>", "()V"));
        Block block = graph.addBlock();
        block.addParameter(Kind.REFERENCE);
        assertTrue(assertThrows(IllegalStateException.class, () -> Verifier.verify(graph))
                .getMessage()
                .endsWith("b0 has no terminator"));
        Instruction first = new Instruction(Opcode.RETURN, Kind.VOID, null, List.of());
        block.append(first);
        assertDoesNotThrow(() -> Verifier.verify(graph));
        block.append(new Instruction(Opcode.RETURN, Kind.VOID, null, List.of()));
        assertTrue(assertThrows(IllegalStateException.class, () -> Verifier.verify(graph))
                .getMessage()
                .endsWith("terminator in the middle of a block: return"));
        block.instructions().remove(1);
        block.instructions().add(0, first);
        assertTrue(assertThrows(IllegalStateException.class, () -> Verifier.verify(graph))
                .getMessage()
                .endsWith("instruction is in the graph twice: return"));
    }

    @Test
    void symbolsAreOfTheTypeThatTheOpcodeSays() {
        Graph graph = new Graph(WORLD.get("java/lang/Object").declaredMethod("<init>", "()V"));
        Block block = graph.addBlock();
        block.addParameter(Kind.REFERENCE);
        block.append(new Instruction(Opcode.NEW, Kind.REFERENCE, "java/lang/Object", List.of()));
        block.append(new Instruction(Opcode.RETURN, Kind.VOID, null, List.of()));
        assertEquals(
                "java/lang/Object.<init>()V: the symbol of new is java/lang/Object",
                assertThrows(IllegalStateException.class, () -> Verifier.verify(graph))
                        .getMessage());
    }
}
