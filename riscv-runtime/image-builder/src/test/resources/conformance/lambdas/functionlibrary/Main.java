package conformance.lambdas.functionlibrary;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The default methods of java.util.function. */
@Unikernel(name = "lambdas-functionlibrary")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Predicate<String> empty = String::isEmpty;
        Predicate<String> longer = s -> s.length() > 2;
        for (String s : new String[] {"", "ab", "abc"}) {
            System.out.println(empty.or(longer).test(s) + " "
                    + empty.negate().and(longer.negate()).test(s) + " "
                    + Predicate.not(longer).test(s) + " "
                    + Predicate.isEqual("ab").test(s));
        }
        Function<Integer, Integer> inc = x -> x + 1;
        UnaryOperator<Integer> dbl = x -> x * 2;
        System.out.println(inc.andThen(dbl).apply(3) + " " + inc.compose(dbl).apply(3) + " "
                + Function.<Integer>identity().apply(9) + " "
                + BinaryOperator.minBy(Integer::compare).apply(4, 2));
    }
}
