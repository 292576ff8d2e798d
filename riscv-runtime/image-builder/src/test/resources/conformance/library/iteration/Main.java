package conformance.library.iteration;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NoSuchElementException;

/** Iterators that fail, sublists, list iterators and views. */
@Unikernel(name = "library-iteration")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<String> list = new ArrayList<>(List.of("a", "b", "c", "d"));
        try {
            for (String s : list) {
                if (s.equals("b")) {
                    list.remove(s);
                }
            }
            System.out.println("no failure " + list);
        } catch (ConcurrentModificationException e) {
            System.out.println("modified " + list);
        }
        ListIterator<String> it = list.listIterator();
        while (it.hasNext()) {
            int i = it.nextIndex();
            String s = it.next();
            it.set(s + i);
            if (i == 1) {
                it.add("new");
            }
        }
        System.out.println(list);
        Iterator<String> none = new ArrayList<String>().iterator();
        try {
            none.next();
        } catch (NoSuchElementException e) {
            System.out.println("no element");
        }
        try {
            List.of(1).add(2);
        } catch (UnsupportedOperationException e) {
            System.out.println("immutable " + e.getMessage());
        }
        try {
            list.get(17);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        Map<String, Integer> map = new HashMap<>(Map.of("x", 1, "y", 2));
        map.values().removeIf(v -> v == 1);
        map.keySet().retainAll(List.of("y"));
        System.out.println(map + " " + list.subList(1, 3).indexOf("new"));
    }
}
