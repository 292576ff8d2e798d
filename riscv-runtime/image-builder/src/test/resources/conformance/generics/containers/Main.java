package conformance.generics.containers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Iterator;

/** Generic containers of one's own: list, map and queue. */
@Unikernel(name = "generics-containers")
@Requires(Console.class)
public final class Main {
    static final class ArrayBag<T> implements Iterable<T> {
        private Object[] items = new Object[1];
        private int size;

        void add(T t) {
            if (size == items.length) {
                Object[] bigger = new Object[size * 2 + 1];
                System.arraycopy(items, 0, bigger, 0, size);
                items = bigger;
            }
            items[size++] = t;
        }

        @SuppressWarnings("unchecked")
        T get(int i) {
            return (T) items[i];
        }

        @Override
        public Iterator<T> iterator() {
            return new Iterator<T>() {
                private int at;

                @Override
                public boolean hasNext() {
                    return at < size;
                }

                @Override
                public T next() {
                    return get(at++);
                }
            };
        }
    }

    static final class HashTable<K, V> {
        private static final class Entry<K, V> {
            final K key;
            V value;
            final Entry<K, V> next;

            Entry(K key, V value, Entry<K, V> next) {
                this.key = key;
                this.value = value;
                this.next = next;
            }
        }

        @SuppressWarnings("unchecked")
        private final Entry<K, V>[] buckets = (Entry<K, V>[]) new Entry<?, ?>[16];

        private int size;

        private int index(K k) {
            return k.hashCode() & buckets.length - 1;
        }

        V put(K k, V v) {
            for (Entry<K, V> e = buckets[index(k)]; e != null; e = e.next) {
                if (e.key.equals(k)) {
                    V old = e.value;
                    e.value = v;
                    return old;
                }
            }
            buckets[index(k)] = new Entry<>(k, v, buckets[index(k)]);
            size++;
            return null;
        }

        V get(K k) {
            for (Entry<K, V> e = buckets[index(k)]; e != null; e = e.next) {
                if (e.key.equals(k)) {
                    return e.value;
                }
            }
            return null;
        }
    }

    public static void main(String[] args) {
        ArrayBag<Long> bag = new ArrayBag<>();
        for (long i = 0; i < 100; i++) {
            bag.add(i * i * i);
        }
        long sum = 0;
        for (long v : bag) {
            sum += v;
        }
        System.out.println(sum + " " + bag.get(99));
        HashTable<String, Integer> counts = new HashTable<>();
        for (String w : new String[] {"a", "b", "a", "q", "c", "a", "q", "Aa", "BB"}) {
            Integer old = counts.get(w);
            counts.put(w, old == null ? 1 : old + 1);
        }
        System.out.println(counts.get("a") + " " + counts.get("q") + " " + counts.get("BB") + " " + counts.get("zz")
                + " " + counts.size);
        HashTable<Integer, ArrayBag<String>> groups = new HashTable<>();
        for (int i = 0; i < 60; i++) {
            if (groups.get(i % 21) == null) {
                groups.put(i % 21, new ArrayBag<>());
            }
            groups.get(i % 21).add("v" + i);
        }
        System.out.println(groups.get(5).get(2) + " " + groups.get(20).get(1) + " " + groups.size);
    }
}
