package conformance.interfaces.strategies;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Strategies, decorators, chains of responsibility, observers and builders through interfaces. */
@Unikernel(name = "interfaces-strategies")
@Requires(Console.class)
public final class Main {
    interface Price {
        double of(double base);

        default Price then(Price next) {
            return b -> next.of(of(b));
        }

        static Price off(double percent) {
            return b -> b * (1 - percent / 100);
        }

        Price FULL = b -> b;
    }

    interface Handler {
        Optional<String> handle(int request);

        default Handler or(Handler next) {
            return r -> {
                Optional<String> o = handle(r);
                return o.isPresent() ? o : next.handle(r);
            };
        }
    }

    static class Logging<T, R> implements Function<T, R> {
        private final Function<T, R> inner;
        final List<String> log = new ArrayList<>();

        Logging(Function<T, R> f) {
            inner = f;
        }

        @Override
        public R apply(T t) {
            R r = inner.apply(t);
            log.add(t + "->" + r);
            return r;
        }
    }

    static final class Subject {
        private final Map<String, List<BiConsumer<String, Object>>> m = new TreeMap<>();

        Runnable on(String e, BiConsumer<String, Object> c) {
            m.computeIfAbsent(e, k -> new ArrayList<>()).add(c);
            return () -> m.get(e).remove(c);
        }

        int fire(String e, Object v) {
            List<BiConsumer<String, Object>> l = m.getOrDefault(e, List.of());
            l.forEach(c -> c.accept(e, v));
            return l.size();
        }
    }

    static final class Pizza {
        private final String size;
        private final List<String> toppings;

        private Pizza(Builder b) {
            size = b.size;
            toppings = List.copyOf(b.toppings);
        }

        static final class Builder {
            private String size = "M";
            private final List<String> toppings = new ArrayList<>();

            Builder size(String s) {
                size = s;
                return this;
            }

            Builder add(String t) {
                toppings.add(t);
                return this;
            }

            Pizza build() {
                if (toppings.size() > 3) {
                    throw new IllegalStateException("too many: " + toppings);
                }
                return new Pizza(this);
            }
        }

        @Override
        public String toString() {
            return size + toppings;
        }
    }

    public static void main(String[] args) {
        System.out.println(Price.FULL
                        .then(Price.off(10))
                        .then(b -> b + 5)
                        .then(Price.off(50))
                        .of(200) + " " + Price.off(0).of(3));
        Handler h = r -> r < 10 ? Optional.of("small " + r) : Optional.empty();
        Handler chain = h.or(r -> r % 2 == 0 ? Optional.of("even " + r) : Optional.empty())
                .or(r -> r == 99 ? Optional.of("special") : Optional.empty());
        for (int r : new int[] {3, 12, 99, 101}) {
            System.out.print(chain.handle(r).orElse("none") + "; ");
        }
        System.out.println();
        Logging<Integer, Integer> sq = new Logging<>(x -> x * x);
        Logging<Integer, String> all = new Logging<>(sq.andThen(x -> "r" + x));
        all.apply(3);
        all.apply(4);
        System.out.println(sq.log + "" + all.log);
        Subject s = new Subject();
        List<String> seen = new ArrayList<>();
        Runnable off = s.on("a", (e, v) -> seen.add("1" + e + v));
        s.on("a", (e, v) -> seen.add("2" + v));
        System.out.println(s.fire("a", 5) + s.fire("b", 6));
        off.run();
        System.out.println(s.fire("a", null) + "" + seen);
        System.out.println(new Pizza.Builder().size("L").add("x").add("y").build());
        Pizza.Builder b = new Pizza.Builder().add("1").add("2").add("3").add("4");
        attempt(b::build);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
