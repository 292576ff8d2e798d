package conformance.traces.lambdas;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Lambdas, method references, anonymous and inner classes, interface and default methods. */
@Unikernel(name = "traces-lambdas")
@Requires(Console.class)
public final class Main {
    interface Shape {
        int area(int factor);

        default int twice(int factor) {
            return area(factor) + area(factor);
        }
    }

    class Inner {
        int read(int[] a) {
            return a[3] + base;
        }
    }

    private final int base = 2;

    static int cube(int n) {
        if (n > 2) {
            throw new ArithmeticException("too large: " + n);
        }
        return n * n * n;
    }

    static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            e.printStackTrace(System.out);
        }
    }

    public static void main(String[] args) {
        int n = args.length + 3;
        attempt(() -> cube(n));
        Shape reference = Main::cube;
        attempt(() -> reference.twice(n));
        Shape anonymous = new Shape() {
            @Override
            public int area(int factor) {
                return new Main().new Inner().read(new int[factor]);
            }
        };
        attempt(() -> anonymous.twice(n));
        Shape nested = factor -> {
            Shape inside = other ->
                    cube(other + factor);
            return inside.area(1);
        };
        nested.area(n);
    }
}
