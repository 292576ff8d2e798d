package dev.terrarium.image.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.GraphBuilder;
import dev.terrarium.image.ir.Parser;
import dev.terrarium.image.ir.Verifier;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.MethodInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single instructions and edges, in IR that is written by hand. */
class InterpreterTest {
    private static final String BODIES = "dev/terrarium/image/evaluate/InterpreterTest$Bodies";

    private final ClosedWorld world = JdkStandIn.world();
    private final GraphBuilder builder = new GraphBuilder(world, null);
    private final Map<MethodInfo, Graph> written = new HashMap<>();
    private final Evaluator evaluator = new Evaluator(world, this::graph);

    /** Methods whose bodies the tests replace. */
    static final class Bodies {
        static int[] shared = new int[4];

        private Bodies() {}

        static int ofInts(int a, int b) {
            return a + b;
        }

        static long ofLong(long a) {
            return a;
        }

        static Object ofObject(Object a) {
            return a;
        }

        static int helper(int a) {
            return a;
        }
    }

    private Graph graph(MethodInfo method) {
        Graph graph = written.get(method);
        return graph != null ? graph : builder.build(method);
    }

    private Object run(String text, Object... arguments) {
        MethodInfo first = null;
        for (Graph graph : Parser.parseAll(world, text.replace("$.", BODIES + "."))) {
            Verifier.verify(graph);
            written.put(graph.method(), graph);
            first = first == null ? graph.method() : first;
        }
        return evaluator.invoke(first, List.of(arguments));
    }

    @Test
    void argumentsOfAnEdgeAreReadBeforeParametersAreWritten() {
        String text =
                """
                method $.ofInts(II)I {
                b0(%0: int, %1: int):
                  goto -> b1(%0, %1, int 3)
                b1(%2: int, %3: int, %4: int):
                  %5: int = sub %4, int 1
                  if gt %5, int 0 -> b1(%3, %2, %5), b2
                b2:
                  %6: int = mul %2, int 100
                  %7: int = add %6, %3
                  return %7
                }
                """;
        assertEquals(102, run(text, 1, 2));
    }

    @ParameterizedTest
    @CsvSource({"-7, 10", "-6, 0", "0, 20", "1, 0", "2147483647, 30"})
    void switches(int key, int expected) {
        String text =
                """
                method $.ofInts(II)I {
                b0(%0: int, %1: int):
                  switch %0 -> default b1(%1), -7 b1(int 10), 0 b1(int 20), 2147483647 b1(int 30)
                b1(%2: int):
                  return %2
                }
                """;
        assertEquals(expected, run(text, key, 0));
    }

    @Test
    void handlersGetTheExceptionAndWhatTheEdgePasses() {
        String text =
                """
                method $.ofObject(Ljava/lang/Object;)Ljava/lang/Object; {
                b0(%0: ref):
                  %1: int = boundscheck int 7, int 3 unwind b1(%0)
                  return null
                b1(%2: ref, %3: ref):
                  %4: ref = newarray [Ljava/lang/Object; int 2
                  arraystore reference %4, int 0, %2
                  arraystore reference %4, int 1, %3
                  return %4
                }
                """;
        HeapArray result = (HeapArray) run(text, "passed");
        HeapObject exception = (HeapObject) result.get(0);
        assertEquals(
                "java/lang/ArrayIndexOutOfBoundsException", exception.type().name());
        assertEquals("Index 7 out of bounds for length 3", evaluator.text((HeapObject)
                exception.get(world.get("java/lang/Throwable").declaredField("detailMessage", "Ljava/lang/String;"))));
        assertSame(evaluator.stringObject("passed"), result.get(1));
    }

