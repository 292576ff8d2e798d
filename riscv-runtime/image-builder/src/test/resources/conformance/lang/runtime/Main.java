package conformance.lang.runtime;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.function.Supplier;

/** System and Runtime facts that do not depend on the machine; arraycopy; line separator; properties absent. */
@Unikernel(name = "lang-runtime")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int[] a = {1, 2, 3, 4, 5};
        System.arraycopy(a, 0, a, 1, 4);
        System.out.println(Arrays.toString(a));
        System.arraycopy(a, 1, a, 0, 4);
        System.out.println(Arrays.toString(a));
        Object[] o = new Object[3];
        System.arraycopy(new String[] {"x", "y"}, 0, o, 1, 2);
        System.out.println(Arrays.toString(o));
        attempt(() -> {
            System.arraycopy(new int[2], 0, new int[2], 1, 2);
            return "";
        });
        attempt(() -> {
            System.arraycopy(new int[2], -1, new int[2], 0, 1);
            return "";
        });
        attempt(() -> {
            System.arraycopy(new int[2], 0, new long[2], 0, 1);
            return "";
        });
        attempt(() -> {
            System.arraycopy("text", 0, new char[2], 0, 1);
            return "";
        });
        String[] t = new String[2];
        attempt(() -> {
            System.arraycopy(new Object[] {"ok", 1}, 0, t, 0, 2);
            return "";
        });
        System.out.println(t[0] + t[1]);
        attempt(() -> {
            System.arraycopy(new int[1], 0, new int[1], 0, -1);
            return "";
        });
        System.out.println(System.lineSeparator().length() + " " + System.getProperty("no.such.property") + " "
                + System.getProperty("no.such", "default") + " " + System.getenv("NO_SUCH_VARIABLE_HERE") + " "
                + (System.nanoTime() <= System.nanoTime()) + " " + (System.currentTimeMillis() >= 0));
        Runtime r = Runtime.getRuntime();
        System.out.println((r == Runtime.getRuntime()) + " " + (r.maxMemory() > 0) + " "
                + (r.totalMemory() >= r.freeMemory()) + " " + (r.availableProcessors() > 0));
        System.gc();
        System.out.println(Thread.currentThread().getName() + " "
                + Thread.currentThread().isInterrupted() + " " + Thread.interrupted());
        System.out.printf("%d%n", 5);
        System.out.append('a').append("bc", 1, 2).println();
        System.out.print(new char[] {'o', 'k'});
        System.out.println(new char[] {'!', '?'});
        System.out.println((Object) null);
        System.out.print((String) null);
        System.out.println(1.0f);
        System.out.print(2L);
        System.out.print('c');
        System.out.print(true);
        System.out.println();
        System.out.write('w');
        System.out.write(new byte[] {104, 105, 10}, 0, 3);
        System.out.flush();
        System.out.println(System.out.checkError());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
