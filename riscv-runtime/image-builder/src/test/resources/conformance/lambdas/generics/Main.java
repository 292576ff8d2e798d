package conformance.lambdas.generics;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Own generic functional interfaces, with default and static methods. */
@Unikernel(name = "lambdas-generics")
@Requires(Console.class)
public final class Main {
    interface Fn<A, B> {
        B apply(A a);

        default <C> Fn<A, C> then(Fn<? super B, ? extends C> next) {
            return a -> next.apply(apply(a));
        }

        static <T> Fn<T, T> identity() {
            return t -> t;
        }
    }

    static <A, B> B[] map(A[] from, B[] to, Fn<A, B> f) {
        for (int i = 0; i < from.length; i++) {
            to[i] = f.apply(from[i]);
        }
        return to;
    }

    public static void main(String[] args) {
        Fn<String, Integer> length = String::length;
        Fn<String, String> stars = length.then("*"::repeat);
        String[] words = {"a", "bcd", ""};
        for (String s : map(words, new String[3], stars.then(Fn.identity()))) {
            System.out.println("[" + s + "]");
        }
        for (Integer i : map(words, new Integer[3], length.then(x -> x * x))) {
            System.out.println(i);
        }
    }
}
