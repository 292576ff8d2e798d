package conformance.lambdas.methodreferences;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Static, bound, unbound, constructor and array constructor references. */
@Unikernel(name = "lambdas-methodreferences")
@Requires(Console.class)
public final class Main {
    static int twice(int v) {
        return v * 2;
    }

    static final class Named {
        private final String name;

        Named() {
            this("default");
        }

        Named(String name) {
            this.name = name;
        }

        String hello(String other) {
            return name + " greets " + other;
        }
    }

    public static void main(String[] args) {
        Function<Integer, Integer> f = Main::twice;
        Function<String, Integer> length = String::length;
        BiFunction<String, String, Boolean> starts = String::startsWith;
        Function<String, String> bound = new Named("bob")::hello;
        BiFunction<Named, String, String> unbound = Named::hello;
        Supplier<Named> make = Named::new;
        Function<String, Named> makeNamed = Named::new;
        IntFunction<int[]> array = int[]::new;
        System.out.println(f.apply(21) + " " + length.apply("four") + " " + starts.apply("abc", "ab") + " "
                + bound.apply("x") + " " + unbound.apply(make.get(), "y") + " " + makeNamed.apply("z").name + " "
                + array.apply(7).length);
    }
}
