package conformance.initialization.circular;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Classes that initialise each other see each other's fields half done. */
@Unikernel(name = "initialization-circular")
@Requires(Console.class)
public final class Main {
    static class A {
        static int a = 5;
        static final Object object = "object";
        static Object boxed = 12;
        static int fromB = B.b + 1;
        static final int late = later();

        static int later() {
            return a * 100 + B.fromA;
        }

        static {
            System.out.println("A " + a + " " + fromB + " " + late);
        }
    }

    static class B {
        static int b = 7;
        static int fromA = A.a + 10;
        static int early = A.late;
        static Object nothing = A.object;

        static {
            System.out.println("B " + b + " " + fromA + " " + early + " " + nothing + " " + A.boxed);
        }
    }

    static class Self {
        static Self instance = new Self();
        static int counter = 10;
        static int other;
        final int seen;

        Self() {
            seen = counter;
            counter++;
            other++;
        }
    }

    static class Text {
        static final String CONSTANT = "constant";
        static final String computed = new StringBuilder("com").append("puted").toString();
        static String seen = look();

        static String look() {
            return CONSTANT + computed + last;
        }

        static String last = "last";
    }

    public static void main(String[] args) {
        System.out.println(A.a + " " + A.fromB + " " + B.fromA + " " + B.early + " " + A.late);
        System.out.println(Self.instance.seen + " " + Self.counter + " " + Self.other);
        System.out.println(Text.seen + " " + Text.last);
    }
}
