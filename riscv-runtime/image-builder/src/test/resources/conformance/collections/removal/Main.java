package conformance.collections.removal;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.Vector;

/** removeIf, retainAll, removeAll, clear and iterator removal on every kind of collection. */
@Unikernel(name = "collections-removal")
@Requires(Console.class)
public final class Main {
    static void run(Collection<Integer> c) {
        for (int i = 0; i < 15; i++) {
            c.add(i * 7 % 15);
        }
        String n = c.getClass().getSimpleName();
        StringBuilder b = new StringBuilder(n);
        b.append(' ')
                .append(c.removeIf(x -> x % 4 == 0))
                .append(c.removeIf(x -> x > 50))
                .append(c.size());
        b.append(' ')
                .append(c.retainAll(List.of(1, 2, 3, 5, 7, 9, 11, 13)))
                .append(c.retainAll(c))
                .append(c.size());
        b.append(' ').append(c.removeAll(Set.of(1, 2, 100))).append(new TreeSet<>(c));
        Iterator<Integer> i = c.iterator();
        while (i.hasNext()) {
            if (i.next() == 7) {
                i.remove();
            }
        }
        b.append(' ')
                .append(c.contains(7))
                .append(c.remove(9))
                .append(c.remove(9))
                .append(c.containsAll(List.of(3, 5)))
                .append(c.stream().mapToInt(x -> x).sum());
        System.out.println(b);
        try {
            i = c.iterator();
            i.remove();
        } catch (IllegalStateException e) {
            System.out.println("not before next");
        }
        try {
            c.forEach(x -> {
                if (x == 5) {
                    throw new IllegalArgumentException("stop");
                }
            });
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        c.clear();
        System.out.println(c.isEmpty() + "" + c);
    }

    public static void main(String[] args) {
        run(new ArrayList<>());
        run(new LinkedList<>());
        run(new ArrayDeque<>());
        run(new HashSet<>());
        run(new LinkedHashSet<>());
        run(new TreeSet<>());
        run(new PriorityQueue<>());
        run(new Vector<>());
        run(Collections.newSetFromMap(new HashMap<>()));
        run(new TreeSet<>(Comparator.reverseOrder()));
    }
}
