package conformance.exceptions.implicit;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Exceptions of the machine are caught: division, bounds, null, casts, stores and sizes. */
@Unikernel(name = "exceptions-implicit")
@Requires(Console.class)
public final class Main {
    static int zero;
    static Object text = "text";
    static String nothing;

    public static void main(String[] args) {
        for (int i = 0; i < 8; i++) {
            try {
                int[] a = new int[2];
                Object[] o = new String[1];
                switch (i) {
                    case 0 -> a[0] = 1 / zero;
                    case 1 -> a[2] = 1;
                    case 2 -> a[0] = nothing.length();
                    case 3 -> a[0] = (Integer) text;
                    case 4 -> o[0] = a;
                    case 5 -> a = new int[zero - 1];
                    case 6 -> a[0] = (int) (5L % zero);
                    default -> a[0] = "abc".charAt(5);
                }
                System.out.println("no exception");
            } catch (ArithmeticException | ArrayStoreException e) {
                System.out.println("A " + e);
            } catch (NullPointerException e) {
                System.out.println("null");
            } catch (RuntimeException e) {
                System.out.println(e.getClass().getName());
            }
        }
    }
}
