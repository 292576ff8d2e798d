package conformance.traces.inlined;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Small methods that a compiler inlines, some of them twice in a line. */
@Unikernel(name = "traces-inlined")
@Requires(Console.class)
public final class Main {
    private int value;

    private Main(int value) {
        this.value = value;
    }

    private int get() {
        check();
        return value;
    }

    private void check() {
        if (value < 0) {
            fail("negative: " + value);
        }
    }

    private static void fail(String text) {
        throw new IllegalArgumentException(text);
    }

    private static int sum(Main a, Main b) {
        return a.get() + b.get();
    }

    private static int element(int[] array, int index) {
        return array[index];
    }

    private static int quotient(int a, int b) {
        return a / b;
    }

    public static void main(String[] args) {
        int zero = args.length;
        for (int i = 0; i < 5; i++) {
            try {
                switch (i) {
                    case 0:
                        sum(new Main(1), new Main(zero - 1));
                        break;
                    case 1:
                        sum(new Main(zero - 2), new Main(1));
                        break;
                    case 2:
                        element(new int[zero + 2], zero + 2);
                        break;
                    case 3:
                        quotient(quotient(6, 3), zero);
                        break;
                    default:
                        sum(new Main(3), null);
                }
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | ArithmeticException e) {
                e.printStackTrace(System.out);
            } catch (NullPointerException e) {
                for (StackTraceElement element : e.getStackTrace()) {
                    System.out.println(element);
                }
            }
        }
    }
}
