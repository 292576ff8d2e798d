package dev.terrarium.image.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.ir.GraphBuilder;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.lang.reflect.Field;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Initialisers that are evaluated at build time leave what they leave on the JVM, or nothing at all. */
class EvaluatorTest {
    private final ClosedWorld world = JdkStandIn.world();
    private Evaluator evaluator = evaluator(type -> null, Limits.DEFAULT);
    private final HostComparison comparison = new HostComparison(world, evaluator);

    private Evaluator evaluator(Function<ClassInfo, String> keptForBoot, Limits limits) {
        OrderDependence unchecked = new OrderDependence(type -> false);
        return new Evaluator(world, new GraphBuilder(world, null)::build, keptForBoot, limits, unchecked);
    }

    private ClassInfo nested(Class<?> type) {
        return world.get(type.getName().replace('.', '/'));
    }

    private ClassInfo evaluated(Class<?> type) {
        ClassInfo info = nested(type);
        Outcome outcome = evaluator.initialise(info);
        assertTrue(outcome.evaluated(), outcome.reason());
        assertTrue(evaluator.isInitialised(info));
        return info;
    }

    private Outcome notEvaluated(Class<?> type) {
        ClassInfo info = nested(type);
        Outcome outcome = evaluator.initialise(info);
        assertFalse(outcome.evaluated());
        assertFalse(evaluator.isInitialised(info));
        assertEquals(outcome, evaluator.initialise(info), "the answer stays the same");
        return outcome;
    }

    private Object staticValue(ClassInfo type, String name) {
        FieldInfo field = type.fields().stream()
                .filter(f -> f.name().equals(name))
                .findAny()
                .orElseThrow();
        return evaluator.staticValue(field);
    }

    private String text(Object value) {
        return comparison.text("L", value);
    }

