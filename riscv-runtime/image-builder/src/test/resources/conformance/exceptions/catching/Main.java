package conformance.exceptions.catching;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The innermost matching handler catches, by class. */
@Unikernel(name = "exceptions-catching")
@Requires(Console.class)
public final class Main {
    static String attempt(int kind) {
        try {
            try {
                switch (kind) {
                    case 0:
                        throw new IllegalArgumentException("zero");
                    case 1:
                        throw new IllegalStateException("one");
                    case 2:
                        throw new Error("two");
                    case 3:
                        throw new Exception("three");
                    default:
                        return "none";
                }
            } catch (IllegalArgumentException e) {
                return "inner " + e.getMessage();
            } catch (Error e) {
                return "error " + e.getMessage();
            }
        } catch (RuntimeException e) {
            return "outer " + e.getMessage();
        } catch (Exception e) {
            return "last " + e.getMessage();
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 5; i++) {
            System.out.println(attempt(i));
        }
    }
}
