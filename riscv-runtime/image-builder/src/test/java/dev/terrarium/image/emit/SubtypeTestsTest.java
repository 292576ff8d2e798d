package dev.terrarium.image.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.image.emit.SubtypeTests.Always;
import dev.terrarium.image.emit.SubtypeTests.HasBit;
import dev.terrarium.image.emit.SubtypeTests.InRange;
import dev.terrarium.image.emit.SubtypeTests.Never;
import dev.terrarium.image.world.ClassInfo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubtypeTestsTest {
    private final TestWorld world = new TestWorld();

    private interface Marker {}

    private static class Animal {}

    private static class Bird extends Animal implements Marker {}

    private static final class Duck extends Bird {}

    private static final class Cat extends Animal {}

    private static final class Stone implements Marker {}

    /** In preorder, siblings by name: subclasses follow their class, arrays are in the order of their components. */
    @Test
    void numbersArePreorder() {
        assertEquals(
                types(
                        Object.class,
                        byte[].class,
                        Object[].class,
                        Animal[].class,
                        Cat[].class,
                        Animal.class,
                        Bird.class,
                        Duck.class,
                        Cat.class,
                        Stone.class),
                numbering(
                                Duck.class,
                                Stone.class,
                                Cat[].class,
                                Cat.class,
                                Animal.class,
                                Object[].class,
                                Bird.class,
                                Object.class,
                                Animal[].class,
                                byte[].class)
                        .types());
    }

    @Test
    void testsAreAsSimpleAsTheInstantiatedTypesAllow() {
        TypeNumbering numbering = numbering(Duck.class, Cat.class, Bird.class, Stone.class, Animal[].class);
        SubtypeTests tests = new SubtypeTests(
                numbering,
                types(Object.class, Animal.class, Bird.class, Cat.class, Marker.class, String.class, Object[].class));
        assertEquals(types(Animal[].class, Bird.class, Duck.class, Cat.class, Stone.class), numbering.types());
        assertEquals(new Always(), tests.test(world.type(Object.class)));
        assertEquals(new InRange(1, 3), tests.test(world.type(Animal.class)));
        assertEquals(new InRange(1, 2), tests.test(world.type(Bird.class)));
        assertEquals(new InRange(3, 1), tests.test(world.type(Cat.class)));
        assertEquals(new HasBit(0), tests.test(world.type(Marker.class)));
        assertEquals(new Never(), tests.test(world.type(String.class)));
        assertEquals(new InRange(0, 1), tests.test(world.type(Object[].class)));
    }

    @Test
    void bitsAreSetInTheDescriptorsOfSubtypes() {
        TypeNumbering numbering = numbering(Duck.class, Cat.class, Stone.class);
        SubtypeTests tests = new SubtypeTests(numbering, types(Marker.class, Animal.class));
        assertEquals(1, tests.bitBytes());
        assertEquals(types(Duck.class, Cat.class, Stone.class), numbering.types());
        assertArrayEquals(new byte[] {1}, tests.bits(0));
        assertArrayEquals(new byte[] {0}, tests.bits(1));
        assertArrayEquals(new byte[] {1}, tests.bits(2));
    }

    @Test
    void anUnpreparedTestIsAMistakeOfTheEmitter() {
        SubtypeTests tests = new SubtypeTests(numbering(Cat.class), List.of());
        ClassInfo type = world.type(Cat.class);
        assertThrows(IllegalArgumentException.class, () -> tests.test(type));
    }

    private TypeNumbering numbering(Class<?>... types) {
        return new TypeNumbering(types(types));
    }

    private List<ClassInfo> types(Class<?>... types) {
        List<ClassInfo> result = new ArrayList<>();
        for (Class<?> type : types) {
            result.add(world.type(type));
        }
        return result;
    }
}
