package conformance.lambdas.lists;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** forEach, removeIf, replaceAll and computeIfAbsent. */
@Unikernel(name = "lambdas-lists")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            list.add(i * 7 % 10);
        }
        list.removeIf(i -> i % 3 == 0);
        list.replaceAll(i -> i + 100);
        list.sort((a, b) -> b - a);
        StringBuilder s = new StringBuilder();
        list.forEach(i -> s.append(i).append(' '));
        System.out.println(s);
        Map<String, List<Integer>> groups = new TreeMap<>();
        list.forEach(i -> groups.computeIfAbsent(i % 2 == 0 ? "even" : "odd", k -> new ArrayList<>())
                .add(i));
        groups.merge("odd", new ArrayList<>(List.of(1)), (a, b) -> {
            a.addAll(b);
            return a;
        });
        groups.forEach((k, v) -> System.out.println(k + v));
    }
}
