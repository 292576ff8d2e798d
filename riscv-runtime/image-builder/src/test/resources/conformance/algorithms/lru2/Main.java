package conformance.algorithms.lru2;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Caches with three policies compared on one trace: LRU, LFU, FIFO with second chance. */
@Unikernel(name = "algorithms-lru2", set = @Set(name = "heap.bytes", value = "32M"))
@Requires(Console.class)
public final class Main {
    interface Cache {
        boolean hit(int key);
    }

    static Cache lru(int n) {
        Map<Integer, Boolean> m = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> e) {
                return size() > n;
            }
        };
        return k -> m.put(k, true) != null;
    }

    static final class Lfu implements Cache {
        private final Map<Integer, Integer> counts = new HashMap<>();
        private final TreeMap<Integer, LinkedHashSet<Integer>> byCount = new TreeMap<>();
        private final int n;

        Lfu(int n) {
            this.n = n;
        }

        @Override
        public boolean hit(int k) {
            Integer c = counts.get(k);
            if (c != null) {
                LinkedHashSet<Integer> s = byCount.get(c);
                s.remove(k);
                if (s.isEmpty()) {
                    byCount.remove(c);
                }
            } else if (counts.size() == n) {
                Map.Entry<Integer, LinkedHashSet<Integer>> e = byCount.firstEntry();
                Iterator<Integer> i = e.getValue().iterator();
                counts.remove(i.next());
                i.remove();
                if (e.getValue().isEmpty()) {
                    byCount.remove(e.getKey());
                }
            }
            int next = c == null ? 1 : c + 1;
            counts.put(k, next);
            byCount.computeIfAbsent(next, x -> new LinkedHashSet<>()).add(k);
            return c != null;
        }
    }

    static final class Clock implements Cache {
        private final int[] keys;
        private final BitSet used = new BitSet();
        private int hand, size;

        Clock(int n) {
            keys = new int[n];
        }

        @Override
        public boolean hit(int k) {
            for (int i = 0; i < size; i++) {
                if (keys[i] == k) {
                    used.set(i);
                    return true;
                }
            }
            if (size < keys.length) {
                keys[size++] = k;
                return false;
            }
            while (used.get(hand)) {
                used.clear(hand);
                hand = (hand + 1) % size;
            }
            keys[hand] = k;
            hand = (hand + 1) % size;
            return false;
        }
    }

    public static void main(String[] args) {
        for (int capacity : new int[] {1, 5, 20}) {
            Cache[] caches = {lru(capacity), new Lfu(capacity), new Clock(capacity)};
            int[] hits = new int[3];
            Random r = new Random(77);
            for (int i = 0; i < 2000; i++) {
                int k = i % 10 == 0 ? 1000 + i : (int) (Math.abs(r.nextGaussian()) * 12) + i / 500;
                for (int c = 0; c < 3; c++) {
                    if (caches[c].hit(k)) {
                        hits[c]++;
                    }
                }
            }
            System.out.println(capacity + " " + Arrays.toString(hits));
        }
    }
}
