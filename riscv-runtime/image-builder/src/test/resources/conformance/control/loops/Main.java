package conformance.control.loops;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Every kind of loop, nested, with all-empty headers and several variables. */
@Unikernel(name = "control-loops")
@Requires(Console.class)
public final class Main {
    static int limit = 7;

    public static void main(String[] args) {
        int total = 0;
        for (int i = 0, j = limit; i < j; i++, j--) {
            total = total * 10 + i * j;
        }
        System.out.println(total);
        int k = 0;
        for (; ; ) {
            if (++k > limit) {
                break;
            }
        }
        System.out.println(k);
        int w = limit;
        while (w-- > 0) {
            if (w % 3 == 0) {
                continue;
            }
            System.out.print(w + " ");
        }
        System.out.println(w);
        int d = 0;
        do {
            d += 3;
        } while (d < limit);
        System.out.println(d);
        do {
            d++;
            if (d % 2 == 0) {
                continue;
            }
            d += 10;
        } while (d < 50);
        System.out.println(d);
        for (int i = limit; i < 0; i++) {
            System.out.println("never");
        }
        long count = 0;
        for (int a = 0; a < limit; a++) {
            for (int b = a; b < limit; b++) {
                for (int c = b; c < limit; c++) {
                    for (int e = limit; e > c; e--) {
                        count += a + b * c - e;
                    }
                }
            }
        }
        System.out.println(count);
        for (byte b = 120; b > 0; b++) {
            total += b;
        }
        for (char c = 'a'; c <= 'e'; c++) {
            System.out.print(c);
        }
        System.out.println(total);
    }
}
