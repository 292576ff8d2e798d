package conformance.arrays.copies;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** arraycopy of every element type, overlapping both ways, and clones. */
@Unikernel(name = "arrays-copies")
@Requires(Console.class)
public final class Main {
    static String show(int[] a) {
        StringBuilder s = new StringBuilder();
        for (int v : a) {
            s.append(v).append(' ');
        }
        return s.toString();
    }

    public static void main(String[] args) {
        int[] a = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        System.arraycopy(a, 0, a, 3, 6);
        System.out.println(show(a));
        System.arraycopy(a, 3, a, 1, 7);
        System.out.println(show(a));
        System.arraycopy(a, 10, a, 0, 0);
        System.arraycopy(a, 0, a, 0, 10);
        System.out.println(show(a));
        int[] copy = a.clone();
        copy[0] = 99;
        System.out.println(a[0] + " " + copy[0] + " " + copy.length + " " + (copy != a));
        byte[] b = new byte[20];
        for (int i = 0; i < b.length; i++) {
            b[i] = (byte) (i * 13);
        }
        System.arraycopy(b, 1, b, 0, 19);
        System.arraycopy(b, 0, b, 7, 13);
        int sum = 0;
        for (byte v : b) {
            sum = sum * 7 + v;
        }
        System.out.println(sum);
        long[] l = {1, 2, 3, 4};
        System.arraycopy(l, 0, l, 1, 3);
        char[] c = "hello".toCharArray();
        System.arraycopy(c, 1, c, 0, 4);
        boolean[] z = {true, false, true};
        System.arraycopy(z, 0, z, 1, 2);
        double[] d = {1.5, 2.5, 3.5};
        System.arraycopy(d, 1, d, 0, 2);
        short[] s = {1, 2, 3};
        System.arraycopy(s, 0, s, 2, 1);
        float[] f = {1, 2, 3};
        float[] g = f.clone();
        System.arraycopy(f, 2, g, 0, 1);
        System.out.println(l[1] + " " + l[3] + " " + new String(c) + " " + z[1] + z[2] + " " + (int) (d[0] + d[2]) + " "
                + s[2] + " " + (int) g[0]);
        Object[] from = {"a", "b", "c", null};
        String[] to = new String[6];
        System.arraycopy(from, 0, to, 2, 4);
        Object[] overlap = from.clone();
        System.arraycopy(overlap, 0, overlap, 1, 3);
        System.out.println(to[0] + to[2] + to[4] + to[5] + overlap[1] + overlap[3]);
        int[][] deep = {{1}, {2}};
        int[][] shallow = deep.clone();
        shallow[0][0] = 5;
        shallow[1] = null;
        System.out.println(deep[0][0] + " " + deep[1][0]);
    }
}
