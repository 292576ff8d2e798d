package conformance.algorithms.mandelbrot;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Iteration counts over the complex plane, in double and float. */
@Unikernel(name = "algorithms-mandelbrot")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int checksum = 0;
        for (int y = 0; y < 24; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < 48; x++) {
                double cr = -2.2 + x * 3.2 / 48;
                double ci = -1.2 + y * 2.4 / 24;
                double r = 0;
                double i = 0;
                int n = 0;
                while (n < 60 && r * r + i * i <= 4) {
                    double t = r * r - i * i + cr;
                    i = 2 * r * i + ci;
                    r = t;
                    n++;
                }
                float fr = 0;
                float fi = 0;
                int m = 0;
                while (m < 40 && fr * fr + fi * fi <= 4f) {
                    float t = fr * fr - fi * fi + (float) cr;
                    fi = 2 * fr * fi + (float) ci;
                    fr = t;
                    m++;
                }
                checksum = checksum * 31 + n * 100 + m;
                row.append(" .:-=+*#%@".charAt(n * 9 / 60));
            }
            System.out.println(row);
        }
        System.out.println(checksum);
    }
}