    @Test
    void exceptionsLeaveMethodsWithoutHandlers() {
        String text =
                """
                method $.ofInts(II)I {
                b0(%0: int, %1: int):
                  %2: int = callstatic $.helper(I)I %0 unwind b1
                  return %2
                b1(%3: ref):
                  %4: int = instanceof java/lang/ArithmeticException %3
                  return %4
                }
                method $.helper(I)I {
                b0(%0: int):
                  %1: int = zerocheck %0
                  %2: int = div int 84, %1
                  return %2
                }
                """;
        assertEquals(2, run(text, 42, 0));
        assertEquals(1, run(text, 0, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%1: ref = nullcheck null | java.lang.NullPointerException",
                "%1: int = boundscheck int -1, int 3 | "
                        + "java.lang.ArrayIndexOutOfBoundsException: Index -1 out of bounds for length 3",
                "%1: long = zerocheck long 0 | java.lang.ArithmeticException: / by zero",
                "%1: ref = checkcast java/lang/Integer %0 | java.lang.ClassCastException: "
                        + "class java.lang.String cannot be cast to class java.lang.Integer",
                "%1: ref = storecheck %0, %9 | java.lang.ArrayStoreException: java.lang.String",
                "%1: ref = newarray [I int -5 | java.lang.NegativeArraySizeException: -5",
                "%1: ref = multinewarray [[I int 0, int -2 | java.lang.NegativeArraySizeException: -2",
                "throw null | java.lang.NullPointerException",
            })
    void failures(String line, String exception) {
        String text =
                """
                method $.ofObject(Ljava/lang/Object;)Ljava/lang/Object; {
                b0(%0: ref):
                  %9: ref = newarray [Ljava/lang/Integer; int 1
                  LINE
                """
                                .replace("LINE", line)
                        + (line.startsWith("throw") ? "}" : "  return null\n}");
        Unevaluatable e = assertThrows(Unevaluatable.class, () -> run(text, "text"));
        assertTrue(e.getMessage().endsWith("throws " + exception), e.getMessage());
    }

    @Test
    void checksThatHoldHaveTheirFirstOperandAsValue() {
        String text =
                """
                method $.ofObject(Ljava/lang/Object;)Ljava/lang/Object; {
                b0(%0: ref):
                  %1: ref = nullcheck %0
                  %2: ref = checkcast java/lang/CharSequence %1
                  %3: ref = newarray [Ljava/lang/Object; int 2
                  %4: ref = storecheck %2, %3
                  %5: int = boundscheck int 1, int 2
                  arraystore reference %3, %5, %4
                  %6: ref = checkcast java/lang/Integer null
                  arraystore reference %3, int 0, %6
                  return %3
                }
                """;
        HeapArray result = (HeapArray) run(text, "text");
        assertSame(evaluator.stringObject("text"), result.get(1));
        assertNull(result.get(0));
    }

    @Test
    void arraysOfArrays() {
        String text =
                """
                method $.ofObject(Ljava/lang/Object;)Ljava/lang/Object; {
                b0(%0: ref):
                  %1: ref = multinewarray [[[C int 2, int 3
                  return %1
                }
                """;
        HeapArray result = (HeapArray) run(text, "");
        assertEquals("[[[C", result.type().name());
        assertEquals(2, result.length());
        HeapArray inner = (HeapArray) result.get(1);
        assertEquals("[[C", inner.type().name());
        assertEquals(3, inner.length());
        assertNull(inner.get(2));
        assertNotSame(result.get(0), inner);
    }

    @Test
    void elementsAreNarrowedAndExtended() {
        String text =
                """
                method $.ofInts(II)I {
                b0(%0: int, %1: int):
                  %2: ref = newarray [B int 1
                  arraystore byte %2, int 0, %0
                  %3: int = arrayload byte %2, int 0
                  %4: ref = newarray [C int 1
                  arraystore char %4, int 0, %1
                  %5: int = arrayload char %4, int 0
                  %6: int = add %3, %5
                  return %6
                }
                """;
        assertEquals(-56 + 65535, run(text, 200, -1));
    }

    @Test
    void objectModel() {
        String text =
                """
                method $.ofObject(Ljava/lang/Object;)Ljava/lang/Object; {
                b0(%0: ref):
                  %1: ref = newarray [J int 5
                  arraystore long %1, int 0, long 10
                  arraystore long %1, int 1, long 11
                  arraystore long %1, int 2, long 12
                  callstatic OM.copyElements(Ljava/lang/Object;ILjava/lang/Object;II)V %1, int 0, %1, int 1, int 4
                  %2: ref = callstatic OM.shallowCopy(Ljava/lang/Object;)Ljava/lang/Object; %1
                  arraystore long %1, int 0, long 99
                  %3: ref = callstatic OM.newArrayLike(Ljava/lang/Object;I)Ljava/lang/Object; %1, int 3
                  %4: int = callstatic OM.elementShift(Ljava/lang/Object;)I %1
                  %5: long = i2l %4
                  arraystore long %3, int 0, %5
                  %6: int = callstatic OM.elementShift(Ljava/lang/Object;)I %0
                  %7: long = i2l %6
                  arraystore long %3, int 1, %7
                  %8: ref = callstatic OM.classOf(Ljava/lang/Object;)Ljava/lang/Class; %0
                  %9: int = compare eq %8, class java/lang/String
                  %10: int = callstatic OM.isInstance(Ljava/lang/Class;Ljava/lang/Object;)Z class java/lang/Comparable, %0
                  %11: int = shl %9, %10
                  %12: long = i2l %11
                  arraystore long %3, int 2, %12
                  %13: ref = callstatic OM.newArray(Ljava/lang/Class;I)Ljava/lang/Object; class [Ljava/lang/Object;, int 2
                  arraystore reference %13, int 0, %2
                  arraystore reference %13, int 1, %3
                  return %13
                }
                """
                        .replace("OM.", "dev/terrarium/runtime/ObjectModel.");
        HeapArray result = (HeapArray) run(text, "text");
        long[] copy = (long[]) ((HeapArray) result.get(0)).elements();
        assertEquals(
                List.of(10L, 10L, 11L, 12L, 0L), Arrays.stream(copy).boxed().toList());
        HeapArray facts = (HeapArray) result.get(1);
        assertEquals("[J", facts.type().name());
        assertEquals(3L, facts.get(0));
        assertEquals(-1L, facts.get(1));
        assertEquals(2L, facts.get(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%2: long = callstatic dev/terrarium/runtime/Csr.read(I)J int 3073 "
                        + "| touches the machine: it calls dev.terrarium.runtime.Csr.read(int)",
                "%2: int = callstatic dev/terrarium/runtime/Address.loadInt(J)I %0 "
                        + "| touches the machine: it calls dev.terrarium.runtime.Address.loadInt(long)",
                "%2: long = callstatic dev/terrarium/runtime/Image.end()J "
                        + "| touches the machine: it calls dev.terrarium.runtime.Image.end()",
                "%2: long = callstatic dev/terrarium/runtime/ObjectModel.addressOf(Ljava/lang/Object;)J \"\" "
                        + "| asks for the address of an object (dev.terrarium.runtime.ObjectModel.addressOf(Object)), "
                        + "which only the machine knows",
                "%2: int = callspecial java/lang/Object.hashCode()I \"\" "
                        + "| calls the native method java.lang.Object.hashCode()",
                "unsupported \"because of this\" | does what no image can do: because of this",
            })
    void whatOnlyTheMachineCanDo(String line, String reason) {
        String text = "method $.ofLong(J)J {\nb0(%0: long):\n  " + line + " ; line 9\n"
                + (line.startsWith("unsupported") ? "}" : "  return %0\n}");
        Unevaluatable e = assertThrows(Unevaluatable.class, () -> run(text, 5L));
        assertEquals(
                "dev.terrarium.image.evaluate.InterpreterTest$Bodies.ofLong(long) (InterpreterTest.java:9) " + reason,
                e.getMessage());
    }

    @Test
    void changesOfAFailedCallAreUndone() {
        String text =
                """
                method $.ofInts(II)I {
                b0(%0: int, %1: int):
                  %2: ref = getstatic $.shared:[I
                  arraystore int %2, int 1, %0
                  %3: ref = newarray [I int 2
                  arraystore int %3, int 0, int 5
                  callstatic dev/terrarium/runtime/ObjectModel.copyElements(Ljava/lang/Object;ILjava/lang/Object;II)V \
                %3, int 0, %2, int 2, int 2
                  putstatic $.shared:[I %3
                  %4: int = zerocheck %1
                  return %4
                }
                """;
        Object before = evaluator.invoke(world.get(BODIES).declaredMethod("helper", "(I)I"), List.of(4));
        assertEquals(4, before);
        HeapArray shared = (HeapArray) evaluator.staticValue(world.get(BODIES).declaredField("shared", "[I"));
        assertThrows(Unevaluatable.class, () -> run(text, 3, 0));
        assertSame(shared, evaluator.staticValue(world.get(BODIES).declaredField("shared", "[I")));
        assertEquals(
                List.of(0, 0, 0, 0),
                Arrays.stream((int[]) shared.elements()).boxed().toList());
        assertEquals(1, run(text, 3, 1));
        assertEquals(
                List.of(0, 3, 5, 0),
                Arrays.stream((int[]) shared.elements()).boxed().toList());
        assertNotSame(shared, evaluator.staticValue(world.get(BODIES).declaredField("shared", "[I")));
    }
}
