package conformance.language.switchpatterns;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.List;

/** instanceof patterns with conditions, scopes and negation. */
@Unikernel(name = "language-switchpatterns")
@Requires(Console.class)
public final class Main {
    sealed interface Shape permits Circle, Square, Group {}

    record Circle(double r) implements Shape {}

    record Square(double side) implements Shape {}

    record Group(List<Shape> members, String name) implements Shape {}

    static double area(Object o) {
        if (!(o instanceof Shape s)) {
            return -1;
        }
        if (s instanceof Circle c && c.r() > 0) {
            return 3 * c.r() * c.r();
        }
        if (s instanceof Square q) {
            double d = q.side();
            return d * d;
        }
        return s instanceof Group g && !g.members().isEmpty()
                ? g.members().stream().mapToDouble(Main::area).sum()
                : 0;
    }

    static String kind(Object o) {
        return o instanceof Integer i && i > 10
                ? "big " + (i + 1)
                : o instanceof Integer i
                        ? "int " + i
                        : o instanceof String s && s.length() > 2
                                ? s.substring(2)
                                : o instanceof int[] a && a.length > 0
                                        ? "array " + a[0]
                                        : o == null ? "null" : o.getClass().getSimpleName();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Main m && m.x == x;
    }

    @Override
    public int hashCode() {
        return x;
    }

    int x = 3;

    public static void main(String[] args) {
        for (Object o : new Object[] {
            new Circle(2),
            new Circle(0),
            new Square(3),
            new Group(List.of(new Circle(1), new Square(2), new Group(List.of(), "e")), "g"),
            "no",
            null
        }) {
            System.out.println(area(o));
        }
        for (Object o :
                new Object[] {5, 50, "ab", "abcd", new int[] {7}, new int[0], null, 2L, new Group(List.of(), "n"), 'c'
                }) {
            System.out.println(kind(o));
        }
        System.out.println(new Main().equals(new Main()) + " " + new Main().equals("x"));
        Object o = "loop";
        while (!(o instanceof Integer n)) {
            o = o instanceof String s ? (Object) s.length() : "again";
        }
        System.out.println(n + 1);
    }
}
