package conformance.arrays.sums;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Reductions over arrays of each type, with lengths around multiples of vector widths. */
@Unikernel(name = "arrays-sums")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (int n : new int[] {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100}) {
            byte[] b = new byte[n];
            short[] s = new short[n];
            char[] c = new char[n];
            int[] i = new int[n];
            long[] l = new long[n];
            float[] f = new float[n];
            double[] d = new double[n];
            for (int k = 0; k < n; k++) {
                b[k] = (byte) (k * 37);
                s[k] = (short) (k * 3701);
                c[k] = (char) (k * 7001);
                i[k] = k * 123456789;
                l[k] = k * 1234567890123L;
                f[k] = k * 0.1f;
                d[k] = k * 0.1;
            }
            int bs = 0;
            int ss = 0;
            int cs = 0;
            int is = 0;
            int xor = 0;
            int max = Integer.MIN_VALUE;
            long ls = 0;
            float fs = 0;
            double ds = 0;
            for (int k = 0; k < n; k++) {
                bs += b[k];
                ss += s[k];
                cs += c[k];
                is += i[k] * (k + 1);
                xor ^= i[k] >>> (k & 7);
                max = Math.max(max, i[k]);
                ls += l[k];
                fs += f[k];
                ds += d[k];
            }
            System.out.println(n + ": " + bs + " " + ss + " " + cs + " " + is + " " + xor + " " + max + " " + ls + " "
                    + Float.floatToIntBits(fs) + " " + Double.doubleToLongBits(ds));
        }
    }
}
