package conformance.control.tryfinally;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** finally blocks run on normal ends, returns, breaks and continues, although nothing is thrown. */
@Unikernel(name = "control-tryfinally")
@Requires(Console.class)
public final class Main {
    static String trace = "";

    static int normal() {
        try {
            trace += "try ";
            return 1;
        } finally {
            trace += "finally ";
        }
    }

    static int overriding() {
        int v = 5;
        try {
            return v;
        } finally {
            v = 9;
            trace += v + " ";
        }
    }

    static int loops() {
        int n = 0;
        for (int i = 0; i < 5; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 3) {
                    break;
                }
                n += 10;
            } finally {
                n++;
            }
        }
        return n;
    }

    static int nested(int v) {
        try {
            try {
                if (v > 0) {
                    return v;
                }
            } finally {
                trace += "inner ";
            }
            trace += "between ";
        } catch (IllegalStateException e) {
            trace += "never ";
        } finally {
            trace += "outer ";
        }
        return -1;
    }

    public static void main(String[] args) {
        System.out.println(normal() + " " + overriding() + " " + loops() + " " + nested(1) + " " + nested(0));
        System.out.println(trace);
        synchronized (Main.class) {
            System.out.println("synchronized");
        }
        int r = locked(4);
        System.out.println(r);
    }

    static synchronized int locked(int v) {
        Object lock = new Object();
        synchronized (lock) {
            if (v > 3) {
                return v * 2;
            }
        }
        return v;
    }
}
