package conformance.classes.objectmethods;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** toString, equals and hashCode overridden, called through Object, strings and concatenation. */
@Unikernel(name = "classes-objectmethods")
@Requires(Console.class)
public final class Main {
    static final class Point {
        final int x;
        final int y;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public boolean equals(Object o) {
            if (this == o) {
                return true;
            }
            if (!(o instanceof Point)) {
                return false;
            }
            Point p = (Point) o;
            return x == p.x && y == p.y;
        }

        @Override
        public int hashCode() {
            return 31 * x + y;
        }

        @Override
        public String toString() {
            return "(" + x + ", " + y + ")";
        }
    }

    static final class Silent {
        @Override
        public String toString() {
            return null;
        }
    }

    public static void main(String[] args) {
        Object a = new Point(1, 2);
        Object b = new Point(1, 2);
        Object c = new Point(2, 1);
        System.out.println(a + " " + b + " " + c + new Silent());
        System.out.println(a.equals(b) + " " + a.equals(c) + " " + a.equals(null) + " " + a.equals("(1, 2)") + " "
                + (a == b) + " " + a.hashCode() + " " + c.hashCode());
        System.out.println(a);
        System.out.println(String.valueOf(b));
        System.out.println((Object) new Silent());
        Object plain = new Object();
        System.out.println(
                plain.equals(plain) + " " + plain.equals(new Object()) + " " + (plain.hashCode() == plain.hashCode()));
        Object[] all = {1, "s", 'c', 2L, 1.5f, true, (byte) 3, new Point(0, 0)};
        StringBuilder text = new StringBuilder();
        int hash = 0;
        for (Object o : all) {
            text.append(o).append('|');
            hash = hash * 31 + o.hashCode();
        }
        System.out.println(text.toString() + hash);
    }
}
