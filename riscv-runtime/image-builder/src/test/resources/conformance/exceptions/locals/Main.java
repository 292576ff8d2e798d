package conformance.exceptions.locals;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Locals keep the values they had when the exception was thrown. */
@Unikernel(name = "exceptions-locals")
@Requires(Console.class)
public final class Main {
    static int fail(int v) {
        if (v % 3 == 2) {
            throw new RuntimeException();
        }
        return v;
    }

    public static void main(String[] args) {
        int a = 0;
        long b = 1;
        double c = 0.5;
        String d = "";
        for (int i = 0; i < 12; i++) {
            try {
                a += i;
                b *= fail(i) + 1;
                c += fail(i + 1);
                d += i;
            } catch (RuntimeException e) {
                a = -a;
                d += "!";
            }
        }
        System.out.println(a + " " + b + " " + c + " " + d);
    }
}
