package conformance.generics.boundedwildcards;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Supplier;

/** Bounded wildcards: producers and consumers, recursive bounds, capture, intersection types, generic exceptions of casts. */
@Unikernel(name = "generics-boundedwildcards")
@Requires(Console.class)
public final class Main {
    interface Animal {
        String sound();
    }

    record Dog(String name) implements Animal, Comparable<Dog> {
        @Override
        public String sound() {
            return name + " barks";
        }

        @Override
        public int compareTo(Dog o) {
            return name.compareTo(o.name);
        }
    }

    record Cat(int lives) implements Animal {
        @Override
        public String sound() {
            return "meow".repeat(lives % 3 + 1);
        }
    }

    static String choir(Collection<? extends Animal> all) {
        StringJoiner j = new StringJoiner(", ");
        for (Animal a : all) {
            j.add(a.sound());
        }
        return j.toString();
    }

    static <T> void copy(List<? super T> to, List<? extends T> from) {
        for (int i = 0; i < from.size(); i++) {
            to.add(from.get(from.size() - 1 - i));
        }
    }

    static <T extends Object & Comparable<? super T>> T best(Iterable<? extends T> all) {
        Iterator<? extends T> it = all.iterator();
        T best = it.next();
        while (it.hasNext()) {
            T t = it.next();
            best = t.compareTo(best) > 0 ? t : best;
        }
        return best;
    }

    static void reverse(List<?> list) {
        reverseCaptured(list);
    }

    private static <T> void reverseCaptured(List<T> list) {
        for (int i = 0, j = list.size() - 1; i < j; i++, j--) {
            list.set(i, list.set(j, list.get(i)));
        }
    }

    static <T extends CharSequence & Comparable<T>> String compareTexts(T a, T b) {
        return a.length() + b.length() + ":" + Integer.signum(a.compareTo(b)) + a.charAt(0);
    }

    abstract static class Builder<T extends Builder<T>> {
        final StringBuilder text = new StringBuilder();

        abstract T self();

        T add(Object o) {
            text.append(o).append(';');
            return self();
        }
    }

    static final class Special extends Builder<Special> {
        @Override
        Special self() {
            return this;
        }

        Special twice() {
            text.append(text);
            return this;
        }
    }

    static <X extends Exception> void sneak(Exception e) throws X {
        throw (X) e;
    }

    static <A, B, C> Function<A, C> compose(Function<? super A, ? extends B> f, Function<? super B, ? extends C> g) {
        return a -> g.apply(f.apply(a));
    }

    public static void main(String[] args) {
        List<Animal> animals = new ArrayList<>(List.of(new Dog("rex"), new Cat(9)));
        System.out.println(choir(animals) + " | " + choir(Set.of(new Cat(4))) + " | " + choir(List.of()));
        List<Object> objects = new ArrayList<>(List.of("first"));
        copy(objects, animals);
        Main.<Animal>copy(animals, List.of(new Dog("ace")));
        System.out.println(objects + " " + animals);
        System.out.println(best(List.of(new Dog("b"), new Dog("c"), new Dog("a"))) + " " + best(List.of(3, 9, 4)) + " "
                + best(List.of(thousands(2), thousands(1))));
        reverse(objects);
        System.out.println(objects);
        System.out.println(compareTexts("abc", "abd") + " " + compareTexts("z", "a"));
        System.out.println(new Special().add(1).twice().add("x").twice().text);
        attempt(() -> best(new ArrayList<String>()));
        try {
            Main.<RuntimeException>sneak(new IOException("checked and sneaked"));
        } catch (Exception e) {
            System.out.println(e);
        }
        Function<String, Object> f = compose(String::length, (Number n) -> n.doubleValue() / 2);
        System.out.println(f.apply("seven77") + " "
                + compose(Function.<Integer>identity(), i -> List.of(i, i)).apply(3));
        Object heap = new ArrayList<>(List.of(1, "two"));
        List<String> lying = (List<String>) heap;
        attempt(() -> lying.get(0).length());
        System.out.println(lying.get(1).length() + " " + lying.size() + " " + ((Object) lying.get(1)));
        attempt(() -> {
            String s = lying.get(0);
            return s;
        });
        Map<? super Integer, ? extends Number> m = Map.of(1, 2.5);
        System.out.println(
                m.get(1).intValue() + " " + m.entrySet().iterator().next().getKey());
        Comparator<? super Dog> byName =
                Comparator.comparing((Animal a) -> a.sound()).reversed();
        Dog[] dogs = {new Dog("x"), new Dog("z"), new Dog("y")};
        Arrays.sort(dogs, byName);
        System.out.println(Arrays.toString(dogs));
    }

    static Long thousands(int x) {
        return x * 1000L;
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
