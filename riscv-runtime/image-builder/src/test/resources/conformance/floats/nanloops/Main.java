package conformance.floats.nanloops;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Loops and short circuits whose conditions meet NaN in both directions. */
@Unikernel(name = "floats-nanloops")
@Requires(Console.class)
public final class Main {
    static double nan = Double.NaN;
    static float fnan = Float.NaN;
    static double limit = 3;

    public static void main(String[] args) {
        int n = 0;
        for (double d = 0; d < limit; d += 0.5) {
            n++;
        }
        for (double d = 0; d < nan; d += 1) {
            n += 100;
        }
        double d = 10;
        while (d >= nan) {
            n += 1000;
            d--;
        }
        while (!(d <= limit)) {
            n += 7;
            d--;
        }
        int guard = 0;
        while (!(d > nan) && guard < 5) {
            guard++;
        }
        do {
            n++;
        } while (fnan > 1 || fnan < 1 || fnan == fnan);
        System.out.println(n + " " + guard + " " + (nan != nan) + " " + (fnan == fnan) + " " + (nan > 0 || nan <= 0)
                + " " + (nan > 0 ? "a" : nan < 0 ? "b" : nan == 0 ? "c" : "none"));
        float max = Float.NEGATIVE_INFINITY;
        float[] values = {1, fnan, 3, -2, fnan, 2};
        int seen = 0;
        for (float v : values) {
            if (v > max) {
                max = v;
            } else if (v <= max) {
                seen++;
            } else {
                seen += 10;
            }
        }
        System.out.println((int) max + " " + seen);
    }
}
