package conformance.classes.fields;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Fields of every type: default values, stores and loads, side by side in one object. */
@Unikernel(name = "classes-fields")
@Requires(Console.class)
public final class Main {
    boolean z;
    byte b;
    char c;
    short s;
    int i;
    float f;
    long l;
    double d;
    String t;
    int[] a;
    Main next;
    byte b2;
    boolean z2;
    long l2;

    static boolean sz;
    static byte sb;
    static char sc;
    static short ss;
    static int si;
    static float sf;
    static long sl;
    static double sd;
    static String st;

    String show() {
        return z + " " + b + " " + (int) c + " " + s + " " + i + " " + Float.floatToIntBits(f) + " " + l + " "
                + Double.doubleToLongBits(d) + " " + t + " " + (a == null ? -1 : a.length) + " "
                + (next == null ? "none" : next.t) + " " + b2 + " " + z2 + " " + l2;
    }

    public static void main(String[] args) {
        Main m = new Main();
        System.out.println(m.show());
        m.z = true;
        m.b = -128;
        m.c = 0xffff;
        m.s = -32768;
        m.i = Integer.MIN_VALUE;
        m.f = -0f;
        m.l = Long.MIN_VALUE;
        m.d = Double.MIN_VALUE;
        m.t = "text";
        m.a = new int[3];
        m.next = m;
        m.b2 = 127;
        m.z2 = true;
        m.l2 = -1;
        System.out.println(m.show());
        m.b2++;
        m.z2 = false;
        m.c = 0;
        m.i = -1;
        System.out.println(m.show());
        System.out.println(sz + " " + sb + " " + (int) sc + " " + ss + " " + si + " " + (sf == 0) + " " + sl + " "
                + (sd == 0) + " " + st);
        sz = !sz;
        sb--;
        sc--;
        ss--;
        si--;
        sf--;
        sl--;
        sd--;
        st += "!";
        System.out.println(sz + " " + sb + " " + (int) sc + " " + ss + " " + si + " " + (sf == -1) + " " + sl + " "
                + (sd == -1) + " " + st);
    }
}
