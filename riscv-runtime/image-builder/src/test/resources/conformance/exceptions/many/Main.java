package conformance.exceptions.many;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Thousands of exceptions, thrown and caught in a loop, with and without a trace. */
@Unikernel(name = "exceptions-many")
@Requires(Console.class)
public final class Main {
    static final class Light extends RuntimeException {
        private static final long serialVersionUID = 1;

        Light() {
            super("light", null, false, false);
        }
    }

    static final Light SHARED = new Light();
    static int zero;

    public static void main(String[] args) {
        int caught = 0;
        for (int i = 0; i < 3000; i++) {
            try {
                switch (i % 3) {
                    case 0 -> throw SHARED;
                    case 1 -> caught += i / zero;
                    default -> caught += new int[2][0][zero - 1 + i % 3].length;
                }
            } catch (Light e) {
                caught++;
            } catch (ArithmeticException e) {
                caught += 10;
            } catch (ArrayIndexOutOfBoundsException e) {
                caught += 100;
            }
        }
        System.out.println(caught);
    }
}
