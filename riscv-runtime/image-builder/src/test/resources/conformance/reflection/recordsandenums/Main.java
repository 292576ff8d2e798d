package conformance.reflection.recordsandenums;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Records and enums by reflection: components, accessors, constants, values by name, generic signatures, annotations with defaults. */
@Unikernel(name = "reflection-recordsandenums")
@Requires(Console.class)
public final class Main {
    @Retention(RetentionPolicy.RUNTIME)
    @interface Range {
        int low() default 0;

        long high();

        Level level() default Level.MIDDLE;

        Class<?> type() default Object.class;

        String[] tags() default {};

        Sub sub() default @Sub(2.5);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Sub {
        double value();

        char c() default 'c';
    }

    enum Level {
        LOW,
        @Range(high = 5)
        MIDDLE,
        HIGH
    }

    @Range(
            high = 100,
            tags = {"a", "b"},
            level = Level.HIGH,
            type = String.class,
            sub = @Sub(value = -1, c = '\''))
    record Point<T extends Number>(@Range(high = 7) int x, List<? super T> y, T[] z, Map<String, int[]> w) {}

    record Empty() {}

    @Sub(1)
    static final class Annotated {}

    static class Inherits extends Annotated2 {}

    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @interface Passed {
        byte b() default 1;
    }

    @Passed(b = 9)
    static class Annotated2 {}

    static Object read(Object record, String name) {
        for (RecordComponent c : record.getClass().getRecordComponents()) {
            if (c.getName().equals(name)) {
                try {
                    return c.getAccessor().invoke(record);
                } catch (ReflectiveOperationException e) {
                    return e;
                }
            }
        }
        return "no " + name;
    }

    public static void main(String[] args) {
        Point<Integer> p = new Point<>(3, List.of(1), new Integer[] {4, 5}, Map.of());
        for (RecordComponent c : Point.class.getRecordComponents()) {
            System.out.println(c + " | " + c.getName() + " | " + c.getType() + " | " + c.getGenericType() + " | "
                    + c.getGenericSignature() + " | " + c.getDeclaringRecord().getSimpleName());
        }
        System.out.println(Empty.class.getRecordComponents().length + " " + (String.class.getRecordComponents() == null)
                + " " + Empty.class.isRecord());
        System.out.println(read(p, "x") + " " + read(p, "y") + " " + ((Object[]) read(p, "z")).length + " "
                + read(p, "q") + " " + read(new Empty(), "x"));
        Range r = Point.class.getAnnotation(Range.class);
        System.out.println(r.low() + " " + r.high() + " " + r.level() + " " + r.type() + " " + Arrays.toString(r.tags())
                + " " + r.sub().value() + " " + r.sub().c() + " " + r.annotationType());
        System.out.println(
                r.toString().length() + " " + r.toString().startsWith("@" + Range.class.getCanonicalName() + "("));
        System.out.println(r.equals(Point.class.getAnnotation(Range.class)) + " " + r.sub() + " "
                + r.sub().equals(Annotated.class.getAnnotation(Sub.class)) + " "
                + (r.hashCode() == Point.class.getAnnotation(Range.class).hashCode()));
        r.tags()[0] = "changed";
        System.out.println(r.tags()[0] + " " + Annotated.class.isAnnotationPresent(Sub.class) + " "
                + Empty.class.isAnnotationPresent(Sub.class) + " " + Empty.class.getAnnotations().length);
        System.out.println(Inherits.class.getAnnotation(Passed.class).b() + " "
                + Inherits.class.getDeclaredAnnotations().length + " " + Inherits.class.getAnnotations().length + " "
                + Annotated2.class.getDeclaredAnnotation(Passed.class));
        System.out.println(
                Annotated.class.getAnnotation(Sub.class) + " " + Annotated.class.getAnnotationsByType(Sub.class).length
                        + " " + Annotated.class.getAnnotation(Range.class));
        System.out.println(Arrays.toString(Level.class.getEnumConstants()) + " "
                + Enum.valueOf(Level.class, "HIGH").ordinal() + " "
                + Level.valueOf("LOW").getDeclaringClass() + " " + (Empty.class.getEnumConstants() == null));
        Object[] levels = Level.class.getEnumConstants();
        levels[0] = null;
        System.out.println(Level.class.getEnumConstants()[0]);
    }
}
