package dev.terrarium.image.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FieldLayoutTest {
    private final TestWorld world = new TestWorld();

    private static class Empty {}

    private static class Mixed {
        byte b;
        long l;
        short s;
        int i;
        Object o;
    }

    private static class Small {
        int i;
        byte b;
    }

    /** The inherited fields end at 13: one byte, then two, then eight bytes fit behind them. */
    private static final class Packed extends Small {
        long l;
        short s;
        byte b;
        byte another;
    }

    @Test
    void anEmptyClassHasAHeaderOnly() {
        assertEquals(8, layout(Empty.class).instanceBytes(world.type(Empty.class)));
    }

    @Test
    void largeFieldsComeFirst() {
        assertEquals(Map.of("l", 8, "o", 16, "i", 24, "s", 28, "b", 30), offsets(Mixed.class));
        assertEquals(32, layout(Mixed.class).instanceBytes(world.type(Mixed.class)));
    }

    @Test
    void subclassesUseTheTailOfTheirSuperclass() {
        FieldLayout layout = layout(Small.class, Packed.class);
        assertEquals(16, layout.instanceBytes(world.type(Small.class)));
        assertEquals(12, layout.offset(world.field(Small.class, "b")));
        assertEquals(16, layout.offset(world.field(Packed.class, "l")));
        assertEquals(14, layout.offset(world.field(Packed.class, "s")));
        assertEquals(13, layout.offset(world.field(Packed.class, "b")));
        assertEquals(24, layout.offset(world.field(Packed.class, "another")));
        assertEquals(32, layout.instanceBytes(world.type(Packed.class)));
    }

    @Test
    void fieldsThatNothingReadsHaveNoPlace() {
        FieldInfo read = world.field(Mixed.class, "i");
        FieldLayout layout = new FieldLayout(Set.of(read));
        assertEquals(8, layout.offset(read));
        assertEquals(16, layout.instanceBytes(world.type(Mixed.class)));
        FieldInfo unread = world.field(Mixed.class, "l");
        assertFalse(layout.isPresent(unread));
        assertTrue(layout.isPresent(read));
        assertThrows(IllegalArgumentException.class, () -> layout.offset(unread));
    }

    private FieldLayout layout(Class<?>... types) {
        Set<FieldInfo> fields = new HashSet<>();
        for (Class<?> type : types) {
            fields.addAll(world.type(type).fields());
        }
        return new FieldLayout(fields);
    }

    private Map<String, Integer> offsets(Class<?> type) {
        ClassInfo info = world.type(type);
        FieldLayout layout = layout(type);
        Map<String, Integer> result = new LinkedHashMap<>();
        layout.fields(info).forEach(field -> result.put(field.name(), layout.offset(field)));
        return result;
    }
}
