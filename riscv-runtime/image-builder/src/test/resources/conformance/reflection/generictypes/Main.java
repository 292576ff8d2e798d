package conformance.reflection.generictypes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Generic types: parameterised, wildcards, variables, arrays; owners, bounds and text of them; equality. */
@Unikernel(name = "reflection-generictypes")
@Requires(Console.class)
public final class Main {
    interface Repo<K extends Comparable<? super K>, V> {}

    static class Base<T> {}

    static class Outer<A> {
        class In<B> {}
    }

    static class StringRepo extends Base<Map<String, ? extends List<int[]>>>
            implements Repo<String, Outer<Integer>.In<Long>> {}

    static class ArrayRepo<E extends Number & Runnable> extends Base<E[]> implements Repo<Integer, List<?>[]> {}

    abstract static class TypeReference<T> {
        Type type() {
            return ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
        }
    }

    static String describe(Type t) {
        if (t instanceof Class<?> c) {
            return "class " + c.getSimpleName();
        }
        if (t instanceof ParameterizedType p) {
            return "param " + describe(p.getRawType())
                    + Arrays.stream(p.getActualTypeArguments())
                            .map(Main::describe)
                            .toList()
                    + (p.getOwnerType() == null ? "" : " of " + p.getOwnerType().getTypeName());
        }
        if (t instanceof WildcardType w) {
            return "wild "
                    + Arrays.stream(w.getLowerBounds()).map(Main::describe).toList()
                    + Arrays.stream(w.getUpperBounds()).map(Main::describe).toList();
        }
        if (t instanceof GenericArrayType a) {
            return "array of " + describe(a.getGenericComponentType());
        }
        if (t instanceof TypeVariable<?> v) {
            return "variable " + v.getName() + " of " + v.getGenericDeclaration();
        }
        return "?";
    }

    public static void main(String[] args) {
        for (Class<?> c :
                List.of(StringRepo.class, ArrayRepo.class, Repo.class, Base.class, Integer.class, Object.class)) {
            System.out.println(c.getSimpleName() + " " + c.getGenericSuperclass() + " "
                    + Arrays.toString(c.getGenericInterfaces()) + " " + Arrays.toString(c.getTypeParameters()));
            for (Type t : c.getGenericInterfaces()) {
                System.out.println("  " + describe(t));
            }
            for (TypeVariable<?> v : c.getTypeParameters()) {
                System.out.println("  " + v + " "
                        + Arrays.stream(v.getBounds()).map(Main::describe).toList() + " " + v.getTypeName());
            }
        }
        System.out.println(describe(StringRepo.class.getGenericSuperclass()));
        System.out.println(describe(ArrayRepo.class.getGenericSuperclass()));
        Type a = new TypeReference<Map<String, List<Integer>>>() {}.type();
        Type b = new TypeReference<Map<String, List<Integer>>>() {}.type();
        Type c = new TypeReference<Map<String, List<Long>>>() {}.type();
        System.out.println(
                a + " " + a.equals(b) + " " + a.equals(c) + " " + (a.hashCode() == b.hashCode()) + " " + describe(a));
        System.out.println(new TypeReference<int[]>() {}.type() + " " + new TypeReference<List<String>[]>() {}.type()
                + " " + new TypeReference<String>() {}.type() + " "
                + new TypeReference<Map.Entry<?, ? super Integer>>() {}.type());
        System.out.println(describe(new TypeReference<Map.Entry<?, ? super Integer>>() {}.type()));
        try {
            System.out.println(new TypeReference() {}.type());
        } catch (ClassCastException e) {
            System.out.println("raw");
        }
    }
}
