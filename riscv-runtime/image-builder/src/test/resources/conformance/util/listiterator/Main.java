package conformance.util.listiterator;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Vector;
import java.util.function.Supplier;

/** ListIterator over ArrayList and LinkedList: both directions, set, add, remove and their failures. */
@Unikernel(name = "util-listiterator")
@Requires(Console.class)
public final class Main {
    static void walk(List<String> list) {
        ListIterator<String> it = list.listIterator();
        StringBuilder log = new StringBuilder();
        while (it.hasNext()) {
            int i = it.nextIndex();
            String s = it.next();
            if (s.equals("b")) {
                it.remove();
            } else if (s.equals("c")) {
                it.set("C");
                it.add("c2");
            }
            log.append(i).append(s).append(' ');
        }
        while (it.hasPrevious()) {
            log.append(it.previousIndex()).append(it.previous()).append(' ');
        }
        it.add("first");
        System.out.println(log + " " + list + " " + it.nextIndex());
        attempt(() -> {
            ListIterator<String> i = list.listIterator();
            i.set("x");
            return "set";
        });
        attempt(() -> {
            ListIterator<String> i = list.listIterator();
            i.next();
            i.remove();
            i.remove();
            return "removed";
        });
        attempt(() -> list.listIterator(99));
        attempt(() -> {
            ListIterator<String> i = list.listIterator(list.size());
            return i.next();
        });
        attempt(() -> {
            ListIterator<String> i = list.listIterator();
            return i.previous();
        });
        attempt(() -> {
            for (String s : list) {
                list.add(s);
            }
            return "no check";
        });
        attempt(() -> {
            for (String s : list) {
                if (s.equals("C")) {
                    list.remove(s);
                }
            }
            return list;
        });
        it = list.listIterator(1);
        it.forEachRemaining(s -> System.out.print(s + ","));
        System.out.println(list.hashCode() == new ArrayList<>(list).hashCode());
    }

    public static void main(String[] args) {
        walk(new ArrayList<>(List.of("a", "b", "c", "d")));
        walk(new LinkedList<>(List.of("a", "b", "c", "d")));
        walk(new Vector<>(List.of("a", "b", "c", "d")));
        attempt(() -> {
            walk(Arrays.asList("a", "b", "c"));
            return "";
        });
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
