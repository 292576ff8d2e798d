package conformance.collections.lru;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.LinkedHashMap;
import java.util.Map;

/** A cache on LinkedHashMap in access order. */
@Unikernel(name = "collections-lru")
@Requires(Console.class)
public final class Main {
    static final class Cache<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private final int limit;

        Cache(int limit) {
            super(16, 0.75f, true);
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > limit;
        }
    }

    public static void main(String[] args) {
        Cache<Integer, String> cache = new Cache<>(5);
        int hits = 0;
        for (int i = 0; i < 100; i++) {
            int key = i * i % 11;
            if (cache.get(key) != null) {
                hits++;
            } else {
                cache.put(key, "v" + i);
            }
        }
        System.out.println(hits + " " + cache);
    }
}
