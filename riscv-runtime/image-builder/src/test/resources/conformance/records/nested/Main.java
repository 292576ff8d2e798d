package conformance.records.nested;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Records of records, generic records, records with arrays and local records. */
@Unikernel(name = "records-nested")
@Requires(Console.class)
public final class Main {
    record Pair<A, B>(A first, B second) {
        <C> Pair<A, C> with(C c) {
            return new Pair<>(first, c);
        }
    }

    record Tree(Tree left, int value, Tree right) {
        int sum() {
            return (left == null ? 0 : left.sum()) + value + (right == null ? 0 : right.sum());
        }

        Tree insert(int v) {
            return v < value
                    ? new Tree(left == null ? new Tree(null, v, null) : left.insert(v), value, right)
                    : new Tree(left, value, right == null ? new Tree(null, v, null) : right.insert(v));
        }
    }

    record Holder(int[] data, String... names) {}

    public static void main(String[] args) {
        Pair<String, Integer> p = new Pair<>("a", 1);
        Pair<String, Pair<String, Integer>> nested = p.with(p);
        System.out.println(p + " " + nested + " " + nested.second().first() + " "
                + nested.equals(p.with(new Pair<>("a", 1))) + " " + nested.hashCode());
        Tree t = new Tree(null, 50, null);
        int seed = 17;
        for (int i = 0; i < 12; i++) {
            seed = seed * 31 % 101;
            t = t.insert(seed);
        }
        System.out.println(t.sum());
        System.out.println(t);
        int[] data = {1, 2};
        Holder h = new Holder(data, "x", "y");
        System.out.println(h.equals(new Holder(data, h.names())) + " " + h.equals(new Holder(data.clone(), h.names()))
                + " " + h.names()[1] + h.data()[0]);
        record Local(int v) {
            int twice() {
                return v * 2;
            }
        }
        System.out.println(new Local(21).twice() + " " + new Local(1));
    }
}
