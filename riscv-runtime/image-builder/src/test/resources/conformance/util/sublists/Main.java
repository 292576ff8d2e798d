package conformance.util.sublists;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Stack;
import java.util.function.Supplier;

/** Views of lists: changes through both sides, nested views, structural checks. */
@Unikernel(name = "util-sublists")
@Requires(Console.class)
public final class Main {
    static void views(List<Integer> list) {
        for (int i = 0; i < 12; i++) {
            list.add(i * i);
        }
        List<Integer> view = list.subList(2, 9);
        List<Integer> inner = view.subList(1, 5);
        System.out.println(
                view + " " + inner + " " + inner.indexOf(16) + " " + view.lastIndexOf(64) + " " + view.contains(0));
        inner.set(0, -1);
        inner.add(77);
        inner.add(1, 88);
        inner.remove(Integer.valueOf(25));
        System.out.println(list + " " + view + " " + inner);
        view.removeIf(x -> x % 2 == 0);
        System.out.println(list + " " + view + " " + view.size());
        view.replaceAll(x -> x + 1000);
        view.sort(Comparator.reverseOrder());
        System.out.println(list + " " + view.equals(new ArrayList<>(view)) + " " + view.hashCode());
        view.addAll(1, List.of(5, 6, 7));
        Collections.reverse(view);
        view.subList(0, 2).clear();
        System.out.println(list + " " + Arrays.toString(view.toArray(new Integer[0])));
        int sum = 0;
        for (int x : view) {
            sum += x;
        }
        System.out.println(sum + " " + view.stream().mapToInt(x -> x).max().getAsInt());
        attempt(() -> inner.size());
        attempt(() -> view.get(99));
        attempt(() -> list.subList(3, 1));
        attempt(() -> list.subList(-1, 1));
        attempt(() -> list.subList(0, 999));
        list.add(1);
        attempt(() -> view.size());
        attempt(() -> view.get(0));
    }

    public static void main(String[] args) {
        views(new ArrayList<>());
        views(new LinkedList<>());
        views(new Stack<>());
        attempt(() -> List.of(1, 2, 3, 4).subList(1, 3) + " "
                + List.of(1, 2, 3).subList(0, 0).isEmpty());
        attempt(() -> List.of(1, 2).subList(0, 1).set(0, 3));
        attempt(() -> Collections.unmodifiableList(new ArrayList<>(List.of(1, 2, 3)))
                .subList(1, 2)
                .add(4));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
