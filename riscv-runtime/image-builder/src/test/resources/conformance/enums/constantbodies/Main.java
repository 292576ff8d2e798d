package conformance.enums.constantbodies;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Enums with constant bodies: classes of constants, private members, constructors that call methods, nested enums. */
@Unikernel(name = "enums-constantbodies")
@Requires(Console.class)
public final class Main {
    interface Scored {
        int score();

        default String grade() {
            return score() > 50 ? "high" : "low";
        }
    }

    enum Shape implements Scored, Comparator<String> {
        ROUND {
            private int uses;

            @Override
            double area(double r) {
                uses++;
                return 3 * r * r + uses;
            }

            @Override
            public int score() {
                return 90 + uses;
            }
        },
        SQUARE(4) {
            @Override
            double area(double r) {
                return r * r;
            }

            @Override
            public String toString() {
                return "sq" + corners() + super.toString().toLowerCase();
            }
        },
        POINT(0, "a", "b", "c");

        private final int corners;
        private final List<String> notes = new ArrayList<>();

        Shape() {
            this(-1);
        }

        Shape(int corners, String... notes) {
            this.corners = corners;
            this.notes.addAll(Arrays.asList(notes));
            this.notes.add(name() + ordinal());
        }

        double area(double r) {
            return 0;
        }

        int corners() {
            return corners;
        }

        @Override
        public int score() {
            return ordinal();
        }

        @Override
        public int compare(String a, String b) {
            return (a.length() - b.length()) * (ordinal() + 1);
        }

        enum Kind {
            FLAT,
            SOLID;

            static Kind of(Shape s) {
                return s.corners > 0 ? FLAT : SOLID;
            }
        }
    }

    public static void main(String[] args) {
        for (Shape s : Shape.values()) {
            System.out.println(s + " " + s.name() + " " + s.area(2) + " " + s.area(3) + " " + s.score() + " "
                    + s.grade() + " " + s.notes + " " + s.compare("a", "bcd") + " " + Shape.Kind.of(s));
            System.out.println(
                    s.getDeclaringClass().getName() + " " + s.getClass().getName() + " " + (s.getClass() == Shape.class)
                            + " " + s.getClass().isEnum() + " " + s.getClass().isAnonymousClass() + " "
                            + (s.getClass().getSuperclass() == Shape.class));
        }
        System.out.println(Shape.class.isEnum() + " "
                + Shape.class.getSuperclass().getName() + " " + Shape.class.getEnumConstants().length + " "
                + (Shape.ROUND.getClass().getEnumConstants() == null));
        System.out.println(Shape.valueOf("POINT").corners + " " + Enum.valueOf(Shape.Kind.class, "SOLID"));
        attempt(() -> Shape.valueOf("point"));
        attempt(() -> Shape.valueOf(null));
        attempt(() -> Enum.valueOf(Shape.Kind.class, ""));
        attempt(() -> ((Comparable) Shape.ROUND).compareTo(Shape.Kind.FLAT));
        Comparable<Shape> c = Shape.SQUARE;
        System.out.println(
                c.compareTo(Shape.POINT) + " " + c.compareTo(Shape.ROUND) + " " + Shape.SQUARE.compareTo(Shape.SQUARE));
        List<String> words = new ArrayList<>(List.of("ccc", "a", "bb", "dddd"));
        words.sort(Shape.POINT.reversed().thenComparing(Comparator.naturalOrder()));
        System.out.println(words);
        Map<Object, String> keys = new TreeMap<>(Map.of(Shape.POINT, "p", Shape.ROUND, "r", Shape.SQUARE, "s"));
        System.out.println(keys);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
