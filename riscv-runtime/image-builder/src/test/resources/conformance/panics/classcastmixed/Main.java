package conformance.panics.classcastmixed;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A failing cast from a class of the library to an interface of the program. */
@Unikernel(name = "panics-classcastmixed")
@Requires(Console.class)
public final class Main {
    interface Shape {}

    static final class Square implements Shape {}

    public static void main(String[] args) {
        Object[] objects = {new Square(), "text"};
        int n = 0;
        for (Object o : objects) {
            Shape s = (Shape) o;
            System.out.println(++n);
        }
    }
}
