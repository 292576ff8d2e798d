package conformance.reflection.modifiers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;

/** Modifiers, names, nesting and kinds of classes, without any declaration of members. */
@Unikernel(name = "reflection-modifiers")
@Requires(Console.class)
public final class Main {
    interface Marker {}

    @FunctionalInterface
    private interface Hidden<T extends Comparable<T>> extends Marker {
        T get();
    }

    protected abstract static class Base<T> implements Marker, Comparable<Base<T>> {}

    static final class Leaf extends Base<String> implements Hidden<String> {
        @Override
        public String get() {
            return "leaf";
        }

        @Override
        public int compareTo(Base<String> o) {
            return 0;
        }
    }

    public class Inner {
        private class Deep {}

        Object deep() {
            return new Deep();
        }
    }

    sealed interface Closed permits One, Two {}

    record One(int x) implements Closed {}

    enum Two implements Closed {
        PLAIN,
        BODY {}
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Note {
        String value() default "none";

        int[] numbers() default {1, 2};
    }

    static void describe(Class<?> c) {
        System.out.println(c.getName() + " | " + c.getSimpleName() + " | " + c.getTypeName() + " | "
                + c.getCanonicalName() + " | " + c.getPackageName() + " | " + c);
        System.out.println("  " + Modifier.toString(c.getModifiers()) + " " + (c.isInterface() ? "i" : "-")
                + (c.isEnum() ? "e" : "-") + (c.isRecord() ? "r" : "-") + (c.isAnnotation() ? "@" : "-")
                + (c.isArray() ? "a" : "-") + (c.isPrimitive() ? "p" : "-") + (c.isAnonymousClass() ? "A" : "-")
                + (c.isLocalClass() ? "L" : "-") + (c.isMemberClass() ? "M" : "-") + (c.isSealed() ? "S" : "-")
                + (c.isSynthetic() ? "y" : "-") + " " + c.getSuperclass() + " " + Arrays.toString(c.getInterfaces())
                + " " + c.getEnclosingClass() + " " + c.getComponentType() + " " + c.toGenericString());
    }

    public static void main(String[] args) {
        class Local extends Inner {
            Local(Main m) {
                m.super();
            }
        }
        Main m = new Main();
        Object anonymous = new Marker() {};
        for (Class<?> c : new Class<?>[] {
            Main.class,
            Marker.class,
            Hidden.class,
            Base.class,
            Leaf.class,
            Inner.class,
            m.new Inner().deep().getClass(),
            Closed.class,
            One.class,
            Two.class,
            Two.BODY.getClass(),
            Note.class,
            Local.class,
            anonymous.getClass(),
            int.class,
            void.class,
            int[].class,
            String[][].class,
            Leaf[].class,
            Map.Entry.class,
            Object.class,
            Runnable.class,
            Integer.class,
            Thread.State.class
        }) {
            describe(c);
        }
        System.out.println(Arrays.toString(Closed.class.getPermittedSubclasses()) + " "
                + Leaf.class.getGenericSuperclass() + " " + Arrays.toString(Leaf.class.getGenericInterfaces()) + " "
                + Arrays.toString(Hidden.class.getTypeParameters()) + " "
                + Arrays.toString(Hidden.class.getTypeParameters()[0].getBounds()) + " "
                + Base.class.getGenericInterfaces()[1]);
        System.out.println(Leaf.class.getNestHost() == Main.class ? "nested" : "own nest");
        System.out.println(Marker.class.isAssignableFrom(Leaf.class) + " " + Base.class.isInstance(new Leaf()) + " "
                + Leaf.class.isAssignableFrom(Base.class) + " " + int.class.isInstance(1) + " "
                + Number.class.isAssignableFrom(int.class) + " " + long.class.isAssignableFrom(int.class) + " "
                + Object.class.isAssignableFrom(Marker.class) + " " + Integer.TYPE.equals(int.class) + " "
                + (Leaf.class.desiredAssertionStatus() ? "assertions" : "none"));
        attempt(() -> Leaf.class.cast("x"));
        attempt(() -> Leaf.class.asSubclass(Number.class));
        System.out.println(Leaf.class.asSubclass(Marker.class).getSimpleName() + " " + Leaf.class.cast(null) + " "
                + Base.class.cast(new Leaf()).getClass().getSimpleName());
        System.out.println(
                int.class.arrayType() + " " + String.class.descriptorString() + int[][].class.descriptorString()
                        + long.class.descriptorString() + " " + String[].class.componentType());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (ClassCastException e) {
            System.out.println(e.getMessage().length() > 0);
        }
    }
}
