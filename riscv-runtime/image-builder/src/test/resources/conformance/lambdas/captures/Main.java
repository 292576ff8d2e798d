package conformance.lambdas.captures;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/** Lambdas capture locals, parameters, this and other lambdas. */
@Unikernel(name = "lambdas-captures")
@Requires(Console.class)
public final class Main {
    private int field = 10;

    IntSupplier counter(int step) {
        return () -> field += step;
    }

    static IntUnaryOperator adder(int a, long b, double c, String d) {
        return x -> x + a + (int) b + (int) c + d.length();
    }

    static IntUnaryOperator compose(IntUnaryOperator f, IntUnaryOperator g) {
        return x -> g.applyAsInt(f.applyAsInt(x));
    }

    public static void main(String[] args) {
        Main m = new Main();
        IntSupplier a = m.counter(1);
        IntSupplier b = m.counter(100);
        System.out.println(a.getAsInt() + " " + b.getAsInt() + " " + a.getAsInt() + " " + m.field);
        IntUnaryOperator f = adder(1, 20, 300.5, "four");
        System.out.println(
                f.applyAsInt(5) + " " + compose(f, compose(f, x -> -x)).applyAsInt(0));
        int[] cell = {0};
        Runnable r = () -> cell[0]++;
        for (int i = 0; i < 5; i++) {
            r.run();
        }
        System.out.println(cell[0]);
    }
}
