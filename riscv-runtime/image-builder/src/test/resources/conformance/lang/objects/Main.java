package conformance.lang.objects;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Object's methods: equals and hashCode contracts, clone deep and shallow, toString, getClass, identity. */
@Unikernel(name = "lang-objects")
@Requires(Console.class)
public final class Main {
    static class Base implements Cloneable {
        int a = 1;
        int[] data = {1, 2};
        Base self;

        @Override
        public Base clone() {
            try {
                return (Base) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static final class Derived extends Base {
        String s = "d";

        @Override
        public Derived clone() {
            Derived d = (Derived) super.clone();
            d.data = data.clone();
            d.self = d;
            return d;
        }
    }

    static class Plain {
        Object copy() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    static class Point {
        final int x, y;

        Point(int x, int y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public boolean equals(Object o) {
            if (this == o) {
                return true;
            }
            if (o == null || getClass() != o.getClass()) {
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
            return "(" + x + "," + y + ")";
        }
    }

    static class Colored extends Point {
        final String c;

        Colored(int x, int y, String c) {
            super(x, y);
            this.c = c;
        }

        @Override
        public boolean equals(Object o) {
            return super.equals(o) && ((Colored) o).c.equals(c);
        }

        @Override
        public int hashCode() {
            return super.hashCode() * 31 + c.hashCode();
        }
    }

    public static void main(String[] args) {
        Base b = new Base();
        b.self = b;
        Base c = b.clone();
        c.data[0] = 9;
        System.out.println(b.data[0] + " " + (c.self == b) + " " + (c != b) + " "
                + c.getClass().getSimpleName());
        Derived d = new Derived(), e = d.clone();
        e.data[0] = 7;
        e.s += "!";
        System.out.println(d.data[0] + d.s + e.s + (e.self == e) + " "
                + ((Base) d).clone().getClass().getSimpleName());
        try {
            new Plain().copy();
        } catch (CloneNotSupportedException x) {
            System.out.println(x.getMessage().endsWith("Plain"));
        }
        int[][] deep = {{1}, {2}}, shallow = deep.clone();
        shallow[0][0] = 5;
        shallow[1] = new int[] {8};
        System.out.println(deep[0][0] + " " + deep[1][0] + " " + new String[] {"a"}.clone()[0] + " "
                + deep.getClass().getName() + " " + deep.clone().getClass().getSimpleName());
        Point p = new Point(1, 2), q = new Point(1, 2), r = new Colored(1, 2, "red");
        System.out.println(p.equals(q) + " " + p.equals(r) + " " + r.equals(p) + " "
                + r.equals(new Colored(1, 2, "red")) + " " + p.equals(null) + " " + p.equals("(1,2)") + " "
                + new HashSet<>(List.of(p, r)).contains(q) + " " + p + r + " " + (p.hashCode() == q.hashCode()));
        Object o = new Object();
        System.out.println(o.equals(o) + " " + o.equals(new Object()) + " " + (o.hashCode() == o.hashCode()) + " "
                + (System.identityHashCode(o) == o.hashCode()) + " " + System.identityHashCode(null) + " "
                + o.toString().startsWith("java.lang.Object@") + " "
                + o.toString().equals("java.lang.Object@" + Integer.toHexString(o.hashCode())));
        Map<Point, String> m = new HashMap<>();
        m.put(p, "p");
        System.out.println(m.get(q) + m.get(r) + " "
                + new Object() {
                    @Override
                    public String toString() {
                        return "anon";
                    }
                }
                + " " + Objects.hash(p, q) + " " + Arrays.hashCode(new Object[] {p, null}) + " "
                + List.of(p, q).hashCode() + " " + Map.of(p, 1).hashCode() + " "
                + List.of(p).equals(List.of(q)));
        System.out.println(int.class + " " + int[].class.getName() + " " + String.class.getSimpleName() + " "
                + Point[].class.getSimpleName() + " " + (Integer.class == (Object) int.class) + " "
                + Map.Entry.class.getName() + " " + void.class);
    }
}
