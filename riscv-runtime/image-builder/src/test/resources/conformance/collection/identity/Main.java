package conformance.collection.identity;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;

/** Identity hashes stay the same wherever objects go, and so do the places of objects in tables. */
@Unikernel(
        name = "collection-identity",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "96K"))
@Requires(Console.class)
public final class Main {
    enum Colour {
        RED,
        GREEN
    }

    private static final Object EARLY = new Object();

    public static void main(String[] args) {
        Object[] objects = new Object[60];
        int[] hashes = new int[60];
        for (int i = 0; i < 60; i++) {
            objects[i] = i % 3 == 0 ? new int[i] : i % 3 == 1 ? new Object() : new StringBuilder("b" + i);
            hashes[i] = System.identityHashCode(objects[i]);
        }
        int early = EARLY.hashCode();
        int red = Colour.RED.hashCode();
        int literal = System.identityHashCode("literal");
        Map<Object, Integer> byIdentity = new IdentityHashMap<>();
        Map<Object, Integer> byHash = new HashMap<>();
        HashSet<Object> distinct = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            byIdentity.put(objects[i], i);
            byHash.put(objects[i], i);
            distinct.add(hashes[i]);
        }
        for (int round = 0; round < 800; round++) {
            Object garbage = new Object[] {new Object(), "g" + round};
            byHash.put(garbage, round);
            byHash.remove(garbage);
        }
        System.gc();
        int wrong = 0;
        for (int i = 0; i < 60; i++) {
            if (System.identityHashCode(objects[i]) != hashes[i]
                    || byIdentity.get(objects[i]) != i
                    || byHash.get(objects[i]) != i) {
                wrong++;
            }
        }
        System.out.println(wrong + " " + byIdentity.size() + " " + byHash.size() + " " + (distinct.size() > 55));
        System.out.println(EARLY.hashCode() == early && Colour.RED.hashCode() == red);
        System.out.println(System.identityHashCode("literal") == literal);
        System.out.println(new Object().hashCode() != new Object().hashCode());
        Object[] copy = objects.clone();
        System.out.println(copy[5] == objects[5] && copy.hashCode() != objects.hashCode());
    }
}
