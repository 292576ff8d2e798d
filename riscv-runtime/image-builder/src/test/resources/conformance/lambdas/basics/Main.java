package conformance.lambdas.basics;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;

/** Lambdas with and without parameters, expressions and blocks. */
@Unikernel(name = "lambdas-basics")
@Requires(Console.class)
public final class Main {
    interface Greeter {
        String greet(String name);
    }

    public static void main(String[] args) {
        Runnable r = () -> System.out.println("run");
        r.run();
        Greeter g = n -> "hello " + n;
        Greeter h = (String n) -> {
            String s = n + n;
            return s.toUpperCase();
        };
        IntBinaryOperator add = (a, b) -> a + b;
        Supplier<String> s = () -> "supplied";
        System.out.println(g.greet("a") + h.greet("b") + add.applyAsInt(3, 4) + s.get());
    }
}
