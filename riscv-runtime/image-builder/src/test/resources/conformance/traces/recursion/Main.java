package conformance.traces.recursion;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Recursion, direct and mutual, and a trace that is longer than what is shown. */
@Unikernel(name = "traces-recursion")
@Requires(Console.class)
public final class Main {
    static int depth;

    static int down(int n) {
        if (n == 0) {
            throw new IllegalStateException("bottom");
        }
        return down(n - 1) + 1;
    }

    static boolean even(int n) {
        return n == 0 ? fail() : odd(n - 1);
    }

    static boolean odd(int n) {
        return n == 0
                ? fail()
                : even(n - 1);
    }

    static boolean fail() {
        throw new IllegalStateException("parity");
    }

    static int endless(int n) {
        depth++;
        return endless(n + 1) + 1;
    }

    public static void main(String[] args) {
        try {
            down(5);
        } catch (IllegalStateException e) {
            e.printStackTrace(System.out);
        }
        try {
            even(6);
        } catch (IllegalStateException e) {
            e.printStackTrace(System.out);
        }
        try {
            down(1030);
        } catch (IllegalStateException e) {
            StackTraceElement[] trace = e.getStackTrace();
            System.out.println(trace.length);
            System.out.println(trace[0]);
            System.out.println(trace[1]);
            System.out.println(trace[trace.length - 1]);
        }
        try {
            endless(0);
        } catch (StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            System.out.println(trace.length + " " + trace[1].getMethodName() + " " + trace[1].getClassName());
        }
    }
}
