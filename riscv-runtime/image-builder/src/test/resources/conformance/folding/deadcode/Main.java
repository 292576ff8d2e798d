package conformance.folding.deadcode;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Values that are never read, calls whose results are dropped, and stores that are overwritten. */
@Unikernel(name = "folding-deadcode")
@Requires(Console.class)
public final class Main {
    static int effects;
    static int twice;

    static int effect(int v) {
        effects += v;
        return v * 2;
    }

    static int pure(int v) {
        return v * v + 1;
    }

    public static void main(String[] args) {
        int unused = effect(1);
        pure(5);
        int a = pure(3);
        a = effect(2);
        a = effect(3);
        int[] garbage = new int[effect(4)];
        garbage[7] = effect(5);
        String s = "dropped" + effect(6);
        new Main();
        twice = 1;
        twice = 2;
        int b = a;
        b = b + 0;
        b = b * 1;
        b = b | 0;
        b = b ^ b;
        b = b & a;
        b = b - b;
        if (b != 0) {
            System.out.println("impossible");
        }
        long l = a;
        l = (int) l;
        l = l << 32 >> 32;
        l = l * 0 + l / 1 + l % 1;
        boolean z = a == a & l == l;
        for (int i = 0; i < 5; i++) {
            effect(i * 0);
        }
        System.out.println(effects + " " + a + " " + twice + " " + b + " " + l + " " + z);
    }
}
