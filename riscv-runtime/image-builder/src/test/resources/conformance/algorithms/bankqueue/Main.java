package conformance.algorithms.bankqueue;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/** A discrete-event simulation of a bank with a seeded generator. */
@Unikernel(name = "algorithms-bankqueue")
@Requires(Console.class)
public final class Main {
    enum Kind {
        ARRIVAL,
        DEPARTURE
    }

    record Event(double time, Kind kind, int customer) implements Comparable<Event> {
        @Override
        public int compareTo(Event o) {
            int c = Double.compare(time, o.time);
            return c != 0 ? c : Integer.compare(customer, o.customer);
        }
    }

    private Random random;
    private final PriorityQueue<Event> agenda = new PriorityQueue<>();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final Map<Integer, Double> arrived = new HashMap<>();
    private final DoubleSummaryStatistics waits = new DoubleSummaryStatistics();
    private int free, longest, served;

    static Main of(long seed, int tellers) {
        Main m = new Main();
        m.random = new Random(seed);
        m.free = tellers;
        return m;
    }

    private double exponential(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    private void serve(double now, int customer) {
        free--;
        waits.accept(now - arrived.remove(customer));
        agenda.add(new Event(now + exponential(4), Kind.DEPARTURE, customer));
    }

    void run(int customers) {
        agenda.add(new Event(exponential(2), Kind.ARRIVAL, 0));
        while (!agenda.isEmpty()) {
            Event e = agenda.poll();
            switch (e.kind()) {
                case ARRIVAL -> {
                    arrived.put(e.customer(), e.time());
                    if (e.customer() + 1 < customers) {
                        agenda.add(new Event(e.time() + exponential(2), Kind.ARRIVAL, e.customer() + 1));
                    }
                    if (free > 0) {
                        serve(e.time(), e.customer());
                    } else {
                        waiting.add(e.customer());
                        longest = Math.max(longest, waiting.size());
                    }
                }
                case DEPARTURE -> {
                    free++;
                    served++;
                    Integer next = waiting.poll();
                    if (next != null) {
                        serve(e.time(), next);
                    }
                }
            }
        }
    }

    public static void main(String[] args) {
        for (int tellers = 1; tellers < 5; tellers++) {
            Main m = Main.of(2024, tellers);
            m.run(200);
            System.out.println(String.format(
                            Locale.ROOT,
                            "%d tellers: served %d, mean wait %.3f, max wait %.3f, longest queue %d",
                            tellers,
                            m.served,
                            m.waits.getAverage(),
                            m.waits.getMax(),
                            m.longest)
                    + " " + m.waits.getSum());
        }
    }
}
