package conformance.algorithms.inventory;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Supplier;

/** An inventory with events, listeners, undo and a report. */
@Unikernel(name = "algorithms-inventory")
@Requires(Console.class)
public final class Main {
    sealed interface Event {
        record Added(String item, int n) implements Event {}

        record Removed(String item, int n) implements Event {}

        record Renamed(String from, String to) implements Event {}
    }

    interface Listener {
        void on(Event e, int stock);
    }

    private final Map<String, Integer> stock = new TreeMap<>();
    private final Deque<Event> log = new ArrayDeque<>();
    private final List<Listener> listeners = new ArrayList<>();

    void apply(Event e) {
        if (e instanceof Event.Added a) {
            stock.merge(a.item(), a.n(), Integer::sum);
        } else if (e instanceof Event.Removed r) {
            stock.compute(r.item(), (k, v) -> {
                if (v == null || v < r.n()) {
                    throw new IllegalStateException("only " + v + " of " + k);
                }
                return v == r.n() ? null : Integer.valueOf(v - r.n());
            });
        } else if (e instanceof Event.Renamed r) {
            Integer v = stock.remove(r.from());
            if (v == null) {
                throw new NoSuchElementException(r.from());
            }
            stock.merge(r.to(), v, Integer::sum);
        }
        log.push(e);
        listeners.forEach(l -> l.on(e, stock.values().stream().mapToInt(i -> i).sum()));
    }

    void undo() {
        Event e = log.pop();
        if (e instanceof Event.Added a) {
            stock.computeIfPresent(a.item(), (k, v) -> v == a.n() ? null : v - a.n());
        } else if (e instanceof Event.Removed r) {
            stock.merge(r.item(), r.n(), Integer::sum);
        } else if (e instanceof Event.Renamed r) {
            stock.put(r.from(), stock.remove(r.to()));
        }
    }

    public static void main(String[] args) {
        Main m = new Main();
        List<Integer> totals = new ArrayList<>();
        m.listeners.add((e, s) -> totals.add(s));
        m.listeners.add((e, s) -> {
            if (s > 25) {
                System.out.println("many after " + e);
            }
        });
        Event[] all = {
            new Event.Added("bolt", 10),
            new Event.Added("nut", 20),
            new Event.Removed("bolt", 3),
            new Event.Renamed("nut", "hexnut"),
            new Event.Removed("bolt", 99),
            new Event.Renamed("gear", "x"),
            new Event.Removed("hexnut", 20)
        };
        for (Event e : all) {
            try {
                m.apply(e);
            } catch (IllegalStateException | NoSuchElementException x) {
                System.out.println(e + " refused: " + x.getMessage());
            }
        }
        System.out.println(m.stock + " " + totals);
        while (!m.log.isEmpty()) {
            m.undo();
            System.out.println(m.stock);
        }
        attempt(() -> {
            m.undo();
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
