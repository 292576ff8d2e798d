package dev.terrarium.image.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** Compares what an evaluated initialiser left with what the same initialiser leaves on the JVM. */
final class HostComparison {
    private final ClosedWorld world;
    private final Evaluator evaluator;

    HostComparison(ClosedWorld world, Evaluator evaluator) {
        this.world = world;
        this.evaluator = evaluator;
    }

    /** Writes a value so that it can be compared with {@link #hostText}: objects by their own {@code toString}. */
    String text(String descriptor, Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof HeapArray array) {
            List<String> elements = new ArrayList<>();
            for (int i = 0; i < array.length(); i++) {
                elements.add(text(array.type().componentDescriptor(), array.get(i)));
            }
            return array.type().javaName() + elements;
        }
        if (value instanceof HeapObject object) {
            if (object.type().name().equals("java/lang/String")) {
                return evaluator.text(object);
            }
            MethodInfo toString = world.get("java/lang/Object").declaredMethod("toString", "()Ljava/lang/String;");
            MethodInfo selected = world.select(object.type(), toString);
            if (selected == toString) {
                return object.type().javaName();
            }
            return evaluator.text((HeapObject) evaluator.invoke(selected, List.of(object)));
        }
        return switch (descriptor) {
            case "Z" -> String.valueOf((Integer) value != 0);
            case "C" -> String.valueOf((char) (int) (Integer) value);
            default -> value.toString();
        };
    }

    static String hostText(Object value) throws ReflectiveOperationException {
        if (value == null) {
            return "null";
        }
        if (value.getClass().isArray()) {
            List<String> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                elements.add(hostText(Array.get(value, i)));
            }
            return value.getClass().getName() + elements;
        }
        boolean inherited = value.getClass().getMethod("toString").getDeclaringClass() == Object.class;
        return inherited ? value.getClass().getName() : value.toString();
    }

    /** Initialises a class and compares all of its static fields with those of the JVM's class. */
    void compare(Class<?> type) throws ReflectiveOperationException {
        ClassInfo info = world.get(type.getName().replace('.', '/'));
        Outcome outcome = evaluator.initialise(info);
        assertTrue(outcome.evaluated(), outcome.reason());
        int compared = 0;
        for (FieldInfo field : info.fields()) {
            if (field.isStatic()) {
                Field host = type.getDeclaredField(field.name());
                host.setAccessible(true);
                String expected = hostText(host.get(null));
                assertEquals(expected, text(field.descriptor(), evaluator.staticValue(field)), field.toString());
                compared++;
            }
        }
        assertTrue(compared > 0);
    }
}
