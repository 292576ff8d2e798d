package conformance.language.initfailures;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Initialisers that fail: ExceptionInInitializerError, then NoClassDefFoundError, and the rest goes on. */
@Unikernel(name = "language-initfailures")
@Requires(Console.class)
public final class Main {
    static int counter;

    static int fail(String s) {
        counter++;
        if (!s.isEmpty()) {
            throw new IllegalStateException(s);
        }
        return 1;
    }

    static class Bad {
        static int x = fail("bad");

        static void touch() {}
    }

    static class WithError {
        static {
            if (counter >= 0) {
                throw new StackOverflowError("own");
            }
        }

        static int y = 2;
    }

    static class Sub extends Bad {
        static int z = 1;
    }

    static class Recovers {
        static int tries;
        static int v;

        static {
            try {
                v = fail("inner");
            } catch (IllegalStateException e) {
                v = -1;
            }
            tries++;
        }
    }

    static class Uses {
        static int w = Bad.x + 1;
    }

    static class Cycle1 {
        static int a = Cycle2.b + 1;
    }

    static class Cycle2 {
        static int b = Cycle1.a + 10;
    }

    static class Holder {
        static Holder self = new Holder();
        static int n = 5;
        final int seen = n;
    }

    static void tryIt(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + " fine");
        } catch (ExceptionInInitializerError e) {
            System.out.println(what + " EIIE " + e.getMessage() + " cause " + e.getCause() + " "
                    + (e.getException() == e.getCause()));
        } catch (NoClassDefFoundError e) {
            System.out.println(what + " NCDFE");
        } catch (Error e) {
            System.out.println(what + " " + e);
        }
    }

    public static void main(String[] args) {
        tryIt("first", () -> Bad.touch());
        tryIt("second", () -> Bad.touch());
        tryIt("new", () -> new Bad());
        tryIt("sub", () -> System.out.println(Sub.z));
        tryIt("error", () -> System.out.println(WithError.y));
        tryIt("error again", () -> System.out.println(WithError.y));
        tryIt("recovers", () -> System.out.println(Recovers.v + " " + Recovers.tries));
        tryIt("uses", () -> System.out.println(Uses.w));
        tryIt("uses again", () -> System.out.println(Uses.w));
        tryIt("cycle", () -> System.out.println(Cycle1.a + " " + Cycle2.b));
        tryIt("holder", () -> System.out.println(Holder.self.seen + " " + Holder.n));
        System.out.println(counter);
    }
}
