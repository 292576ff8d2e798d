package conformance.methods.recursion;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Recursion: Fibonacci, Ackermann, mutual, deep and through interfaces. */
@Unikernel(name = "methods-recursion")
@Requires(Console.class)
public final class Main {
    interface F {
        int of(F self, int n);
    }

    static int fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    static boolean even(int n) {
        return n == 0 || odd(n - 1);
    }

    static boolean odd(int n) {
        return n != 0 && even(n - 1);
    }

    static long depth(int n) {
        return n == 0 ? 0 : 1 + depth(n - 1);
    }

    static int hanoi(int n, int from, int to, int via) {
        return n == 0 ? 0 : hanoi(n - 1, from, via, to) * 3 + from * 5 + to + hanoi(n - 1, via, to, from);
    }

    static int mcCarthy(int n) {
        return n > 100 ? n - 10 : mcCarthy(mcCarthy(n + 11));
    }

    public static void main(String[] args) {
        System.out.println(fib(20) + " " + ackermann(2, 9) + " " + ackermann(3, 3) + " " + even(1000) + " " + odd(777)
                + " " + depth(2000) + " " + hanoi(10, 1, 2, 3) + " " + mcCarthy(50));
        F factorial = new F() {
            public int of(F self, int n) {
                return n == 0 ? 1 : n * self.of(self, n - 1);
            }
        };
        System.out.println(factorial.of(factorial, 10));
    }
}
