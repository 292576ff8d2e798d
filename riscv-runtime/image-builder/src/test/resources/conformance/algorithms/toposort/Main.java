package conformance.algorithms.toposort;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Topological orders, cycles, strongly connected components. */
@Unikernel(name = "algorithms-toposort")
@Requires(Console.class)
public final class Main {
    static Map<String, Set<String>> graph(String text) {
        Map<String, Set<String>> g = new TreeMap<>();
        for (String edge : text.split(" ")) {
            String[] ab = edge.split(">");
            g.computeIfAbsent(ab[0], k -> new TreeSet<>()).add(ab[1]);
            g.computeIfAbsent(ab[1], k -> new TreeSet<>());
        }
        return g;
    }

    static List<String> kahn(Map<String, Set<String>> g) {
        Map<String, Integer> in = new TreeMap<>();
        g.keySet().forEach(k -> in.put(k, 0));
        g.values().forEach(s -> s.forEach(t -> in.merge(t, 1, Integer::sum)));
        Deque<String> ready = in.entrySet().stream()
                .filter(e -> e.getValue() == 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayDeque::new));
        List<String> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String n = ready.remove();
            order.add(n);
            for (String t : g.get(n)) {
                if (in.merge(t, -1, Integer::sum) == 0) {
                    ready.add(t);
                }
            }
        }
        if (order.size() < g.size()) {
            throw new IllegalStateException("cycle among "
                    + in.entrySet().stream()
                            .filter(e -> e.getValue() > 0)
                            .map(Map.Entry::getKey)
                            .toList());
        }
        return order;
    }

    private static final class Tarjan {
        private final Map<String, Set<String>> g;
        private final Map<String, Integer> index = new HashMap<>(), low = new HashMap<>();
        private final Deque<String> stack = new ArrayDeque<>();
        final List<Set<String>> components = new ArrayList<>();

        Tarjan(Map<String, Set<String>> g) {
            this.g = g;
            g.keySet().forEach(n -> {
                if (!index.containsKey(n)) {
                    visit(n);
                }
            });
        }

        private void visit(String n) {
            index.put(n, index.size());
            low.put(n, index.get(n));
            stack.push(n);
            for (String t : g.get(n)) {
                if (!index.containsKey(t)) {
                    visit(t);
                    low.merge(n, low.get(t), Math::min);
                } else if (stack.contains(t)) {
                    low.merge(n, index.get(t), Math::min);
                }
            }
            if (low.get(n).equals(index.get(n))) {
                Set<String> c = new TreeSet<>();
                String t;
                do {
                    t = stack.pop();
                    c.add(t);
                } while (!t.equals(n));
                components.add(c);
            }
        }
    }

    public static void main(String[] args) {
        for (String text : new String[] {
            "a>b b>c a>c d>c",
            "shirt>tie tie>jacket trousers>shoes trousers>belt belt>jacket socks>shoes",
            "a>b b>a",
            "1>2 2>3 3>1 3>4 4>5 5>4 6>5"
        }) {
            Map<String, Set<String>> g = graph(text);
            attempt(() -> kahn(g));
            System.out.println(new Tarjan(g).components);
        }
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
