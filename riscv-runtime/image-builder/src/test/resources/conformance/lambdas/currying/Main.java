package conformance.lambdas.currying;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/** Functions that return functions, and recursion through a field. */
@Unikernel(name = "lambdas-currying")
@Requires(Console.class)
public final class Main {
    static IntUnaryOperator factorial = n -> n == 0 ? 1 : n * Main.factorial.applyAsInt(n - 1);

    public static void main(String[] args) {
        Function<Integer, Function<Integer, Function<Integer, Integer>>> f = a -> b -> c -> a * 100 + b * 10 + c;
        System.out.println(f.apply(1).apply(2).apply(3) + " " + factorial.applyAsInt(10));
        IntUnaryOperator op = IntUnaryOperator.identity();
        for (int i = 1; i <= 5; i++) {
            int k = i;
            op = op.andThen(x -> x * k + 1);
        }
        System.out.println(op.applyAsInt(2) + " " + op.compose(x -> x - 2).applyAsInt(2));
    }
}
