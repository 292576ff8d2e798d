package conformance.classes.bridges;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Covariant returns and generic supertypes need bridge methods that dispatch to the override. */
@Unikernel(name = "classes-bridges")
@Requires(Console.class)
public final class Main {
    static class Base {
        Object make() {
            return "base";
        }

        Base self() {
            return this;
        }

        Number number() {
            return 1;
        }
    }

    static class Derived extends Base {
        @Override
        String make() {
            return "derived";
        }

        @Override
        Derived self() {
            return new Derived();
        }

        @Override
        Integer number() {
            return 2;
        }

        int only() {
            return 33;
        }
    }

    static class Most extends Derived {
        @Override
        String make() {
            return "most " + super.make();
        }
    }

    interface Transformer<T, R> {
        R apply(T t);
    }

    static class Length implements Transformer<String, Integer> {
        @Override
        public Integer apply(String s) {
            return s.length();
        }
    }

    abstract static class Holder<T extends Comparable<T>> {
        abstract void set(T t);

        abstract T get();
    }

    static class StringHolder extends Holder<String> {
        private String value;

        @Override
        void set(String s) {
            value = s + "!";
        }

        @Override
        String get() {
            return value;
        }
    }

    static <T extends Comparable<T>> int roundTrip(Holder<T> h, T v) {
        h.set(v);
        return h.get().compareTo(v);
    }

    static <A, B> B run(Transformer<A, B> t, A a) {
        return t.apply(a);
    }

    public static void main(String[] args) {
        Base[] all = {new Base(), new Derived(), new Most()};
        for (Base b : all) {
            System.out.println(b.make() + " " + b.number() + " " + b.self().make());
        }
        System.out.println(new Derived().self().only() + " " + run(new Length(), "seven..") + " "
                + roundTrip(new StringHolder(), "abc"));
    }
}
