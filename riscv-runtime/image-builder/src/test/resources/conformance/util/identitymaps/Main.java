package conformance.util.identitymaps;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Collections;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/** IdentityHashMap, WeakHashMap and Hashtable against HashMap. */
@Unikernel(name = "util-identitymaps")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        String a = new String("k"), b = new String("k");
        Map<String, Integer> identity = new IdentityHashMap<>();
        identity.put(a, 1);
        identity.put(b, 2);
        identity.put(null, 3);
        System.out.println(
                identity.size() + " " + identity.get(a) + " " + identity.get(b) + " " + identity.get("k".concat(""))
                        + " " + identity.get(null) + " " + identity.containsKey(new String("k")));
        identity.remove(a);
        System.out.println(identity.size() + " " + identity.containsKey(b) + " "
                + identity.keySet().contains(a) + " "
                + identity.values().stream().mapToInt(i -> i).sum());
        Object[] keys = new Object[100];
        IdentityHashMap<Object, Integer> many = new IdentityHashMap<>(4);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = new Object();
            many.put(keys[i], i);
        }
        int sum = 0;
        for (int i = 0; i < keys.length; i += 3) {
            sum += many.remove(keys[i]);
        }
        for (Object k : keys) {
            sum += many.getOrDefault(k, 1000);
        }
        System.out.println(sum + " " + many.size() + " " + many.equals(new IdentityHashMap<>(many)) + " "
                + ((Map<?, ?>) many.clone()).size());
        Iterator<Map.Entry<Object, Integer>> it = many.entrySet().iterator();
        int removed = 0;
        while (it.hasNext()) {
            if (it.next().getValue() % 2 == 0) {
                it.remove();
                removed++;
            }
        }
        System.out.println(removed + " " + many.size());
        Hashtable<String, Integer> table = new Hashtable<>();
        for (String s : "one two three four five six".split(" ")) {
            table.put(s, s.length());
        }
        System.out.println(new TreeMap<>(table) + " " + table.contains(5) + " " + table.containsKey("two") + " "
                + Collections.list(table.keys()).size() + " " + table.getOrDefault("x", 0));
        table.merge("one", 10, Integer::sum);
        table.computeIfPresent("two", (k, v) -> null);
        table.putIfAbsent("ten", 3);
        System.out.println(table.equals(new HashMap<>(table)) + " " + table.hashCode() + " " + table);
        attempt(() -> table.put(null, 1));
        attempt(() -> table.put("x", null));
        Map<Object, String> weak = new WeakHashMap<>();
        Object key = new Object();
        weak.put(key, "held");
        weak.put("literal", "text");
        System.out.println(
                weak.get(key) + " " + weak.size() + " " + weak.remove("literal") + " " + weak.containsKey(key));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (NullPointerException e) {
            System.out.println("a null pointer");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
