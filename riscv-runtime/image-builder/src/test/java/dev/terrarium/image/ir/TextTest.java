package dev.terrarium.image.ir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.world.ClassPath;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.MethodInfo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The textual form of the IR: what is printed parses back to the same, and mistakes are told with their place. */
class TextTest {
    private final ClosedWorld world = new ClosedWorld(new ClassPath(List.of()));

    private void roundTrip(String text) {
        Graph graph = Parser.parse(world, text);
        assertEquals(text, Printer.print(graph));
    }

    @Test
    void branches() {
        roundTrip(
                """
                method java/lang/Math.max(II)I {
                b0(%0: int, %1: int):
                  if ge %0, %1 -> b1(%0), b1(%1) ; line 12
                b1(%2: int):
                  return %2
                }
                """);
    }

    @Test
    void everyFormOfInstruction() {
        roundTrip(
                """
                method java/lang/String.equals(Ljava/lang/Object;)Z {
                b0(%0: ref, %1: ref):
                  %2: int = instanceof java/lang/String %1
                  %3: int = compare ne %0, null
                  %4: int = and %2, %3
                  if eq %4, int 0 -> b5(int 0), b1
                b1:
                  %5: ref = checkcast java/lang/String %1 unwind b3
                  %6: ref = getfield java/lang/String.value:[B %5
                  %7: int = arraylength %6
                  %8: int = boundscheck int 0, %7 unwind b3
                  %9: int = arrayload byte %6, %8
                  arraystore byte %6, %8, int -128
                  classinit java/lang/String
                  putstatic java/lang/String.COMPACT_STRINGS:Z int 1
                  %10: int = callvirtual java/lang/String.compareTo(Ljava/lang/String;)I %0, %5 unwind b4(%9) ; line 7
                  %11: ref = newarray [[Ljava/lang/String; %10 unwind b4(int 2)
                  monitorenter %0
                  switch %10 -> default b5(%9), -1 b2, 0 b5(%10), 2147483647 b2
                b2:
                  unreachable
                b3(%12: ref):
                  throw %12 unwind b4(int 1)
                b4(%13: ref, %14: int):
                  goto -> b5(%14)
                b5(%15: int):
                  return %15
                }
                """);
    }

    @Test
    void everyFormOfConstant() {
        roundTrip(
                """
                method java/lang/Object.hashCode()I {
                b0(%0: ref):
                  %1: int = add int -2147483648, int 7
                  %2: long = add long -9223372036854775808, long 7
                  %3: float = add float 0x1.8p0, float -0x0.0p0
                  %4: float = add float NaN, float bits 0x7fc00001
                  %5: float = add float Infinity, float -Infinity
                  %6: double = add double 0x1.8p0, double 0x0.0000000000001p-1022
                  %7: double = add double NaN, double bits 0xfff8000000000001
                  %8: int = compare eq null, "quote \\" backslash \\\\ line \\n euro \\u20ac ; -> unwind b0, (x) \\ud800"
                  %9: int = compare eq class java/lang/String, class [[I
                  %10: int = compare eq class int, class [Ljava/lang/Object;
                  unsupported "no image can do this"
                }
                """);
    }

    @Test
    void wholeMethodsOfTheJdk() {
        GraphBuilder builder = new GraphBuilder(world, null);
        int count = 0;
        for (String name :
                List.of("java/lang/String", "java/util/HashMap", "java/lang/Character", "java/util/Formatter")) {
            for (MethodInfo method : List.copyOf(world.get(name).methods())) {
                if (!method.isAbstract() && !method.isNative()) {
                    Graph graph = builder.build(method);
                    Verifier.verify(graph);
                    String text = Printer.print(graph);
                    Graph parsed = Parser.parse(world, text);
                    Verifier.verify(parsed);
                    assertEquals(text, Printer.print(parsed));
                    count++;
                }
            }
        }
        assertTrue(count > 300, "only " + count + " methods");
    }

