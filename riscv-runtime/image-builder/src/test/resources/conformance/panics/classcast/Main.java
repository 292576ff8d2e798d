package conformance.panics.classcast;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A failing cast between classes of the program. */
@Unikernel(name = "panics-classcast")
@Requires(Console.class)
public final class Main {
    static class A {}

    static class B extends A {}

    static class C extends A {}

    public static void main(String[] args) {
        A[] all = {new B(), null, new C()};
        for (A a : all) {
            B b = (B) a;
            System.out.println(b == null);
        }
    }
}
