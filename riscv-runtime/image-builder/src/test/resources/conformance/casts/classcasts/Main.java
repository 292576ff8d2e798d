package conformance.casts.classcasts;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Casts and instanceof over classes, interfaces and null. */
@Unikernel(name = "casts-classcasts")
@Requires(Console.class)
public final class Main {
    interface Walks {}

    interface Swims {}

    static class Animal {}

    static class Dog extends Animal implements Walks {}

    static class Duck extends Animal implements Walks, Swims {}

    static final class Rock {}

    static int mask(Object o) {
        int m = 0;
        m |= o instanceof Object ? 1 : 0;
        m |= o instanceof Animal ? 2 : 0;
        m |= o instanceof Dog ? 4 : 0;
        m |= o instanceof Duck ? 8 : 0;
        m |= o instanceof Walks ? 16 : 0;
        m |= o instanceof Swims ? 32 : 0;
        m |= o instanceof Rock ? 64 : 0;
        m |= o instanceof String ? 128 : 0;
        m |= o instanceof CharSequence ? 256 : 0;
        m |= o instanceof Comparable ? 512 : 0;
        m |= o instanceof Number ? 1024 : 0;
        return m;
    }

    public static void main(String[] args) {
        Object[] objects = {
            null,
            new Object(),
            new Animal(),
            new Dog(),
            new Duck(),
            new Rock(),
            "s",
            5,
            5L,
            new int[0],
            new Animal() {},
            new Duck() {},
            new StringBuilder()
        };
        for (Object o : objects) {
            System.out.println(mask(o));
        }
        Animal a = (Animal) objects[4];
        Walks w = (Walks) a;
        Swims s = (Swims) w;
        Duck d = (Duck) s;
        System.out.println((a == d) + " " + ((Object) w == s) + " " + ((String) objects[0] == null) + " "
                + (Comparable<?>) objects[6] + " " + ((Number) objects[7]).longValue());
        Rock r = (Rock) objects[0];
        System.out.println(r);
    }
}
