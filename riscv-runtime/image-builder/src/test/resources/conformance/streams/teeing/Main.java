package conformance.streams.teeing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Collectors together: teeing, toMap with merge functions, flatMapping, nested grouping, reducing, summarising and collectors of the program's own. */
@Unikernel(name = "streams-teeing")
@Requires(Console.class)
public final class Main {
    record Sale(String shop, String item, int units, double price) {
        double total() {
            return units * price;
        }
    }

    static <T, K> Collector<T, ?, Map<K, T>> lastBy(Function<? super T, ? extends K> key) {
        return Collectors.toMap(key, Function.identity(), (a, b) -> b, TreeMap::new);
    }

    static <T> Collector<T, ?, List<List<T>>> chunks(int n) {
        return Collector.of(
                ArrayList::new,
                (l, t) -> {
                    if (l.isEmpty() || l.get(l.size() - 1).size() == n) {
                        l.add(new ArrayList<>());
                    }
                    l.get(l.size() - 1).add(t);
                },
                (a, b) -> {
                    throw new UnsupportedOperationException("not in parallel");
                },
                Collector.Characteristics.IDENTITY_FINISH);
    }

    public static void main(String[] args) {
        List<Sale> all = new ArrayList<>();
        String[] shops = {"north", "south", "east"}, items = {"tea", "milk", "bread", "jam"};
        for (int i = 0; i < 17; i++) {
            all.add(new Sale(shops[i * i % 3], items[i * 3 % 4], i % 5 + 1, (i * 7 % 11) / 4.0));
        }
        System.out.println(""
                + all.stream()
                        .collect(Collectors.teeing(
                                Collectors.counting(),
                                Collectors.averagingDouble(Sale::total),
                                (n, a) -> n + "*" + a)));
        System.out.println(""
                + all.stream()
                        .collect(Collectors.teeing(
                                Collectors.filtering(
                                        s -> s.units() > 3,
                                        Collectors.mapping(Sale::item, Collectors.toCollection(TreeSet::new))),
                                Collectors.partitioningBy(s -> s.price() > 1, Collectors.summingInt(Sale::units)),
                                List::of)));
        System.out.println(
                "" + all.stream().collect(Collectors.toMap(Sale::shop, Sale::units, Integer::sum, TreeMap::new)));
        System.out.println("" + all.stream().collect(lastBy(Sale::item)));
        attempt(() -> all.stream().collect(Collectors.toMap(Sale::shop, Sale::item)));
        attempt(() ->
                Stream.of("a", "b").collect(Collectors.toMap(Function.identity(), s -> s.equals("a") ? 1 : null)));
        attempt(() -> Stream.of("a", "b").collect(Collectors.toMap(s -> s.equals("a") ? null : s, s -> 1)));
        System.out.println(""
                + all.stream()
                        .collect(Collectors.groupingBy(
                                Sale::shop,
                                TreeMap::new,
                                Collectors.groupingBy(
                                        Sale::item,
                                        TreeMap::new,
                                        Collectors.collectingAndThen(
                                                Collectors.summingDouble(Sale::total),
                                                d -> Math.round(d * 100) / 100.0)))));
        System.out.println(""
                + all.stream()
                        .collect(Collectors.groupingBy(
                                s -> s.item().length(),
                                TreeMap::new,
                                Collectors.flatMapping(
                                        s -> IntStream.rangeClosed(1, s.units()).boxed(),
                                        Collectors.toCollection(TreeSet::new)))));
        System.out.println(""
                + all.stream()
                        .collect(Collectors.groupingBy(
                                Sale::item, TreeMap::new, Collectors.reducing(0.0, Sale::total, Double::max))));
        System.out.println(""
                + all.stream()
                        .collect(Collectors.groupingBy(
                                Sale::item,
                                TreeMap::new,
                                Collectors.mapping(Sale::units, Collectors.reducing(Integer::min)))));
        IntSummaryStatistics st = all.stream().collect(Collectors.summarizingInt(Sale::units));
        DoubleSummaryStatistics ds = all.stream().mapToDouble(Sale::price).summaryStatistics();
        System.out.println(st + " " + ds.getMax() + " " + ds.getAverage() + " " + new LongSummaryStatistics());
        st.combine(IntStream.of(100, -100).summaryStatistics());
        System.out.println(st.getMin() + " " + st.getSum() + " " + st.getCount());
        System.out.println("" + all.stream().map(Sale::item).distinct().collect(chunks(3)) + " "
                + Stream.of(1, 2, 3, 4, 5, 6).collect(chunks(2)) + " "
                + Stream.empty().collect(chunks(1)));
        System.out.println(""
                + all.stream()
                        .collect(Collectors.partitioningBy(s -> s.units() > 100))
                        .get(true) + " "
                + all.stream().limit(0).collect(Collectors.partitioningBy(s -> true, Collectors.counting())));
        System.out.println("" + Stream.of("x", "yy", "zzz").collect(Collectors.joining(", ", "{", "}"))
                + Stream.<String>empty().collect(Collectors.joining("-", "<", ">"))
                + Stream.of("only").collect(Collectors.joining("-")));
        attempt(() -> Stream.of(1, null).collect(Collectors.toUnmodifiableList()));
        attempt(() -> Stream.of(1, 1).collect(Collectors.toUnmodifiableSet()).size() + " "
                + Stream.of(1, null).collect(Collectors.toList())
                + Stream.of(1, null).toList());
        attempt(() -> Stream.of(1).toList().remove(0));
        System.out.println(Stream.of(1.5, 2.5).collect(Collectors.averagingInt(Double::intValue)) + " "
                + Stream.<Integer>empty().collect(Collectors.averagingLong(i -> i)) + " "
                + Stream.of(3, 1, 2).collect(Collectors.collectingAndThen(Collectors.toList(), l -> {
                    Collections.sort(l);
                    return l.get(1);
                })));
        Map<Boolean, Optional<Sale>> best = all.stream()
                .collect(Collectors.partitioningBy(
                        s -> s.shop().startsWith("n"),
                        Collectors.maxBy(Comparator.comparingDouble(Sale::total).thenComparing(Sale::item))));
        System.out.println(best.get(true).map(Sale::item).orElse("-")
                + best.get(false).map(Sale::units).orElse(0));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
