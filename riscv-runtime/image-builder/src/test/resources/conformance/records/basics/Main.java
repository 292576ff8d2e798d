package conformance.records.basics;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Records: accessors, equality, hash codes and text of every component type. */
@Unikernel(name = "records-basics")
@Requires(Console.class)
public final class Main {
    record Point(int x, int y) {}

    record All(
            boolean z, byte b, short s, char c, int i, long l, float f, double d, String t, Point p, Integer boxed) {}

    record Empty() {}

    record Zeros(double d, float f) {}

    public static void main(String[] args) {
        Point p = new Point(3, -4);
        Point q = new Point(3, -4);
        System.out.println(p + " " + p.equals(q) + " " + p.equals(new Point(-4, 3)) + " " + p.equals(null) + " "
                + p.equals("p") + " " + (p.hashCode() == q.hashCode()) + " " + p.hashCode() + " " + p.x() * p.y());
        All a = new All(true, (byte) -1, (short) 300, 'c', 1 << 30, 1L << 40, 1.5f, -2.5, "text", p, 7);
        All b = new All(true, (byte) -1, (short) 300, 'c', 1 << 30, 1L << 40, 1.5f, -2.5, "te" + "xt", q, 7);
        All n = new All(false, (byte) 0, (short) 0, '0', 0, 0, 0, 0, null, null, null);
        System.out.println(a);
        System.out.println(n);
        System.out.println(a.equals(b) + " " + a.equals(n) + " "
                + n.equals(new All(false, (byte) 0, (short) 0, '0', 0, 0, 0, 0, null, null, null)) + " "
                + (a.hashCode() == b.hashCode()));
        System.out.println(new Empty() + " " + new Empty().equals(new Empty()) + " " + new Empty().hashCode());
        System.out.println(new Zeros(0.0, 0f).equals(new Zeros(-0.0, 0f)) + " "
                + new Zeros(Double.NaN, Float.NaN).equals(new Zeros(Double.NaN, Float.NaN)) + " "
                + new Zeros(1, -0f).equals(new Zeros(1, 0f)));
    }
}
