package conformance.language.bridges;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Generic bridges, covariant returns, overriding with erasure and bounded types. */
@Unikernel(name = "language-bridges")
@Requires(Console.class)
public final class Main {
    interface Transformer<T, R> {
        R apply(T t);

        default <V> Transformer<T, V> then(Transformer<? super R, ? extends V> next) {
            return t -> next.apply(apply(t));
        }
    }

    abstract static class Base<T extends Comparable<T>> {
        abstract T get();

        Object describe() {
            return "base " + get();
        }

        int compareWith(Base<T> o) {
            return get().compareTo(o.get());
        }

        void set(T t) {
            System.out.println("base set " + t);
        }
    }

    static class IntBase extends Base<Integer> {
        int v;

        IntBase(int v) {
            this.v = v;
        }

        @Override
        Integer get() {
            return v;
        }

        @Override
        String describe() {
            return "int " + super.describe();
        }

        @Override
        void set(Integer i) {
            v = i;
        }
    }

    static class Loud extends IntBase {
        Loud(int v) {
            super(v);
        }

        @Override
        String describe() {
            return super.describe().toUpperCase();
        }
    }

    static class Node<T> implements Comparable<Node<T>>, Cloneable {
        T value;

        Node(T v) {
            value = v;
        }

        @Override
        public int compareTo(Node<T> o) {
            return value.toString().compareTo(o.value.toString());
        }

        @Override
        @SuppressWarnings("unchecked")
        public Node<T> clone() {
            try {
                return (Node<T>) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static <T extends Comparable<? super T>> T max(Collection<? extends T> c) {
        Iterator<? extends T> i = c.iterator();
        T best = i.next();
        while (i.hasNext()) {
            T t = i.next();
            if (t.compareTo(best) > 0) {
                best = t;
            }
        }
        return best;
    }

    static <T> void swap(List<T> l, int i, int j) {
        T t = l.get(i);
        l.set(i, l.get(j));
        l.set(j, t);
    }

    static double total(List<? extends Number> l) {
        double d = 0;
        for (Number n : l) {
            d += n.doubleValue();
        }
        return d;
    }

    static void fill(List<? super Integer> l) {
        for (int i = 0; i < 3; i++) {
            l.add(i);
        }
    }

    @SafeVarargs
    static <T> List<T> listOf(T... ts) {
        return new ArrayList<>(Arrays.asList(ts));
    }

    public static void main(String[] args) {
        Base<Integer> b = new Loud(5);
        System.out.println(b.describe() + " " + b.get() + " " + b.compareWith(new IntBase(7)));
        b.set(9);
        System.out.println(b.describe());
        try {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Base<String> raw = (Base) b;
            raw.set("text");
        } catch (ClassCastException e) {
            System.out.println("heap pollution found");
        }
        Transformer<String, Integer> len = String::length;
        System.out.println(len.then(i -> i * i).then(Object::toString).apply("four") + " "
                + len.<Object>then(i -> i + 1).apply("x"));
        Node<String> n = new Node<>("n");
        System.out.println(n.clone().value + " " + (n.clone() != n) + " "
                + max(List.of(new Node<>(3), new Node<>(12), new Node<>(5))).value + " " + max(Set.of(4)));
        List<Object> objects = listOf("a", 1.5);
        fill(objects);
        swap(objects, 0, 4);
        System.out.println(objects + " " + total(List.of(1, 2.5, 3L)));
        List<String> strings = new ArrayList<>();
        try {
            @SuppressWarnings({"unchecked", "rawtypes"})
            List<Integer> raw = (List) strings;
            raw.add(1);
            System.out.println(strings.size());
            String s = strings.get(0);
            System.out.println(s);
        } catch (ClassCastException e) {
            System.out.println("cast at the use");
        }
        Comparator<Base<Integer>> c = Base::compareWith;
        System.out.println(c.reversed().compare(new IntBase(1), new IntBase(2)));
    }
}
