package conformance.floats.numerics;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Newton, bisection, Simpson, Runge-Kutta, Kahan, series and continued fractions to the last bit. */
@Unikernel(name = "floats-numerics")
@Requires(Console.class)
public final class Main {
    static double newton(DoubleUnaryOperator f, DoubleUnaryOperator d, double x) {
        for (int i = 0; i < 50; i++) {
            double n = x - f.applyAsDouble(x) / d.applyAsDouble(x);
            if (n == x) {
                break;
            }
            x = n;
        }
        return x;
    }

    static double simpson(DoubleUnaryOperator f, double a, double b, int n) {
        double h = (b - a) / n, s = f.applyAsDouble(a) + f.applyAsDouble(b);
        for (int i = 1; i < n; i++) {
            s += f.applyAsDouble(a + i * h) * (i % 2 == 0 ? 2 : 4);
        }
        return s * h / 3;
    }

    static double kahan(double[] v) {
        double s = 0, c = 0;
        for (double d : v) {
            double y = d - c, t = s + y;
            c = t - s - y;
            s = t;
        }
        return s;
    }

    static double rk4(DoubleBinaryOperator f, double t, double y, double h, int n) {
        for (int i = 0; i < n; i++, t += h) {
            double a = f.applyAsDouble(t, y),
                    b = f.applyAsDouble(t + h / 2, y + h * a / 2),
                    c = f.applyAsDouble(t + h / 2, y + h * b / 2),
                    d = f.applyAsDouble(t + h, y + h * c);
            y += h / 6 * (a + 2 * b + 2 * c + d);
        }
        return y;
    }

    public static void main(String[] args) {
        System.out.println(newton(x -> x * x - 2, x -> 2 * x, 1) + " " + newton(x -> x * x * x - 10, x -> 3 * x * x, 2)
                + " " + newton(x -> StrictMath.exp(x) - 5, StrictMath::exp, 1));
        System.out.println(simpson(x -> x * x * x, 0, 2, 10) + " " + simpson(x -> 1 / (1 + x * x), 0, 1, 100) * 4 + " "
                + simpson(StrictMath::sin, 0, StrictMath.PI, 50));
        double[] v = new double[1000];
        Arrays.fill(v, 0.1);
        double s = 0;
        for (double d : v) {
            s += d;
        }
        System.out.println(s + " " + kahan(v) + " " + Arrays.stream(v).sum());
        System.out.println(rk4((t, y) -> y, 0, 1, 0.1, 10) + " " + rk4((t, y) -> t - y * y, 0, 0.5, 0.05, 40));
        double lo = 0, hi = 4;
        for (int i = 0; i < 60; i++) {
            double m = (lo + hi) / 2;
            if (m * m * m - m - 2 > 0) {
                hi = m;
            } else {
                lo = m;
            }
        }
        System.out.println(lo);
        double e = 1, t = 1;
        for (int i = 1; i < 25; i++) {
            t /= i;
            e += t;
        }
        System.out.println(e);
        double g = 1;
        for (int i = 0; i < 60; i++) {
            g = 1 + 1 / g;
        }
        System.out.println(g);
        float f = 0;
        for (int i = 1; i <= 10000; i++) {
            f += 1f / i;
        }
        float back = 0;
        for (int i = 10000; i > 0; i--) {
            back += 1f / i;
        }
        System.out.println(f + " " + back);
        double x = 0.5;
        for (int i = 0; i < 100; i++) {
            x = 3.7 * x * (1 - x);
        }
        System.out.println(x);
        double agm = 1, q = 1 / StrictMath.sqrt(2), tt = 0.25, p = 1;
        for (int i = 0; i < 4; i++) {
            double n = (agm + q) / 2;
            q = StrictMath.sqrt(agm * q);
            tt -= p * (agm - n) * (agm - n);
            agm = n;
            p *= 2;
        }
        System.out.println((agm + q) * (agm + q) / (4 * tt));
    }
}
