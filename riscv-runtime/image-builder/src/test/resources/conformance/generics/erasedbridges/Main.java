package conformance.generics.erasedbridges;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Bridges of generic overriding: raw calls, covariant returns, generic interfaces implemented twice, abstract generic bases. */
@Unikernel(name = "generics-erasedbridges")
@Requires(Console.class)
public final class Main {
    interface Source<T> {
        T get();
    }

    interface Sink<T> {
        void put(T t);
    }

    abstract static class Pipe<T> implements Source<T>, Sink<T> {
        protected T held;
        int puts;

        @Override
        public void put(T t) {
            puts++;
            held = t;
        }

        @Override
        public T get() {
            return held;
        }

        Pipe<T> self() {
            return this;
        }
    }

    static class IntPipe extends Pipe<Integer> {
        @Override
        public void put(Integer i) {
            super.put(i + 1);
        }

        @Override
        public Integer get() {
            return super.get() * 2;
        }

        @Override
        IntPipe self() {
            return this;
        }
    }

    static final class LoudIntPipe extends IntPipe implements Comparable<LoudIntPipe> {
        @Override
        public void put(Integer i) {
            System.out.println("put " + i);
            super.put(i);
        }

        @Override
        public int compareTo(LoudIntPipe o) {
            return Integer.compare(held, o.held);
        }
    }

    interface Node<N extends Node<N>> {
        List<N> next();

        default int count() {
            int c = 1;
            for (N n : next()) {
                c += n.count();
            }
            return c;
        }
    }

    record Leafy(String name, List<Leafy> next) implements Node<Leafy> {
        @Override
        public int count() {
            return Node.super.count() + 100;
        }
    }

    abstract static class Shape<S extends Shape<S>> implements Cloneable {
        int size = 3;

        abstract S grow(int by);

        @Override
        public S clone() {
            try {
                return (S) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static final class Box extends Shape<Box> {
        int depth = 1;

        @Override
        Box grow(int by) {
            Box b = clone();
            b.size += by;
            b.depth *= by;
            return b;
        }
    }

    static class Base {
        Object make() {
            return "base";
        }

        CharSequence text(Object o) {
            return "o" + o;
        }
    }

    static class Middle extends Base {
        @Override
        Number make() {
            return 1.5;
        }

        CharSequence text(String s) {
            return "s" + s;
        }
    }

    static class Derived extends Middle {
        @Override
        Integer make() {
            return 42;
        }

        @Override
        String text(Object o) {
            return "d" + o + super.text(o);
        }
    }

    public static void main(String[] args) {
        Pipe raw = new LoudIntPipe();
        raw.put(5);
        System.out.println(raw.get() + " " + raw.puts + " " + ((Source<?>) raw).get() + " "
                + raw.self().getClass().getSimpleName());
        attempt(() -> {
            raw.put("text");
            return "accepted";
        });
        attempt(() -> {
            ((Sink<Object>) (Sink<?>) raw).put(1.5);
            return "accepted";
        });
        attempt(() -> ((Comparable) raw).compareTo("x"));
        System.out.println(raw.puts);
        LoudIntPipe other = new LoudIntPipe();
        Sink<Integer> sink = other;
        sink.put(50);
        System.out.println(other.compareTo((LoudIntPipe) raw) + " " + ((Comparable<LoudIntPipe>) raw).compareTo(other));
        Leafy l =
                new Leafy("a", List.of(new Leafy("b", List.of()), new Leafy("c", List.of(new Leafy("d", List.of())))));
        Node<?> n = l;
        System.out.println(l.count() + " " + n.count() + " " + n.next().size());
        Shape<?> b = new Box().grow(2).grow(5);
        System.out.println(b.size + " " + ((Box) b).depth + " " + b.clone().size + " " + (b.clone() != b) + " "
                + new Box().clone().depth);
        for (Base x : new Base[] {new Base(), new Middle(), new Derived()}) {
            System.out.println(x.make() + " " + x.text("q") + " "
                    + (x instanceof Middle m ? m.make().intValue() + "" + m.text("z") : "-") + " "
                    + (x instanceof Derived d ? d.make() + 1 : 0));
        }
        Comparator<String> c = new Comparator<>() {
            int calls;

            @Override
            public int compare(String p, String q) {
                return p.length() - q.length() + 0 * calls++;
            }

            @Override
            public String toString() {
                return "calls " + calls;
            }
        };
        List<String> words = new ArrayList<>(List.of("ccc", "a", "bb"));
        words.sort(c);
        System.out.println(words + " " + c);
        attempt(() -> ((Comparator) c).compare(1, 2));
        Callable<Integer> call = () -> 6;
        Supplier<? extends Number> sup = () -> 7L;
        try {
            System.out.println(call.call() + sup.get().intValue());
        } catch (Exception e) {
            System.out.println(e);
        }
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            String text = e.toString();
            System.out.println(text.contains(" (") ? text.substring(0, text.indexOf(" (")) : text);
        }
    }
}
