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

    private final String name;

    Main() {
        this("default");
    }

    Main(String name) {
        this.name = name;
    }

    String hello(String other) {
        return name + " greets " + other;
    }

    public static void main(String[] args) {
        Function<Integer, Integer> f = Main::twice;
        Function<String, Integer> length = String::length;
        BiFunction<String, String, Boolean> starts = String::startsWith;
        Function<String, String> bound = new Main("bob")::hello;
        BiFunction<Main, String, String> unbound = Main::hello;
        Supplier<Main> make = Main::new;
        Function<String, Main> makeNamed = Main::new;
        IntFunction<int[]> array = int[]::new;
        System.out.println(f.apply(21) + " " + length.apply("four") + " " + starts.apply("abc", "ab") + " "
                + bound.apply("x") + " " + unbound.apply(make.get(), "y") + " " + makeNamed.apply("z").name + " "
                + array.apply(7).length);
    }
}
