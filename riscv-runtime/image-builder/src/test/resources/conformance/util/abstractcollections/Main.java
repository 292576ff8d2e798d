package conformance.util.abstractcollections;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractQueue;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** Own collections on AbstractList, AbstractSet, AbstractMap, AbstractQueue and AbstractCollection. */
@Unikernel(name = "util-abstractcollections")
@Requires(Console.class)
public final class Main {
    static final class Squares extends AbstractList<Integer> {
        private final int n;

        Squares(int n) {
            this.n = n;
        }

        @Override
        public Integer get(int i) {
            Objects.checkIndex(i, n);
            return i * i;
        }

        @Override
        public int size() {
            return n;
        }
    }

    static final class Bits extends AbstractSet<Integer> {
        private long bits;

        @Override
        public boolean add(Integer i) {
            boolean b = (bits >> i & 1) == 0;
            bits |= 1L << i;
            return b;
        }

        @Override
        public boolean contains(Object o) {
            return o instanceof Integer i && (bits >> i & 1) == 1;
        }

        @Override
        public int size() {
            return Long.bitCount(bits);
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                long left = bits;
                int last = -1;

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
                    bits &= ~(1L << last);
                }
            };
        }
    }

    static final class Pairs extends AbstractMap<String, Integer> {
        final List<Map.Entry<String, Integer>> l = new ArrayList<>();

        @Override
        public Set<Map.Entry<String, Integer>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<String, Integer>> iterator() {
                    return l.iterator();
                }

                @Override
                public int size() {
                    return l.size();
                }
            };
        }

        @Override
        public Integer put(String k, Integer v) {
            for (Map.Entry<String, Integer> e : l) {
                if (e.getKey().equals(k)) {
                    return e.setValue(v);
                }
            }
            l.add(new SimpleEntry<>(k, v));
            return null;
        }
    }

    static final class Lifo extends AbstractQueue<String> {
        private final LinkedList<String> l = new LinkedList<>();

        @Override
        public boolean offer(String s) {
            l.addFirst(s);
            return l.size() <= 3 || l.removeLast() != null;
        }

        @Override
        public String poll() {
            return l.pollFirst();
        }

        @Override
        public String peek() {
            return l.peekFirst();
        }

        @Override
        public Iterator<String> iterator() {
            return l.iterator();
        }

        @Override
        public int size() {
            return l.size();
        }
    }

    public static void main(String[] args) {
        Squares s = new Squares(6);
        System.out.println(s + " " + s.contains(16) + s.indexOf(9) + s.lastIndexOf(7) + " " + s.subList(2, 5) + " "
                + s.equals(List.of(0, 1, 4, 9, 16, 25)) + " " + s.hashCode() + " "
                + s.stream().mapToInt(i -> i).sum() + " " + s.containsAll(List.of(1, 25))
                + s.listIterator(6).previous());
        attempt(() -> s.add(1));
        attempt(() -> s.set(0, 1));
        attempt(() -> s.remove(0));
        attempt(() -> s.get(6));
        attempt(() -> {
            s.clear();
            return "";
        });
        attempt(() -> new Squares(0).iterator().next());
        Bits b = new Bits();
        b.addAll(List.of(5, 3, 60, 5));
        System.out.println(
                b + " " + b.size() + b.contains(60) + b.remove(3) + b.remove(4) + " " + b.equals(Set.of(5, 60))
                        + b.hashCode() + " " + b.retainAll(List.of(5)) + b + b.removeIf(i -> i == 5) + b.isEmpty());
        Pairs p = new Pairs();
        p.put("a", 1);
        p.put("b", 2);
        p.put("a", 3);
        System.out.println(p + " " + p.get("a") + p.containsKey("z") + p.containsValue(2) + p.keySet() + p.values()
                + p.merge("b", 5, Integer::sum) + p.computeIfAbsent("c", k -> 8) + p.remove("a") + p
                + p.equals(new HashMap<>(p)) + p.hashCode() + p.getOrDefault("q", 0));
        Lifo q = new Lifo();
        for (String x : "w x y z".split(" ")) {
            q.add(x);
        }
        System.out.println(q + q.remove() + q.element() + q.size());
        q.clear();
        attempt(() -> q.remove());
        attempt(() -> q.element());
        AbstractCollection<Integer> c = new AbstractCollection<>() {
            @Override
            public Iterator<Integer> iterator() {
                return List.of(7, 8).iterator();
            }

            @Override
            public int size() {
                return 2;
            }
        };
        System.out.println(
                c + " " + c.contains(8) + Arrays.toString(c.toArray()) + Arrays.toString(c.toArray(new Integer[5])));
        attempt(() -> c.add(1));
        attempt(() -> c.remove(7));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
