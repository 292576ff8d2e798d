package conformance.streams.functions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToLongFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.LongToIntFunction;
import java.util.function.LongUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The interfaces of java.util.function and their combinators. */
@Unikernel(name = "streams-functions")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Function<Integer, Integer> inc = i -> i + 1, dbl = i -> i * 2;
        System.out.println(inc.andThen(dbl).apply(5) + " " + inc.compose(dbl).apply(5) + " "
                + Function.<String>identity().apply("id") + " "
                + Stream.of(inc, dbl, inc)
                        .reduce(Function.identity(), Function::andThen)
                        .apply(1));
        Predicate<String> empty = String::isEmpty, longer = s -> s.length() > 3;
        System.out.println(empty.negate().and(longer).test("long") + " "
                + empty.or(longer).test("ab") + " " + Predicate.not(longer).test("x") + " "
                + Predicate.isEqual(null).test(null) + " "
                + Predicate.isEqual("a").or(o -> o == null).test("b"));
        BiFunction<Integer, Integer, Integer> mul = (a, b) -> a * b;
        System.out.println(mul.andThen(i -> "r" + i).apply(3, 4));
        BinaryOperator<String> shorter = BinaryOperator.minBy(Comparator.comparing(String::length));
        System.out.println(shorter.apply("aa", "b")
                + BinaryOperator.maxBy(Comparator.<Integer>naturalOrder()).apply(1, 2)
                + UnaryOperator.<Integer>identity().apply(7));
        StringBuilder b = new StringBuilder();
        Consumer<Object> c = b::append;
        c.andThen(o -> b.append('!')).accept(1);
        BiConsumer<String, Integer> bc = (s, i) -> b.append(s.repeat(i));
        bc.andThen((s, i) -> b.append(i)).accept("ab", 2);
        System.out.println(b);
        BooleanSupplier bs = () -> b.length() > 3;
        IntSupplier is = b::length;
        LongSupplier ls = () -> 1L << 33;
        DoubleSupplier ds = () -> 0.5;
        System.out.println(bs.getAsBoolean() + " " + is.getAsInt() + " " + ls.getAsLong() + " " + ds.getAsDouble());
        IntPredicate even = i -> i % 2 == 0;
        IntFunction<String> bin = Integer::toBinaryString;
        IntUnaryOperator neg = i -> -i;
        IntBinaryOperator gcd = new IntBinaryOperator() {
            @Override
            public int applyAsInt(int x, int y) {
                return y == 0 ? x : applyAsInt(y, x % y);
            }
        };
        System.out.println(even.negate().or(i -> i > 10).test(12) + " " + bin.apply(10) + " "
                + neg.andThen(i -> i * 3).compose(i -> i + 1).applyAsInt(1) + " " + gcd.applyAsInt(84, 36));
        ToIntFunction<String> len = String::length;
        ToLongBiFunction<Integer, Integer> tl = (x, y) -> (long) x * y;
        ToDoubleFunction<Integer> half = i -> i / 2.0;
        IntToDoubleFunction itd = Math::sqrt;
        DoubleToLongFunction dtl = Math::round;
        LongToIntFunction lti = Math::toIntExact;
        ObjIntConsumer<String> oi = (s, i) -> System.out.println(s + i);
        oi.accept("obj", 3);
        System.out.println(len.applyAsInt("four") + " " + tl.applyAsLong(1 << 20, 1 << 20) + " " + half.applyAsDouble(5)
                + " " + itd.applyAsDouble(16) + " " + dtl.applyAsLong(2.5) + " " + lti.applyAsInt(9L));
        LongUnaryOperator sq = l -> l * l;
        DoubleBinaryOperator pow = Math::pow;
        DoubleUnaryOperator id = DoubleUnaryOperator.identity();
        LongPredicate lp = l -> l > 0;
        IntToLongFunction il = i -> i;
        System.out.println(sq.andThen(sq).applyAsLong(3) + " " + pow.applyAsDouble(2, 10) + " " + id.applyAsDouble(1)
                + lp.and(l -> l < 5).test(3) + il.applyAsLong(3));
        attempt(() -> lti.applyAsInt(1L << 40));
        attempt(() -> inc.andThen(null));
        Supplier<Supplier<String>> ss = () -> () -> "nested";
        Function<String, Integer> ctor = Integer::new;
        Function<Integer, int[]> arr = int[]::new;
        Supplier<List<String>> maker = ArrayList::new;
        System.out.println(ss.get().get()
                + ctor.apply("5")
                + arr.apply(3).length
                + maker.get().size());
        Comparator<String> cmp = String::compareToIgnoreCase;
        System.out.println(cmp.compare("A", "a"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
