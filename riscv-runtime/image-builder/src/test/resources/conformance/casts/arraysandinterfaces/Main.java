package conformance.casts.arraysandinterfaces;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;

/** Casts and tests of arrays, interfaces, nested arrays, null, and the messages of failing ones. */
@Unikernel(name = "casts-arraysandinterfaces")
@Requires(Console.class)
public final class Main {
    interface Left {}

    interface Right {}

    static class Both implements Left, Right, Serializable {}

    static final class OnlyLeft implements Left {}

    static class Sub extends Both implements Comparable<Sub> {
        @Override
        public int compareTo(Sub o) {
            return 0;
        }
    }

    static String kinds(Object o) {
        return (o instanceof Left ? "L" : "-")
                + (o instanceof Right ? "R" : "-")
                + (o instanceof Both ? "B" : "-")
                + (o instanceof Object[] ? "A" : "-")
                + (o instanceof Left[] ? "l" : "-")
                + (o instanceof Right[] ? "r" : "-")
                + (o instanceof Cloneable ? "C" : "-")
                + (o instanceof Serializable ? "S" : "-")
                + (o instanceof int[] ? "i" : "-")
                + (o instanceof Object[][] ? "2" : "-")
                + (o instanceof Cloneable[] ? "c" : "-")
                + (o instanceof Comparable ? "O" : "-")
                + (o instanceof Serializable[][] ? "s" : "-")
                + (o instanceof int[][] ? "I" : "-")
                + (o instanceof Number[] ? "N" : "-");
    }

    public static void main(String[] args) {
        Object[] all = {
            null,
            new Both(),
            new OnlyLeft(),
            new Sub(),
            new Both[1],
            new OnlyLeft[0],
            new Sub[2],
            new Left[1],
            new Object[1],
            new int[1],
            new int[1][1],
            new Both[1][],
            new Object[1][1][1],
            new Integer[3],
            new String[2][2],
            "s",
            1,
            new long[0],
            new Sub[0][0][0],
            new Comparable[0],
            new Cloneable[0][0],
            List.of(),
            Thread.State.NEW
        };
        for (Object o : all) {
            System.out.println((o == null ? "null" : o.getClass().getName()) + " " + kinds(o));
        }
        attempt(() -> (Left[]) all[8]);
        attempt(() -> ((Right[]) all[5]).length);
        attempt(() -> ((Right[]) all[6]).length);
        attempt(() -> ((Object[][]) all[10]).length);
        attempt(() -> ((Cloneable[]) all[10]).length);
        attempt(() -> ((int[]) all[17]).length);
        attempt(() -> (Right) all[2]);
        attempt(() -> (Comparable<?>) all[1]);
        attempt(() -> ((Object[][][]) all[11]).length);
        attempt(() -> ((Serializable[][]) all[18]).length);
        attempt(() -> (Left[]) all[0]);
        attempt(() -> (Thread.State) (Object) Thread.State.class);
        Object[] store = new Left[2];
        attempt(() -> (store[0] = new Both()) != null);
        attempt(() -> store[1] = new Object());
        attempt(() -> store[1] = null);
        Object[][] deep = new Number[2][2];
        attempt(() -> deep[0][0] = "x");
        attempt(() -> (deep[1] = new Integer[] {4}).length);
        attempt(() -> deep[1][0] = 1.5);
        attempt(() -> (deep[0] = new Object[1]).length);
        System.out.println(
                kinds(store[0]) + " " + deep[1][0] + " " + deep[1].getClass().getSimpleName());
        Left l = new Sub();
        Right r = (Right) l;
        Both b = (Both) r;
        System.out.println((l == r) + " " + (b == (Object) r) + " " + (((Sub) b).compareTo((Sub) r)) + " "
                + (l instanceof OnlyLeft) + " " + (r instanceof Left x && x == l));
        Runnable both = (Runnable & Serializable) () -> System.out.println("intersection");
        both.run();
        System.out.println((both instanceof Serializable) + " " + ((Object) both instanceof Left));
        System.out.println(Left[].class.isInstance(new Both[0]) + " " + Left.class.isAssignableFrom(Sub.class) + " "
                + Object[].class.isAssignableFrom(int[][].class) + " " + Object[].class.isAssignableFrom(int[].class)
                + " " + Cloneable.class.isInstance(new int[0]));
        attempt(() -> Right.class.cast(new OnlyLeft()));
        attempt(() -> int[].class.cast(new long[0]));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            String text = e.toString();
            System.out.println(text.contains(" (") ? text.substring(0, text.indexOf(" (")) : text);
        }
    }
}
