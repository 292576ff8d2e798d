package conformance.language.sealedpatterns;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Sealed hierarchies with records and classes, instanceof patterns in conditions with scopes, negation, loops and conditional operators. */
@Unikernel(name = "language-sealedpatterns")
@Requires(Console.class)
public final class Main {
    sealed interface Shape permits Circle, Polygon, Group {}

    record Circle(double r) implements Shape {}

    abstract static sealed class Polygon implements Shape permits Square, Triangle {
        abstract int sides();
    }

    static final class Square extends Polygon {
        final double side;

        Square(double side) {
            this.side = side;
        }

        @Override
        int sides() {
            return 4;
        }
    }

    static non-sealed class Triangle extends Polygon {
        final double base, height;

        Triangle(double base, double height) {
            this.base = base;
            this.height = height;
        }

        @Override
        int sides() {
            return 3;
        }
    }

    static class Right extends Triangle {
        Right(double base) {
            super(base, base);
        }
    }

    record Group(List<Shape> members) implements Shape {
        Group(Shape... members) {
            this(List.of(members));
        }
    }

    static double area(Shape s) {
        if (s instanceof Circle c) {
            return 3 * c.r() * c.r();
        } else if (s instanceof Square q) {
            return q.side * q.side;
        } else if (s instanceof Triangle t && !(t instanceof Right)) {
            return t.base * t.height / 2;
        } else if (s instanceof Right r) {
            return r.base * r.base / 2;
        }
        if (!(s instanceof Group g)) {
            throw new IllegalArgumentException(String.valueOf(s));
        }
        double sum = 0;
        for (Shape m : g.members()) {
            sum += area(m);
        }
        return sum;
    }

    static int corners(Shape s) {
        return s instanceof Polygon p
                ? p.sides()
                : s instanceof Group g
                        ? g.members().stream().mapToInt(Main::corners).sum()
                        : s instanceof Circle c && c.r() > 10 ? -1 : 0;
    }

    static String conditions(Object o, Object p) {
        StringBuilder b = new StringBuilder();
        if (o instanceof String s && p instanceof Integer i && s.length() > i) {
            b.append(s.charAt(i));
        }
        if (!(o instanceof String s) || s.isEmpty()) {
            b.append("no text");
        } else {
            b.append(s.length());
        }
        while (!(p instanceof String t)) {
            if (p instanceof Integer n && n > 0) {
                b.append(n);
                p = n > 3 ? n - 3 : "done";
            } else if (p == null || p instanceof Object[] a && a.length == 0) {
                p = "empty";
            } else {
                p = p instanceof Object[] a ? a[0] : p.toString();
            }
        }
        b.append(t);
        boolean both = o instanceof CharSequence cs && cs.length() == t.length()
                || p instanceof Comparable<?> c && c.equals(o);
        return b.append(both)
                .append(o instanceof Number n ? n.intValue() : o instanceof Character ch ? ch : "?")
                .toString();
    }

    static String s = "field";

    static String scope(Object o) {
        if (!(o instanceof String s)) {
            return s + "!";
        }
        s = s + s.length();
        return s + Main.s;
    }

    public static void main(String[] args) {
        Shape[] all = {
            new Circle(2),
            new Square(3),
            new Triangle(4, 5),
            new Right(6),
            new Group(),
            new Group(new Circle(1), new Group(new Square(1), new Right(2))),
            new Circle(11),
            new Triangle(1, 1) {
                @Override
                int sides() {
                    return 33;
                }
            }
        };
        for (Shape x : all) {
            System.out.println(area(x) + " " + corners(x) + " " + (x instanceof Record) + " "
                    + x.getClass().getSuperclass().getSimpleName());
        }
        attempt(() -> area(null));
        Object[] os = {
            "text", "", 5, null, 'c', 2.5, new Object[] {7}, new Object[0], "done", new StringBuilder("four"), "empty"
        };
        for (Object o : os) {
            System.out.print(conditions(o, 8) + " " + conditions("word", o) + " " + scope(o) + "; ");
        }
        System.out.println();
        System.out.println(Shape.class.isSealed() + " " + Triangle.class.isSealed() + " "
                + Polygon.class.getPermittedSubclasses().length + " " + Modifier.isFinal(Square.class.getModifiers()));
        int count = 0;
        for (int i = 0; i < os.length && !(os[i] instanceof Character); i++) {
            count += os[i] instanceof String t && t.length() > count ? t.length() : 1;
        }
        System.out.println(count);
        List<Object> mixed = new ArrayList<>(Arrays.asList(os));
        mixed.removeIf(o -> o instanceof String t && t.length() == 4 || o instanceof Object[]);
        System.out.println(mixed + " "
                + mixed.stream()
                        .filter(o -> !(o instanceof Number n && n.doubleValue() < 3))
                        .count());
        List<? extends Shape> wild = List.of(new Circle(1), new Square(2));
        if (wild.get(0) instanceof Circle c && wild.get(1) instanceof Square q) {
            System.out.println(c.r() + q.side);
        }
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
