package conformance.collections.hashmap;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.HashMap;
import java.util.Map;

/** HashMap with string and integer keys, collisions, growth and removal. */
@Unikernel(name = "collections-hashmap")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Map<String, Integer> map = new HashMap<>();
        for (String w : "the cat and the dog and the bird Aa BB AaBB BBAa".split(" ")) {
            map.put(w, map.getOrDefault(w, 0) + 1);
        }
        System.out.println(map + " " + map.size() + " " + map.get("the") + " " + map.get("none") + " "
                + map.containsKey("BB") + " " + map.containsValue(2));
        map.remove("Aa");
        map.put(null, -1);
        System.out.println(map.get("BB") + " " + map.get(null) + " " + map.putIfAbsent("cat", 9) + " "
                + map.putIfAbsent("new", 9));
        Map<Integer, Long> squares = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            squares.put(i * 37, (long) i * i);
        }
        long sum = 0;
        for (Map.Entry<Integer, Long> e : squares.entrySet()) {
            sum += e.getKey() * 31L + e.getValue();
        }
        for (int k : squares.keySet()) {
            sum = sum * 3 + k;
        }
        System.out.println(
                sum + " " + squares.get(37 * 100) + " " + squares.size() + " " + map.equals(new HashMap<>(map)));
    }
}
