package dev.terrarium.image.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.ir.GraphBuilder;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClassPath;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import dev.terrarium.runtime.ObjectModel;
import java.net.URISyntaxException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evaluation of the JDK as it is in images, with the class library's replacements. */
class ClassLibraryTest {
    private ClosedWorld world;
    private Evaluator evaluator;

    @BeforeEach
    void open() throws ReflectiveOperationException, URISyntaxException {
        Class<?> library =
                Class.forName("dev.terrarium.library.Clock", false, getClass().getClassLoader());
        world = new ClosedWorld(new ClassPath(List.of(
                JdkStandIn.origin(getClass()), JdkStandIn.origin(library), JdkStandIn.origin(ObjectModel.class))));
        GraphBuilder.WiredModules nothing = new GraphBuilder.WiredModules() {
            @Override
            public FieldInfo field(ClassInfo api) {
                return null;
            }

            @Override
            public MethodInfo boot() {
                throw new IllegalStateException("nothing boots here");
            }
        };
        evaluator = new Evaluator(world, new GraphBuilder(world, nothing)::build);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                LibraryInitialisers.Numbers.class,
                LibraryInitialisers.Collected.class,
                LibraryInitialisers.Dated.class,
                LibraryInitialisers.Texts.class,
                LibraryInitialisers.Reflected.class,
                Initialisers.Mapped.class,
                Initialisers.Computed.class,
                Initialisers.Catching.class
            })
    void valuesAreThoseOfTheJvm(Class<?> type) throws ReflectiveOperationException {
        new HostComparison(world, evaluator).compare(type);
    }

    private Outcome initialise(Class<?> type) {
        return evaluator.initialise(world.get(type.getName().replace('.', '/')));
    }

    @Test
    void printingStaysForBoot() {
        Outcome outcome = initialise(Initialisers.Announcing.class);
        assertFalse(outcome.evaluated());
        assertTrue(outcome.reason().contains("java.io.PrintStream.println(String)"), outcome.reason());
        ClassInfo type = world.get(Initialisers.Announcing.class.getName().replace('.', '/'));
        assertEquals(0, evaluator.staticValue(type.declaredField("before", "I")));
    }

    @Test
    void whatNeverChangesMayBeRead() {
        Outcome outcome = initialise(Initialisers.ReadsFinal.class);
        assertTrue(outcome.evaluated(), outcome.reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ReadsVariable | reads the static field Shared.counter, which may have another value when it runs",
                "ReadsElement | reads an object of class [I that Shared has made",
                "WritesVariable | writes the static field Shared.counter",
                "ChangesObject | reads an object of class java.util.ArrayList that Shared has made",
            })
    void whatDependsOnItsTimeStaysForBoot(String name, String reason) throws ClassNotFoundException {
        Outcome outcome = initialise(Class.forName(Initialisers.class.getName() + "$" + name));
        assertFalse(outcome.evaluated());
        String shortened = outcome.reason().replace(Initialisers.class.getName() + "$", "");
        assertTrue(shortened.contains(reason), outcome.reason());
        ClassInfo shared = world.get(Initialisers.Shared.class.getName().replace('.', '/'));
        assertEquals(5, evaluator.staticValue(shared.declaredField("counter", "I")));
    }
}
