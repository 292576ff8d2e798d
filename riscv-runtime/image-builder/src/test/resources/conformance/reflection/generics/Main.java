package conformance.reflection.generics;

import dev.terrarium.annotations.Reflect;
import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Generic types of classes, fields and methods. */
@Unikernel(name = "reflection-generics")
@Requires(Console.class)
@Reflect(classes = Main.Fields.class)
public final class Main {
    static class Box<T> {}

    static class Strings extends Box<Map<String, int[]>> implements Comparable<Strings> {
        @Override
        public int compareTo(Strings other) {
            return 0;
        }
    }

    static class Bounded<A extends Number & Serializable, B extends List<? super A>, C extends Comparable<C>> {}

    abstract static class Token<T> {
        final Type type = ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
    }

    class Inner<U> {
        class Deep {}
    }

    static class Fields<T, S extends T> {
        List<String> strings;
        Map<? extends Number, ? super T> wild;
        List<?> any;
        T variable;
        T[] array;
        List<T>[][] lists;
        String[] plain;
        int primitive;
        Map.Entry<S, Map.Entry<T, String>> entry;
        Inner<String> inner;
        Inner<String>.Deep deep;

        <E extends Exception> Function<T, E> convert(List<? extends E> from, T[] to) throws E {
            return null;
        }
    }

    private static void describe(String indent, Type type) {
        if (type instanceof Class<?> c) {
            System.out.println(indent + "class " + c.getName());
        } else if (type instanceof ParameterizedType p) {
            System.out.println(indent + "parameterized " + p.getRawType() + " of " + p.getOwnerType());
            for (Type argument : p.getActualTypeArguments()) {
                describe(indent + "  ", argument);
            }
        } else if (type instanceof GenericArrayType a) {
            System.out.println(indent + "array");
            describe(indent + "  ", a.getGenericComponentType());
        } else if (type instanceof WildcardType w) {
            System.out.println(indent + "wildcard " + Arrays.toString(w.getUpperBounds()) + " "
                    + Arrays.toString(w.getLowerBounds()));
        } else if (type instanceof TypeVariable<?> v) {
            System.out.println(indent + "variable " + v.getName() + " " + Arrays.toString(v.getBounds()) + " "
                    + v.getGenericDeclaration());
        }
    }

    public static void main(String[] args) throws Exception {
        System.out.println(Strings.class.getGenericSuperclass() + " "
                + Arrays.toString(Strings.class.getGenericInterfaces()) + Arrays.toString(Box.class.getTypeParameters())
                + Object.class.getGenericSuperclass() + Integer.class.getGenericSuperclass()
                + Runnable.class.getGenericSuperclass());
        for (TypeVariable<?> variable : Bounded.class.getTypeParameters()) {
            describe("", variable);
        }
        System.out.println(new Token<List<Map<String, Integer[]>>>() {}.type);
        System.out.println(new Token<int[]>() {}.type);
        System.out.println(HashMap.class.getGenericSuperclass() + " " + ArrayList.class.toGenericString() + " "
                + Map.Entry.class.toGenericString() + " " + Bounded.class.toGenericString());
        for (Field field : Fields.class.getDeclaredFields()) {
            System.out.println(field.toGenericString());
            describe("  ", field.getGenericType());
        }
        System.out.println(Fields.class.getDeclaredMethod("convert", List.class, Object[].class).toGenericString());
        Type one = Fields.class.getDeclaredField("strings").getGenericType();
        Type other = new Token<List<String>>() {}.type;
        System.out.println(one.equals(other) + " " + (one.hashCode() == other.hashCode()) + " " + one.equals(List.class));
        TypeVariable<?> t = Fields.class.getTypeParameters()[0];
        System.out.println(t.equals(Fields.class.getDeclaredField("variable").getGenericType()) + " "
                + Fields.class.getTypeParameters()[1].getBounds()[0].equals(t));
        System.out.println(new AbstractMap.SimpleEntry<>("a", "b").getClass().getGenericInterfaces()[0]);
    }
}
