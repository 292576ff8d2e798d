package conformance.exceptions.initializererror;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A static initialiser that fails makes its class unusable. */
@Unikernel(name = "exceptions-initializererror")
@Requires(Console.class)
public final class Main {
    static int zero;

    static class Broken {
        static int v = 1 / zero;

        static void touch() {}
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            try {
                Broken.touch();
            } catch (ExceptionInInitializerError e) {
                System.out.println(e.getCause());
            } catch (NoClassDefFoundError e) {
                System.out.println("no class");
            }
        }
    }
}