    @Test
    void manyMethodsInOneText() {
        String text =
                """
                ; two methods
                method java/lang/Object.hashCode()I { ; the first
                b7(%this: ref): ; any number, any name

                  ; nothing to do
                  goto -> b3()
                b3:
                  return int 1
                }
                method java/lang/Object.equals(Ljava/lang/Object;)Z {
                b0(%0: ref, %1: ref):
                  return int 0
                }
                """;
        List<Graph> graphs = Parser.parseAll(world, text);
        assertEquals(2, graphs.size());
        assertEquals(
                """
                method java/lang/Object.hashCode()I {
                b0(%0: ref):
                  goto -> b1
                b1:
                  return int 1
                }
                """,
                Printer.print(graphs.get(0)));
    }

    @Test
    void objectsOfTheHeapCanOnlyBePrinted() {
        Graph graph = new Graph(world.get("java/lang/Object").declaredMethod("toString", "()Ljava/lang/String;"));
        Block block = graph.addBlock();
        block.addParameter(Kind.REFERENCE);
        Constant constant = Constant.ofHeap(new HeapObject(world.get("java/lang/Thread")));
        block.append(new Instruction(Opcode.RETURN, Kind.VOID, null, List.of(constant)));
        String text = Printer.print(graph);
        assertTrue(text.contains("return heap java/lang/Thread\n"), text);
        BuildException e = assertThrows(BuildException.class, () -> Parser.parse(world, text));
        assertEquals("IR, line 3, column 10: objects of the image heap cannot be read from text", e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frob %0 | 3, column 3: frob is no instruction",
                "return %9 | 3, column 10: %9 is not defined",
                "goto -> b9 | 3, column 11: block b9 is not defined",
                "%0: int = add int 1, int 2 | 3, column 3: %0 is defined twice",
                "%1: word = add int 1, int 2 | 3, column 7: word is no kind of value",
                "%1: int = add int x, int 2 | 3, column 21: expected a number",
                "%1: int = add int 2147483648, int 2 | 3, column 21: 2147483648 is no number of this kind",
                "%1: int = add 1, int 2 | 3, column 17: expected a value, such as %1 or int 5, not 1",
                "%1: float = neg float one | 3, column 25: one is no number of this kind",
                "%1: ref = new no/Such | 3, column 17: class no/Such does not exist",
                "%1: ref = getfield java/lang/String.x:[B %0 | 3, column 22: field java/lang/String.x:[B does not exist",
                "%1: ref = getfield String %0 | 3, column 22: expected a field, such as java/lang/String.value:[B, not String",
                "callstatic java/lang/String.x()V | 3, column 14: method java/lang/String.x()V does not exist",
                "if above %0, %0 -> b0, b0 | 3, column 6: above is no condition",
                "%1: int = compare eq \"a, %0 | 3, column 30: the string has no end",
                "%1: int = compare eq \"\\x\", %0 | 3, column 26: \\x is no escape sequence",
                "return int 1 int 2 | 3, column 16: expected the end of the line",
                "switch %0 -> 1 b0 | 3, column 16: expected default",
                "goto -> b0(%0 | 3, column 16: expected )",
            })
    void mistakesAreToldWithTheirPlace(String line, String message) {
        String end = line.matches("(return|goto).*") ? "" : "\n  return int 0";
        String text = "method java/lang/Object.hashCode()I {\nb0(%0: ref):\n  " + line + end + "\n}\n";
        BuildException e = assertThrows(BuildException.class, () -> Parser.parseAll(world, text));
        assertEquals("IR, line " + message, e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"b0(%0: ref):\n  return int 0\nb0(%1: ref):\n  return int 0\n}", "x:\n  return int 0\n}"})
    void blocksAreDefinedOnce(String body) {
        assertThrows(BuildException.class, () -> Parser.parse(world, "method java/lang/Object.hashCode()I {\n" + body));
    }
}
