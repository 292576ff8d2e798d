package conformance.collections.iteratorsmore;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Iterators that filter, chain, peek, group and cycle. */
@Unikernel(name = "collections-iteratorsmore")
@Requires(Console.class)
public final class Main {
    static <T> Iterator<T> filter(Iterator<T> i, Predicate<? super T> p) {
        return new Iterator<>() {
            T next;
            boolean has;

            @Override
            public boolean hasNext() {
                while (!has && i.hasNext()) {
                    next = i.next();
                    has = p.test(next);
                }
                return has;
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("filtered");
                }
                has = false;
                return next;
            }
        };
    }

    static <T> Iterator<List<T>> chunks(Iterator<T> i, int n) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return i.hasNext();
            }

            @Override
            public List<T> next() {
                List<T> l = new ArrayList<>();
                do {
                    l.add(i.next());
                } while (l.size() < n && i.hasNext());
                return l;
            }
        };
    }

    @SafeVarargs
    static <T> Iterator<T> chain(Iterator<T>... is) {
        Deque<Iterator<T>> d = new ArrayDeque<>(List.of(is));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (!d.isEmpty() && !d.peek().hasNext()) {
                    d.pop();
                }
                return !d.isEmpty();
            }

            @Override
            public T next() {
                hasNext();
                return d.element().next();
            }

            @Override
            public void remove() {
                d.element().remove();
            }
        };
    }

    static String drain(Iterator<?> i) {
        StringJoiner j = new StringJoiner(" ");
        i.forEachRemaining(x -> j.add(String.valueOf(x)));
        return j.toString();
    }

    public static void main(String[] args) {
        List<Integer> l = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7));
        System.out.println(drain(filter(l.iterator(), x -> x % 2 == 1)));
        System.out.println(drain(chunks(l.iterator(), 3)));
        System.out.println(drain(
                chain(l.iterator(), List.<Integer>of().iterator(), List.of(8, 9).iterator())));
        System.out.println(drain(chunks(filter(chain(l.iterator(), l.iterator()), x -> x > 4), 2)));
        Iterator<Integer> c = chain(l.iterator());
        c.next();
        c.remove();
        System.out.println(l);
        attempt(() -> filter(l.iterator(), x -> x > 99).next());
        attempt(() -> chain().next());
        attempt(() -> {
            Iterator<Integer> i = filter(l.iterator(), x -> true);
            i.next();
            i.remove();
            return "";
        });
        Enumeration<Integer> en = Collections.enumeration(l);
        System.out.println(drain(en.asIterator()) + drain(Collections.emptyIterator()));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
