package conformance.streams.primitives;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** IntStream, LongStream, DoubleStream: ranges, statistics, boxing, edge cases of averages and sums. */
@Unikernel(name = "streams-primitives")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println(IntStream.range(5, 2).count() + " "
                + IntStream.rangeClosed(3, 3).boxed().toList() + " "
                + IntStream.of(3, -1, 7).summaryStatistics() + " "
                + IntStream.empty().average() + " " + IntStream.empty().max() + " "
                + IntStream.of(Integer.MAX_VALUE, 1).sum() + " "
                + IntStream.of(Integer.MAX_VALUE, 1).asLongStream().sum() + " "
                + IntStream.of(1, 2).average().getAsDouble());
        System.out.println(LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b) + " "
                + LongStream.of(1L << 40, -5).min().getAsLong() + " "
                + LongStream.range(0, 5).mapToObj(Long::toString).collect(Collectors.joining()) + " "
                + LongStream.iterate(1, l -> l * 3).limit(6).sum() + " "
                + LongStream.of(2, 4).asDoubleStream().average().getAsDouble() + " "
                + LongStream.rangeClosed(Long.MAX_VALUE - 2, Long.MAX_VALUE).count());
        System.out.println(DoubleStream.of(0.1, 0.2, 0.3, 1e16, -1e16).sum() + " "
                + DoubleStream.of(1, Double.NaN).max().getAsDouble() + " "
                + DoubleStream.of(1.5, 2.5).summaryStatistics() + " "
                + DoubleStream.of(-0.0, 0.0).min().getAsDouble() + " "
                + DoubleStream.iterate(1, d -> d / 2).limit(5).boxed().toList() + " "
                + DoubleStream.of(3, 1, 2)
                        .sorted()
                        .mapToInt(d -> (int) d)
                        .boxed()
                        .toList() + " "
                + DoubleStream.of(Double.MAX_VALUE, Double.MAX_VALUE, Double.NEGATIVE_INFINITY)
                        .sum());
        System.out.println(IntStream.of(3, 1, 2).sorted().toArray().length + " "
                + IntStream.of(1, 1, 2).distinct().sum() + " "
                + IntStream.range(0, 20).skip(15).limit(3).boxed().collect(Collectors.toList()) + " "
                + IntStream.range(0, 10)
                        .filter(i -> i % 3 == 0)
                        .map(i -> i * i)
                        .mapToObj(Integer::toHexString)
                        .toList() + " "
                + "hello"
                        .chars()
                        .mapToObj(c -> (char) c)
                        .map(String::valueOf)
                        .sorted(Comparator.reverseOrder())
                        .collect(Collectors.joining()));
        System.out.println(IntStream.iterate(0, i -> i < 10, i -> i + 4).boxed().toList() + " "
                + IntStream.generate(() -> 4).limit(2).sum() + " "
                + IntStream.concat(IntStream.of(1), IntStream.of(2)).noneMatch(i -> i > 2) + " "
                + IntStream.range(0, 5).flatMap(i -> IntStream.range(0, i)).sum() + " "
                + IntStream.range(0, 6)
                        .mapMulti((i, c) -> {
                            if (i % 2 == 1) {
                                c.accept(i);
                                c.accept(-i);
                            }
                        })
                        .boxed()
                        .toList()
                + IntStream.of(4, 5).takeWhile(i -> i < 5).findFirst().getAsInt()
                + IntStream.range(0, 5).dropWhile(i -> i < 3).findAny().getAsInt());
        System.out.println(IntStream.range(0, 5)
                        .collect(StringBuilder::new, (b, i) -> b.append(i), StringBuilder::append)
                + " " + Arrays.stream(new double[] {1, 2, 3}, 1, 3).sum() + " "
                + Arrays.stream(new long[] {4}).mapToInt(l -> (int) l).max().getAsInt() + " "
                + IntStream.range(0, 4).asDoubleStream().map(Math::sqrt).sum() + " "
                + IntStream.range(1, 4).reduce((a, b) -> a * b).getAsInt() + " "
                + IntStream.builder().add(1).add(9).build().sum());
        PrimitiveIterator.OfInt it = IntStream.range(0, 3).iterator();
        int s = 0;
        while (it.hasNext()) {
            s = s * 10 + it.nextInt() + 1;
        }
        System.out.println(s);
        attempt(() -> it.nextInt());
        System.out.println(new Random(5).ints(5, 0, 100).boxed().toList() + " "
                + new Random(6).doubles(2).sum() + " "
                + new Random(7).longs(3, 10, 20).boxed().toList() + " "
                + new Random(1).ints(3).sum());
        IntSummaryStatistics st = new IntSummaryStatistics();
        System.out.println(st + " " + st.getAverage() + " " + st.getMin());
        st.accept(5);
        st.combine(IntStream.of(1, 2).summaryStatistics());
        System.out.println(
                st.getSum() + " " + st.getCount() + " " + new LongSummaryStatistics() + new DoubleSummaryStatistics());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
