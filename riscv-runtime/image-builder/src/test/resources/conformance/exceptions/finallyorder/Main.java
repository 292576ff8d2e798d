package conformance.exceptions.finallyorder;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** finally runs on every way out, and a return in it wins. */
@Unikernel(name = "exceptions-finallyorder")
@Requires(Console.class)
public final class Main {
    static StringBuilder log = new StringBuilder();

    static int f(int kind) {
        try {
            log.append("t").append(kind);
            if (kind == 1) {
                throw new RuntimeException("a");
            }
            if (kind == 2) {
                return 20;
            }
            if (kind == 4) {
                throw new Error();
            }
            log.append("e");
        } catch (RuntimeException e) {
            log.append("c");
            if (kind == 1) {
                return 10;
            }
        } finally {
            log.append("f ");
            if (kind == 4) {
                return 40;
            }
        }
        return 0;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 5; i++) {
            System.out.println(f(i));
        }
        System.out.println(log);
    }
}
