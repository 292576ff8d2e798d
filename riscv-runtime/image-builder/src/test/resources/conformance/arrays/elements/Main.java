package conformance.arrays.elements;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Arrays of every element type: defaults, stores, loads and lengths. */
@Unikernel(name = "arrays-elements")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int n = 5;
        boolean[] z = new boolean[n];
        byte[] b = new byte[n];
        short[] s = new short[n];
        char[] c = new char[n];
        int[] i = new int[n];
        long[] l = new long[n];
        float[] f = new float[n];
        double[] d = new double[n];
        String[] t = new String[n];
        System.out.println(z[4] + " " + b[4] + " " + s[4] + " " + (int) c[4] + " " + i[4] + " " + l[4] + " "
                + Float.floatToIntBits(f[4]) + " " + Double.doubleToLongBits(d[4]) + " " + t[4]);
        for (int k = 0; k < n; k++) {
            z[k] = k % 2 == 0;
            b[k] = (byte) (k * 77);
            s[k] = (short) (k * 15000);
            c[k] = (char) (k * 20000);
            i[k] = k * 1000000007;
            l[k] = k * 3037000499999L;
            f[k] = k * 0.3f;
            d[k] = k / 7.0;
            t[k] = "t" + k;
        }
        for (int k = n - 1; k >= 0; k--) {
            System.out.println(z[k] + " " + b[k] + " " + s[k] + " " + (int) c[k] + " " + i[k] + " " + l[k] + " "
                    + Float.floatToIntBits(f[k]) + " " + Double.doubleToLongBits(d[k]) + " " + t[k]);
        }
        System.out.println(z.length
                + b.length
                + s.length
                + c.length
                + i.length
                + l.length
                + f.length
                + d.length
                + t.length
                + new int[0].length);
    }
}
