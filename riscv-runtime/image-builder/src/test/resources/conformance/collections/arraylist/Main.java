package conformance.collections.arraylist;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** ArrayList: add, insert, set, remove, search, iterate, sublists and text. */
@Unikernel(name = "collections-arraylist")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<String> list = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            list.add("s" + i);
        }
        list.add(3, "inserted");
        list.set(0, "first");
        list.remove(10);
        list.remove("s20");
        System.out.println(list + " " + list.size() + " " + list.indexOf("s5") + " " + list.contains("none") + " "
                + list.get(29 - 1));
        for (Iterator<String> it = list.iterator(); it.hasNext(); ) {
            if (it.next().length() > 2) {
                it.remove();
            }
        }
        System.out.println(list + " " + list.subList(2, 5) + " " + list.equals(new ArrayList<>(list)) + " "
                + list.hashCode() + " " + list.isEmpty());
        List<Integer> ints = new ArrayList<>();
        ints.add(5);
        ints.add(7);
        ints.remove(Integer.valueOf(5));
        ints.addAll(ints);
        System.out.println(ints + " " + ints.toArray(new Integer[0]).length);
        list.clear();
        System.out.println(list);
    }
}
