package conformance.language.hugearrays;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;

/** Arrays that there is no room for are refused also where nothing needs what would be in them. */
@Unikernel(name = "language-hugearrays")
@Requires(Console.class)
public final class Main {
    private static int[] three = new int[3];

    public static void main(String[] args) {
        for (int length : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 1}) {
            attempt(() -> System.out.println(new long[length].length));
        }
        attempt(() -> {
            long[] unused = new long[Integer.MAX_VALUE - 8];
        });
        attempt(() -> {
            long[] written = new long[Integer.MAX_VALUE - 8];
            written[3] = 4;
        });
        attempt(() -> {
            Object[] ofStrings = new String[three.length << 29];
            System.out.println(ofStrings.getClass().getSimpleName());
        });
        attempt(() -> {
            char[] few = new char[three.length];
            few[1] = 'a';
        });
        attempt(() -> {
            boolean[] negative = new boolean[-three.length];
        });
        attempt(() -> {
            List<String> list = new ArrayList<>(Integer.MAX_VALUE);
            list.add("a");
        });
        attempt(() -> {
            int[] copy = three.clone();
        });
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
            System.out.println("there was room");
        } catch (OutOfMemoryError e) {
            System.out.println("there was no room");
        } catch (NegativeArraySizeException e) {
            System.out.println(e.getMessage());
        }
    }
}
