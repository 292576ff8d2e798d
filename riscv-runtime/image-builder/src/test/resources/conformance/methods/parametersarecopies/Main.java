package conformance.methods.parametersarecopies;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Parameters are copies: reassigning them changes nothing outside, changing objects does. */
@Unikernel(name = "methods-parametersarecopies")
@Requires(Console.class)
public final class Main {
    static final class Cell {
        int v;

        Cell(int v) {
            this.v = v;
        }
    }

    static int change(int i, int[] a, String s, Cell c, long l, double d) {
        i++;
        a[0] = 5;
        a = new int[] {7};
        s += "!";
        c.v++;
        c = new Cell(100);
        c.v++;
        l <<= 2;
        d = -d;
        return i + a[0] + s.length() + c.v + (int) l + (int) d;
    }

    static int swapped(int a, int b) {
        return a * 10 + b;
    }

    public static void main(String[] args) {
        int i = 1;
        int[] a = {0};
        String s = "s";
        Cell c = new Cell(10);
        long l = 3;
        double d = 2;
        System.out.println(change(i, a, s, c, l, d) + " " + i + a[0] + s + c.v + l + (int) d);
        System.out.println(swapped(i++, i++) + " " + swapped(i = 7, i) + " " + swapped(i--, --i) + " " + i);
    }
}
