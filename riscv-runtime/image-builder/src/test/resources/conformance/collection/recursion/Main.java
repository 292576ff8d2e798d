package conformance.collection.recursion;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Deep recursion with references in every frame, which many collections find and update. */
@Unikernel(
        name = "collection-recursion",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "128K"))
@Requires(Console.class)
public final class Main {
    interface Step {
        int apply(int depth, Object[] trail, String name);
    }

    static int deep(int depth, int[] own, Object[] trail, String name) {
        int[] mine = {depth, own[0]};
        trail[depth % trail.length] = mine;
        if (depth == 0) {
            return own[1];
        }
        String next = name.length() > 20 ? "s" : name + depth % 10;
        int below = deep(depth - 1, mine, trail, next);
        return below * 3 + mine[0] + mine[1] + own[0] + next.length() + name.length();
    }

    static int throughInterface(Step step, int depth, Object[] trail) {
        String name = "d" + depth;
        int result = step.apply(depth, trail, name);
        return result + name.length() + trail.length;
    }

    static final class Descent implements Step {
        @Override
        public int apply(int depth, Object[] trail, String name) {
            trail[depth % 4] = name + name;
            return depth == 0 ? 1 : throughInterface(depth % 2 == 0 ? this : new Other(this), depth - 1, trail)
                    + ((String) trail[depth % 4]).length();
        }
    }

    record Other(Step step) implements Step {
        @Override
        public int apply(int depth, Object[] trail, String name) {
            int result = step.apply(depth, trail, name + "!");
            return result ^ name.length();
        }
    }

    public static void main(String[] args) {
        Object[] trail = new Object[16];
        for (int round = 0; round < 12; round++) {
            System.out.println(deep(80 + round * 10, new int[] {round, 1}, trail, "r"));
        }
        int hash = 0;
        for (Object element : trail) {
            hash = hash * 31 + ((int[]) element)[0] * 7 + ((int[]) element)[1];
        }
        System.out.println(hash);
        System.out.println(throughInterface(new Descent(), 70, new Object[4]));
    }
}
