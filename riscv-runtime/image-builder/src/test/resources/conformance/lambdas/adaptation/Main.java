package conformance.lambdas.adaptation;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Boxing, unboxing, widening and void adaptation between lambda and interface. */
@Unikernel(name = "lambdas-adaptation")
@Requires(Console.class)
public final class Main {
    static int calls;

    static int count(Object o) {
        return ++calls;
    }

    static Integer boxed(int v) {
        return v + 1;
    }

    public static void main(String[] args) {
        Function<Integer, Integer> f = Main::boxed;
        ToLongFunction<Integer> wide = i -> i;
        ToDoubleFunction<Long> wider = l -> l;
        Consumer<String> c = Main::count;
        c.accept("a");
        c.accept("b");
        Supplier<Long> s = () -> 5L;
        Function<Object, String> o = Object::toString;
        Function<String, Object> p = o::apply;
        System.out.println(f.apply(1) + " " + wide.applyAsLong(7) + " " + (int) wider.applyAsDouble(9L) + " " + calls
                + " " + s.get() + " " + p.apply("x"));
    }
}
