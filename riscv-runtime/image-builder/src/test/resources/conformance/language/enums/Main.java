package conformance.language.enums;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enums with fields, abstract methods, interfaces, static look-ups, switch tables, valueOf and ordering. */
@Unikernel(name = "language-enums")
@Requires(Console.class)
public final class Main {
    interface Cost {
        int cost();
    }

    enum Planet implements Cost {
        MERCURY(3.303e+23, 2.4397e6),
        EARTH(5.976e+24, 6.37814e6) {
            @Override
            String nick() {
                return "home";
            }

            @Override
            public int cost() {
                return 0;
            }
        },
        JUPITER(1.9e+27, 7.1492e7);
        private final double mass, radius;
        private static final Map<String, Planet> BY = new HashMap<>();

        static {
            for (Planet p : values()) {
                BY.put(p.nick() + p.ordinal(), p);
            }
        }

        Planet(double m, double r) {
            mass = m;
            radius = r;
        }

        double gravity() {
            return 6.67300E-11 * mass / (radius * radius);
        }

        String nick() {
            return name().substring(0, 1) + name().substring(1).toLowerCase();
        }

        @Override
        public int cost() {
            return ordinal() * 100;
        }

        static Optional<Planet> find(String n) {
            return Optional.ofNullable(BY.get(n));
        }
    }

    enum Level {
        LOW,
        MID,
        HIGH;

        Level next() {
            return values()[(ordinal() + 1) % values().length];
        }

        boolean atLeast(Level o) {
            return compareTo(o) >= 0;
        }
    }

    enum Empty {}

    enum Single {
        INSTANCE;
        int n;

        int hit() {
            return ++n;
        }
    }

    enum Op implements IntBinaryOperator {
        PLUS("+", (a, b) -> a + b),
        TIMES("*", (a, b) -> a * b),
        MAX("max", Math::max);
        final String s;
        final IntBinaryOperator f;

        Op(String s, IntBinaryOperator f) {
            this.s = s;
            this.f = f;
        }

        @Override
        public int applyAsInt(int a, int b) {
            return f.applyAsInt(a, b);
        }

        @Override
        public String toString() {
            return s;
        }
    }

    public static void main(String[] args) {
        for (Planet p : Planet.values()) {
            System.out.println(p + " " + p.nick() + " " + p.gravity() + " " + p.cost() + " "
                    + p.getDeclaringClass().getSimpleName() + " " + (p.getClass() == Planet.class) + " "
                    + p.compareTo(Planet.EARTH));
        }
        System.out.println(Planet.find("home1") + " " + Planet.find("x") + " "
                + Planet.valueOf("JUPITER").ordinal());
        attempt(() -> Planet.valueOf("PLUTO"));
        System.out.println(Level.HIGH.next() + " " + Level.MID.atLeast(Level.LOW) + " " + Empty.values().length + " "
                + Single.INSTANCE.hit() + Single.valueOf("INSTANCE").hit() + " " + Arrays.toString(Level.values()));
        for (Op o : Op.values()) {
            System.out.print(6 + o.toString() + 7 + "=" + o.applyAsInt(6, 7) + " " + o.name() + " ");
        }
        System.out.println();
        Level[] v = Level.values();
        v[0] = null;
        System.out.println(Level.values()[0] + " " + new TreeSet<>(List.of(Level.HIGH, Level.LOW)) + " "
                + EnumSet.range(Level.LOW, Level.MID) + " " + Level.LOW.equals(Level.LOW) + " "
                + Enum.valueOf(Level.class, "MID") + " "
                + Stream.of(Level.values())
                        .collect(Collectors.groupingBy(l -> l.name().length(), TreeMap::new, Collectors.toList())));
        switch (Level.MID.next()) {
            case HIGH:
                System.out.println("high");
            case LOW:
                System.out.println("low too");
                break;
            default:
                System.out.println("none");
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
