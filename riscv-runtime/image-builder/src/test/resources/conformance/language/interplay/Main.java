package conformance.language.interplay;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Casts between class hierarchies and interfaces, arrays of them, covariance, failing casts. */
@Unikernel(name = "language-interplay")
@Requires(Console.class)
public final class Main {
    interface A {}

    interface B extends A {}

    static class X implements A {
        @Override
        public String toString() {
            return "X";
        }
    }

    static class Y extends X implements B {
        @Override
        public String toString() {
            return "Y";
        }
    }

    static final class Z {
        @Override
        public String toString() {
            return "Z";
        }
    }

    static String cast(Supplier<?> s) {
        try {
            return String.valueOf(s.get());
        } catch (ClassCastException e) {
            return "cast:" + (e.getMessage().contains("cannot be cast"));
        } catch (ArrayStoreException e) {
            return "store:" + e.getMessage().substring(e.getMessage().lastIndexOf('$') + 1);
        }
    }

    public static void main(String[] args) {
        Object[] all = {
            new X(),
            new Y(),
            new Z(),
            "s",
            1,
            new int[1],
            new X[1],
            new Y[1],
            new A[1],
            null,
            new int[1][1],
            new Object[1]
        };
        for (Object o : all) {
            StringBuilder b = new StringBuilder();
            b.append(o instanceof A)
                    .append(o instanceof B)
                    .append(o instanceof X)
                    .append(o instanceof Object[])
                    .append(o instanceof A[])
                    .append(o instanceof X[])
                    .append(o instanceof Cloneable)
                    .append(o instanceof Comparable)
                    .append(o instanceof CharSequence)
                    .append(o instanceof int[])
                    .append(o instanceof Object);
            System.out.println(b.toString().replace("true", "1").replace("false", "0") + " "
                    + cast(() -> (A) o instanceof Y) + cast(() -> ((X) o) != null) + cast(() -> (Object[]) o != null)
                    + cast(() -> ((Comparable<?>) o) == null) + cast(() -> (int[]) o == null));
        }
        X[] xs = new Y[2];
        System.out.println(cast(() -> xs[0] = new Y()) + cast(() -> xs[1] = new X()) + xs[1]);
        Object[] os = new String[1];
        System.out.println(cast(() -> os[0] = 5)
                + cast(() -> os[0] = "t")
                + cast(() -> {
                    A[][] g = new Y[2][2];
                    g[0][0] = new Y();
                    g[1] = new X[1];
                    return g;
                }));
        Number n = 5;
        System.out.println(cast(() -> (Integer) n + 1)
                + cast(() -> (Double) n)
                + cast(() -> ((Comparable<Integer>) (Object) n).compareTo(4)));
        List<Object> l = new ArrayList<>(List.of("a", 1));
        System.out.println(cast(() -> ((List<String>) (List<?>) l).get(1).length()));
    }
}
