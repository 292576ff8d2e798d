package conformance.exceptions.throughcalls;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Exceptions pass through virtual, interface, lambda, recursive and library calls. */
@Unikernel(name = "exceptions-throughcalls")
@Requires(Console.class)
public final class Main {
    interface Step {
        int go(int v) throws Exception;
    }

    static class Checked extends Exception {
        private static final long serialVersionUID = 1;
        final int level;

        Checked(int level) {
            super("level " + level);
            this.level = level;
        }
    }

    static class Deep implements Step {
        public int go(int v) throws Exception {
            if (v > 6) {
                throw new Checked(v);
            }
            return go(v + 1) * 2;
        }
    }

    static class Deeper extends Deep {
        @Override
        public int go(int v) throws Exception {
            try {
                return super.go(v + 1);
            } catch (Checked e) {
                if (v < 5) {
                    throw new Checked(e.level * 10 + v);
                }
                throw e;
            }
        }
    }

    public static void main(String[] args) {
        Step[] steps = {new Deep(), new Deeper(), v -> 100 / v, v -> new int[v][1].length};
        for (Step s : steps) {
            for (int v : new int[] {0, 3, -1}) {
                try {
                    System.out.println(s.go(v));
                } catch (Checked e) {
                    System.out.println(e.getMessage());
                } catch (Exception e) {
                    System.out.println(e);
                }
            }
        }
        IntUnaryOperator f = v -> {
            if (v == 2) {
                throw new IllegalStateException("lambda");
            }
            return v;
        };
        List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
        try {
            list.forEach(v -> System.out.println(f.applyAsInt(v)));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            list.sort(new Comparator<Integer>() {
                @Override
                public int compare(Integer a, Integer b) {
                    throw new UnsupportedOperationException("compare");
                }
            });
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage() + list);
        }
        String text = null;
        try {
            list.forEach(v -> text.length());
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
