package conformance.streams.numbers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Primitive streams: ranges, statistics, conversions, reductions at the limits, boxed and mapped, doubles with NaN, compensated sums, iterate. */
@Unikernel(name = "streams-numbers")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println(
                IntStream.range(5, 5).sum() + " " + IntStream.rangeClosed(5, 5).sum() + " "
                        + IntStream.range(9, 3).count() + " "
                        + IntStream.rangeClosed(Integer.MAX_VALUE - 2, Integer.MAX_VALUE)
                                .count() + " "
                        + LongStream.rangeClosed(Long.MAX_VALUE - 1, Long.MAX_VALUE)
                                .boxed()
                                .toList() + " "
                        + LongStream.range(Long.MIN_VALUE, Long.MIN_VALUE + 3).sum());
        System.out.println(IntStream.of(Integer.MAX_VALUE, 1).sum() + " "
                + IntStream.of(Integer.MAX_VALUE, 1).asLongStream().sum() + " "
                + IntStream.of(1, 2).average() + " " + IntStream.empty().average() + " "
                + IntStream.empty().max() + " " + IntStream.of(3, -4).min() + " "
                + IntStream.of(3, -4).max().getAsInt() + " "
                + LongStream.of(1L << 60, 1L << 60).average().getAsDouble());
        double[] d = {0.1, 0.2, 0.3, 1e16, -1e16, 0.4};
        double plain = 0;
        for (double x : d) {
            plain += x;
        }
        System.out.println(DoubleStream.of(d).sum() + " " + plain + " "
                + DoubleStream.of(d).average().getAsDouble() + " "
                + DoubleStream.of(1, Double.NaN).max() + " "
                + DoubleStream.of(-0.0, 0.0).min() + " "
                + DoubleStream.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
                        .sum() + " "
                + DoubleStream.of(Double.MAX_VALUE, Double.MAX_VALUE).sum() + " "
                + DoubleStream.empty().sum());
        System.out.println(DoubleStream.of(3, Double.NaN, -1, -0.0, 0.0)
                        .sorted()
                        .boxed()
                        .toList() + " "
                + DoubleStream.of(0.0, -0.0, Double.NaN, Double.NaN)
                        .distinct()
                        .boxed()
                        .toList() + " "
                + IntStream.of(3, 1, 3, 2).distinct().sorted().boxed().toList() + " "
                + LongStream.of(3, 1).sorted().mapToObj(Long::toHexString).toList());
        System.out.println(IntStream.range(0, 6)
                        .mapToDouble(i -> i / 2.0)
                        .mapToLong(x -> (long) (x * 10))
                        .mapToInt(l -> (int) l)
                        .mapToObj(i -> "i" + i)
                        .collect(Collectors.joining(","))
                + " "
                + IntStream.range(0, 3)
                        .asDoubleStream()
                        .map(Math::exp)
                        .mapToInt(x -> (int) x)
                        .sum() + " " + "h\u00e9\ud83d\ude00".chars().count() + " "
                + "h\u00e9\ud83d\ude00"
                        .codePoints()
                        .mapToObj(Integer::toHexString)
                        .toList());
        System.out.println(IntStream.rangeClosed(1, 5).reduce(1, (a, b) -> a * b) + " "
                + LongStream.rangeClosed(1, 25).reduce((a, b) -> a * b).getAsLong() + " "
                + IntStream.of(7).reduce(Math::max) + " "
                + DoubleStream.of(1, 2, 4).reduce(0, (a, b) -> a / 2 + b) + " "
                + IntStream.of(1, 2, 3).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append));
        System.out.println(IntStream.of(4, 6, 8).summaryStatistics() + " "
                + LongStream.of(-1).summaryStatistics() + " "
                + DoubleStream.of(1.5, 2.5).summaryStatistics() + " " + new IntSummaryStatistics() + " "
                + new DoubleSummaryStatistics().getMin() + " " + new LongSummaryStatistics(2, 1, 5, 6).getAverage());
        attempt(() -> new IntSummaryStatistics(1, 5, 1, 3));
        attempt(() -> IntStream.empty().max().getAsInt());
        attempt(() -> OptionalDouble.empty().orElseThrow());
        attempt(() -> IntStream.of(1, 0).map(i -> 10 / i).sum());
        System.out.println(OptionalInt.of(3) + " " + OptionalLong.empty() + " "
                + OptionalInt.of(3).equals(OptionalInt.of(3)) + " "
                + OptionalDouble.of(Double.NaN).equals(OptionalDouble.of(Double.NaN)) + " "
                + OptionalInt.empty().orElse(4) + " " + OptionalLong.of(5).hashCode() + " "
                + OptionalInt.of(2).stream().sum() + " " + OptionalInt.empty().orElseGet(() -> 9)
                + OptionalInt.empty().isEmpty());
        int[] a = IntStream.iterate(7, x -> x * 1103515245 + 12345)
                .limit(9)
                .map(x -> x >>> 16 & 31)
                .toArray();
        System.out.println(Arrays.toString(a) + " " + Arrays.stream(a, 2, 6).sum() + " "
                + Arrays.stream(a).anyMatch(x -> x > 30) + " "
                + Arrays.stream(a).boxed().sorted(Comparator.reverseOrder()).toList());
        attempt(() -> Arrays.stream(a, 6, 2).sum());
        attempt(() -> Arrays.stream(a, 6, 22).sum());
        long even = new Random(11).ints(1000, 0, 100).filter(i -> i % 2 == 0).count();
        System.out.println(even + " "
                + new Random(5)
                        .doubles(3)
                        .mapToObj(x -> String.format("%.5f", x))
                        .toList() + " " + new Random(5).longs(2, -5, 5).boxed().toList() + " "
                + new SplittableRandom(9).ints(3, 0, 9).boxed().toList());
        System.out.println(IntStream.rangeClosed(2, 60)
                .filter(n -> IntStream.rangeClosed(2, (int) Math.sqrt(n)).noneMatch(k -> n % k == 0))
                .boxed()
                .toList());
        System.out.println(IntStream.range(0, 4).boxed().collect(Collectors.toMap(i -> i, i -> i * i)) + " "
                + IntStream.range(0, 5)
                        .mapToObj(i -> new int[] {i, i * i})
                        .filter(p -> p[1] % 2 == 0)
                        .map(p -> p[0] + ":" + p[1])
                        .toList()
                + " " + Stream.of("3", "4").mapToInt(Integer::parseInt).sum()
                + Stream.of("3.5").mapToDouble(Double::parseDouble).sum()
                + Stream.of(1, 2).mapToLong(Integer::longValue).max().getAsLong());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
