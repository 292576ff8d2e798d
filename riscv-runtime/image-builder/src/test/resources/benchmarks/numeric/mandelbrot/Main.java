package benchmarks.numeric.mandelbrot;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.SemispaceHeap;

/** A bitmap of the Mandelbrot set, eight pixels a byte; what is told is a hash of it. */
@Unikernel(use = SemispaceHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Main {
    private static final int SIZE = 250;
    private static final int ITERATIONS = 50;

    private Main() {}

    private static boolean staysNear(double cr, double ci) {
        double zr = 0;
        double zi = 0;
        double rr = 0;
        double ii = 0;
        for (int i = 0; i < ITERATIONS; i++) {
            zi = 2 * zr * zi + ci;
            zr = rr - ii + cr;
            rr = zr * zr;
            ii = zi * zi;
            if (rr + ii > 4) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bitmap(int size) {
        int rowBytes = (size + 7) / 8;
        byte[] bitmap = new byte[rowBytes * size];
        for (int y = 0; y < size; y++) {
            double ci = 2.0 * y / size - 1.0;
            for (int x = 0; x < size; x++) {
                double cr = 2.0 * x / size - 1.5;
                if (staysNear(cr, ci)) {
                    bitmap[y * rowBytes + x / 8] |= 0x80 >> x % 8;
                }
            }
        }
        return bitmap;
    }

    public static void main(String[] args) {
        long hash = 0;
        for (byte pixels : bitmap(SIZE)) {
            hash = hash * 31 + (pixels & 0xff);
        }
        System.out.println(hash);
    }
}