    private void compareWithHost(Class<?> type) throws ReflectiveOperationException {
        comparison.compare(type);
        assertTrue(evaluator.isInitialised(nested(type)));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Initialisers.Computed.class,
                Initialisers.Colour.class,
                Initialisers.Switched.class,
                Initialisers.Shared.class,
                Initialisers.Nested.class,
                Initialisers.Catching.class
            })
    void valuesAreThoseOfTheJvm(Class<?> type) throws ReflectiveOperationException {
        compareWithHost(type);
    }

    @Test
    void circularInitialisersSeeEachOtherHalfDone() throws ReflectiveOperationException {
        compareWithHost(Initialisers.First.class);
        compareWithHost(Initialisers.Second.class);
        assertEquals(10, staticValue(nested(Initialisers.First.class), "seen"));
    }

    @Test
    void superclassesAndInterfacesWithDefaultMethodsComeFirst() throws ReflectiveOperationException {
        compareWithHost(Initialisers.Derived.class);
        ClassInfo trace = nested(Initialisers.Trace.class);
        assertEquals("Base WithDefault Inherited Derived ", text(staticValue(trace, "ORDER")));
        assertFalse(evaluator.isInitialised(nested(Initialisers.Plain.class)));
    }

    @Test
    void publicConstantsOfTheJdkAreThoseOfTheJvm() throws ReflectiveOperationException {
        int compared = 0;
        for (Class<?> type : List.of(
                Byte.class,
                Short.class,
                Integer.class,
                Long.class,
                Float.class,
                Double.class,
                Boolean.class,
                Character.class,
                java.util.Collections.class,
                java.util.Optional.class,
                java.math.BigInteger.class)) {
            ClassInfo info = evaluated(type);
            for (Field host : type.getFields()) {
                FieldInfo field =
                        info.declaredField(host.getName(), host.getType().descriptorString());
                if (field != null && field.isStatic() && host.getType() != Class.class) {
                    assertEquals(
                            HostComparison.hostText(host.get(null)),
                            comparison.text(field.descriptor(), evaluator.staticValue(field)),
                            field.toString());
                    compared++;
                }
            }
            if (info.declaredField("TYPE", "Ljava/lang/Class;") != null) {
                HeapObject primitive = (HeapObject) staticValue(info, "TYPE");
                assertTrue(evaluator.represented(primitive).isPrimitive());
            }
        }
        assertTrue(compared > 100, "only " + compared);
    }

    @Test
    void libraryCodeComputesWhatItComputesOnTheJvm() {
        assertEquals("-123456789", callStatic(Integer.class, "toString", "(I)Ljava/lang/String;", -123456789));
        assertEquals("1777777777777777777777", callStatic(Long.class, "toOctalString", "(J)Ljava/lang/String;", -1L));
        assertEquals(Integer.MIN_VALUE, callStatic(Integer.class, "parseInt", "(Ljava/lang/String;)I", "-2147483648"));
        assertEquals(StrictMath.pow(1.5, 7.25), power(1.5, 7.25));
        assertEquals(Math.log10(12345.678), callStatic(Math.class, "log10", "(D)D", 12345.678));
    }

    private Object callStatic(Class<?> type, String name, String descriptor, Object argument) {
        MethodInfo method = nested(type).declaredMethod(name, descriptor);
        Object result = evaluator.invoke(method, List.of(argument));
        return result instanceof HeapObject object ? evaluator.text(object) : result;
    }

    private Object power(double base, double exponent) {
        MethodInfo power = nested(StrictMath.class).declaredMethod("pow", "(DD)D");
        return evaluator.invoke(power, List.of(base, exponent));
    }

    @Test
    void nativesAreNamed() {
        MethodInfo time = nested(System.class).declaredMethod("currentTimeMillis", "()J");
        Unevaluatable e = assertThrows(Unevaluatable.class, () -> evaluator.invoke(time, List.of()));
        assertEquals("calls the native method java.lang.System.currentTimeMillis()", e.getMessage());
    }

    @Test
    void constantValuesNeedNoInitialisation() {
        ClassInfo computed = nested(Initialisers.Computed.class);
        assertEquals(42, staticValue(computed, "CONSTANT"));
        assertSame(evaluator.stringObject("text with \u20ac"), staticValue(computed, "TEXT"));
        assertFalse(evaluator.isInitialised(computed));
        assertEquals(0, staticValue(computed, "LENGTH"));
    }

    @Test
    void stringsAreInternedAndCompact() {
        HeapObject latin = evaluator.stringObject("caf\u00e9");
        HeapObject wide = evaluator.stringObject("\u20ac\ud800");
        assertSame(latin, evaluator.stringObject("caf\u00e9"));
        assertNotSame(latin, wide);
        ClassInfo type = world.get("java/lang/String");
        FieldInfo value = type.declaredField("value", "[B");
        FieldInfo coder = type.declaredField("coder", "B");
        assertEquals(4, ((HeapArray) latin.get(value)).length());
        assertEquals(0, latin.get(coder));
        assertEquals(4, ((HeapArray) wide.get(value)).length());
        assertEquals((byte) 0xac, ((byte[]) ((HeapArray) wide.get(value)).elements())[0], "little endian");
        assertEquals(1, wide.get(coder));
        assertEquals("\u20ac\ud800", evaluator.text(wide), "unpaired surrogates stay");
    }

    @Test
    void classObjectsHaveTheirFieldsWhenTheyAreRead() {
        HeapObject object = evaluator.classObject(nested(Initialisers.Colour.class));
        assertSame(object, evaluator.classObject(nested(Initialisers.Colour.class)));
        FieldInfo name = object.type().declaredField("name", "Ljava/lang/String;");
        assertEquals(Initialisers.Colour.class.getName(), evaluator.text((HeapObject) object.get(name)));
        HeapObject array = evaluator.classObject(world.get("[[Ljava/lang/String;"));
        assertEquals("[[Ljava.lang.String;", evaluator.text((HeapObject) array.get(name)));
        FieldInfo component = object.type().declaredField("componentType", "Ljava/lang/Class;");
        assertSame(evaluator.classObject(world.get("[Ljava/lang/String;")), array.get(component));
        assertNull(object.get(component));
        assertEquals("[[Ljava.lang.String;", evaluator.represented(array).javaName());
    }

    @Test
    void enumConstantsAreComputedWhenTheyAreRead() {
        ClassInfo colour = nested(Initialisers.Colour.class);
        HeapObject object = evaluator.classObject(colour);
        assertFalse(evaluator.isInitialised(colour));
        FieldInfo constants = object.type().declaredField("enumConstants", "[Ljava/lang/Object;");
        HeapArray values = (HeapArray) object.get(constants);
        assertTrue(evaluator.isInitialised(colour));
        assertEquals(3, values.length());
        assertSame(staticValue(colour, "BLUE"), values.get(2));
        assertSame(values, object.get(constants));
    }

    @Test
    void whatCannotBeEvaluatedIsUndone() {
        ClassInfo shared = evaluated(Initialisers.Shared.class);
        Outcome outcome = notEvaluated(Initialisers.Printing.class);
        assertTrue(outcome.reason().contains("Initialisers$Printing.<clinit>() (Initialisers.java:"), outcome.reason());
        assertEquals(5, staticValue(shared, "counter"));
        assertEquals(0, ((HeapArray) staticValue(shared, "log")).get(0));
        assertEquals("[]", text(staticValue(shared, "list")));
        assertEquals(0, staticValue(nested(Initialisers.Printing.class), "BEFORE"));
        assertTrue(evaluator.isInitialised(nested(Initialisers.Nested.class)), "it stands on its own");
        assertEquals(77, staticValue(nested(Initialisers.Nested.class), "VALUE"));
        ClassInfo later = nested(Initialisers.Later.class);
        assertFalse(evaluator.isInitialised(later), "it has seen what was undone");
        evaluated(Initialisers.Later.class);
        assertEquals(5, staticValue(later, "VALUE"));
    }

    @Test
    void whatWasInitialisedOnTheWayStays() {
        notEvaluated(Initialisers.Printing.class);
        assertTrue(evaluator.isInitialised(nested(Initialisers.Shared.class)));
        assertEquals(5, staticValue(nested(Initialisers.Shared.class), "counter"));
    }

    @Test
    void whoNeedsAClassThatStaysForBootStaysForBoot() {
        Outcome inner = notEvaluated(Initialisers.Printing.class);
        Outcome outer = notEvaluated(Initialisers.NeedsPrinting.class);
        assertEquals(inner.chain(), outer.chain().subList(1, outer.chain().size()));
        assertTrue(outer.chain().get(0).contains("NeedsPrinting.<clinit>()"), outer.reason());
    }

    @Test
    void whatHasSeenAFailedInitialiserHalfDoneIsUndoneWithIt() {
        notEvaluated(Initialisers.CircularFailing.class);
        assertFalse(evaluator.isInitialised(nested(Initialisers.CircularHalf.class)));
        assertNull(staticValue(nested(Initialisers.CircularHalf.class), "seen"));
        notEvaluated(Initialisers.CircularHalf.class);
    }

    @Test
    void exceptionsAreReportedWithTheirMessageAndChain() {
        Outcome outcome = notEvaluated(Initialisers.Throwing.class);
        assertTrue(
                outcome.reason().contains("throws java.lang.NumberFormatException: For input string: \"no number\""),
                outcome.reason());
        assertTrue(outcome.chain().get(0).contains("Throwing.<clinit>() (Initialisers.java:"), outcome.reason());
        assertTrue(outcome.chain().get(1).startsWith("java.lang.Integer.parseInt(String)"), outcome.reason());
    }

    @Test
    void limits() {
        evaluator = evaluator(type -> null, new Limits(10_000, 1 << 20, 100));
        assertTrue(notEvaluated(Initialisers.Endless.class).reason().contains("takes more than 10000 instructions"));
        assertEquals(0, staticValue(nested(Initialisers.Endless.class), "rounds"));
        assertTrue(notEvaluated(Initialisers.Deep.class).reason().contains("nested more than 100 deep"));
        assertTrue(notEvaluated(Initialisers.Hoarding.class).reason().contains("needs more than 1048576 bytes"));
        assertEquals(100, notEvaluated(Initialisers.Deep.class).chain().size());
        assertTrue(notEvaluated(Initialisers.Deep.class).reason().contains(" -> (90 others) -> "));
    }

    @Test
    void identityHashesAreNotFrozen() {
        assertTrue(notEvaluated(Initialisers.Identity.class).reason().contains("identityHashCode"));
    }

    @Test
    void classesCanBeKeptForBoot() {
        ClassInfo nested = nested(Initialisers.Nested.class);
        evaluator = evaluator(
                type -> type == nested ? "draws a seed, which must differ from boot to boot" : null, Limits.DEFAULT);
        assertEquals(
                nested.javaName() + ".<clinit>() draws a seed, which must differ from boot to boot",
                notEvaluated(Initialisers.Nested.class).reason());
        assertTrue(notEvaluated(Initialisers.Printing.class).reason().contains("draws a seed"));
    }

    @Test
    void failedCallsChangeNothing() {
        ClassInfo computed = evaluated(Initialisers.Computed.class);
        HeapObject list = (HeapObject) staticValue(computed, "NAMES");
        String before = text(list);
        MethodInfo addAll = list.type().declaredMethod("addAll", "(ILjava/util/Collection;)Z");
        assertNotNull(addAll);
        assertThrows(Unevaluatable.class, () -> evaluator.invoke(addAll, List.of(list, 100, list)));
        assertEquals(before, text(list));
        MethodInfo set = list.type().declaredMethod("set", "(ILjava/lang/Object;)Ljava/lang/Object;");
        evaluator.invoke(set, List.of(list, 0, "changed"));
        assertEquals("[changed, a, c]", text(list));
    }
}
