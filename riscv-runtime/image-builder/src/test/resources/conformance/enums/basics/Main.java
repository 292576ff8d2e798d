package conformance.enums.basics;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** values, valueOf, ordinal, name, compareTo and equality of enums. */
@Unikernel(name = "enums-basics")
@Requires(Console.class)
public final class Main {
    enum Planet {
        MERCURY,
        VENUS,
        EARTH,
        MARS;

        Planet next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    enum Empty {}

    enum Single {
        ONLY
    }

    public static void main(String[] args) {
        for (Planet p : Planet.values()) {
            System.out.println(p + " " + p.name() + " " + p.ordinal() + " " + p.next() + " " + p.compareTo(Planet.EARTH)
                    + " " + (p == Planet.valueOf("EARTH")) + " " + p.equals(Planet.MARS));
        }
        Planet[] copy = Planet.values();
        copy[0] = null;
        System.out.println(Planet.values()[0] + " " + Empty.values().length + " " + Single.ONLY
                + Single.valueOf("ONLY").ordinal());
        Object o = Planet.VENUS;
        System.out.println((o instanceof Planet) + " " + (o instanceof Enum) + " " + (o instanceof Comparable) + " "
                + (o == Planet.VENUS));
        Planet none = null;
        System.out.println(none + " " + (none == Planet.MARS));
    }
}
