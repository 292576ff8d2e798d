package conformance.initialization.order;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Static initialisers run once in textual order; forward references see defaults. */
@Unikernel(name = "initialization-order")
@Requires(Console.class)
public final class Main {
    static int first = show("first", 1);

    static {
        third = 33;
        System.out.println("block " + first);
    }

    static int second = show("second", first + Main.third);
    static int third = show("third", 3);
    static int unset;
    static int constantReader = show("constant", Main.CONSTANT + Main.boxed());
    static final int CONSTANT = 77;
    static final Integer BOXED = 5;

    static int boxed() {
        return BOXED == null ? -1 : BOXED;
    }

    static {
        unset++;
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += i * second;
        }
        System.out.println("sum " + sum);
    }

    static int show(String name, int v) {
        System.out.println(name + " = " + v);
        return v;
    }

    public static void main(String[] args) {
        System.out.println(first + " " + second + " " + third + " " + unset + " " + constantReader + " " + BOXED);
    }
}
