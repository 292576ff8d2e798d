package conformance.util.customcollections;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Collections made from the abstract classes: a ring list, a bit set of integers, a two-way map and a lazy sequence, used through every inherited operation. */
@Unikernel(name = "util-customcollections")
@Requires(Console.class)
public final class Main {
    static final class Ring<E> extends AbstractList<E> implements RandomAccess {
        private final Object[] slots;
        private int start;
        private int size;

        Ring(int capacity) {
            slots = new Object[capacity];
        }

        @Override
        @SuppressWarnings("unchecked")
        public E get(int index) {
            Objects.checkIndex(index, size);
            return (E) slots[(start + index) % slots.length];
        }

        @Override
        public E set(int index, E e) {
            E old = get(index);
            slots[(start + index) % slots.length] = e;
            return old;
        }

        @Override
        public void add(int index, E e) {
            if (size == slots.length) {
                throw new IllegalStateException("full");
            }
            Objects.checkIndex(index, size + 1);
            modCount++;
            size++;
            for (int i = size - 1; i > index; i--) {
                slots[(start + i) % slots.length] = slots[(start + i - 1) % slots.length];
            }
            slots[(start + index) % slots.length] = e;
        }

        @Override
        public E remove(int index) {
            E old = get(index);
            modCount++;
            if (index == 0) {
                start = (start + 1) % slots.length;
            } else {
                for (int i = index; i < size - 1; i++) {
                    set(i, get(i + 1));
                }
            }
            size--;
            return old;
        }

        @Override
        public int size() {
            return size;
        }
    }

    static final class SmallInts extends AbstractSet<Integer> {
        private long bits;

        @Override
        public boolean add(Integer i) {
            boolean changed = (bits & 1L << i) == 0;
            bits |= 1L << i;
            return changed;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private long left = bits;
                private int last = -1;

                @Override
                public boolean hasNext() {
                    return left != 0;
                }

                @Override
                public Integer next() {
                    if (left == 0) {
                        throw new NoSuchElementException();
                    }
                    last = Long.numberOfTrailingZeros(left);
                    left &= left - 1;
                    return last;
                }

                @Override
                public void remove() {
                    if (last < 0) {
                        throw new IllegalStateException();
                    }
                    bits &= ~(1L << last);
                    last = -1;
                }
            };
        }

        @Override
        public int size() {
            return Long.bitCount(bits);
        }
    }

    static final class Squares extends AbstractMap<Integer, Integer> {
        private final int n;

        Squares(int n) {
            this.n = n;
        }

        @Override
        public Set<Entry<Integer, Integer>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<Integer, Integer>> iterator() {
                    return IntStream.range(0, n)
                            .<Entry<Integer, Integer>>mapToObj(i -> new SimpleImmutableEntry<>(i, i * i))
                            .iterator();
                }

                @Override
                public int size() {
                    return n;
                }
            };
        }
    }

    public static void main(String[] args) {
        Ring<String> r = new Ring<>(6);
        Collections.addAll(r, "a", "b", "c", "d");
        r.remove(0);
        r.remove("c");
        r.addAll(1, List.of("x", "y", "x"));
        System.out.println(r + " " + r.indexOf("x") + " " + r.lastIndexOf("x") + " " + r.contains("q") + " "
                + r.hashCode() + " " + r.equals(List.of("b", "x", "y", "x", "d")) + " " + r.subList(1, 3));
        attempt(() -> r.add("e") + " " + r.add("f"));
        attempt(() -> r.get(6));
        Collections.sort(r);
        Collections.reverse(r.subList(0, 3));
        r.removeIf("x"::equals);
        ListIterator<String> it = r.listIterator(r.size());
        StringBuilder b = new StringBuilder();
        while (it.hasPrevious()) {
            String s = it.previous();
            b.append(s);
            if (s.equals("e")) {
                it.set("E");
                it.add("F");
            }
        }
        System.out.println(
                r + " " + b + " " + r.stream().map(String::toLowerCase).sorted().toList() + " "
                        + Arrays.toString(r.toArray(new String[7])));
        attempt(() -> {
            for (String s : r) {
                r.remove(0);
            }
            return r;
        });
        SmallInts s = new SmallInts();
        s.addAll(List.of(5, 3, 60, 3, 9));
        System.out.println(s + " " + s.contains(9) + " " + s.remove(3) + " " + s.remove(4) + " "
                + s.retainAll(Set.of(5, 60, 7)) + " " + s + " " + s.equals(Set.of(60, 5)) + " " + s.hashCode() + " "
                + s.containsAll(List.of(5)) + " " + s.removeAll(List.of(5)) + s + s.isEmpty());
        s.clear();
        System.out.println(s + " " + s.stream().count());
        Squares q = new Squares(6);
        System.out.println(q + " " + q.get(4) + " " + q.containsValue(25) + " " + q.containsKey(6) + " " + q.keySet()
                + " " + q.values() + " " + q.equals(Map.of(0, 0)) + " " + q.hashCode() + " "
                + new TreeMap<>(q).descendingMap() + " " + q.getOrDefault(9, -1));
        attempt(() -> q.put(1, 1));
        attempt(() -> q.remove(1));
        attempt(() -> new AbstractList<Integer>() {
            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return 3;
            }
        }.add(4));
        System.out.println(
                new AbstractMap.SimpleEntry<>("k", 1).setValue(2) + " " + new AbstractMap.SimpleEntry<>("k", 1) + " "
                        + Map.entry("a", 1).equals(new AbstractMap.SimpleEntry<>("a", 1)));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
