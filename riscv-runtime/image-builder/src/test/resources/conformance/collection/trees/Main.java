package conformance.collection.trees;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Trees that are built, changed and thrown away; the shape of the binary-trees benchmark. */
@Unikernel(
        name = "collection-trees",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "192K"))
@Requires(Console.class)
public final class Main {
    static final class Tree {
        Tree left;
        Tree right;
        int key;

        Tree(int key) {
            this.key = key;
        }

        static Tree full(int depth, int key) {
            Tree tree = new Tree(key);
            if (depth > 0) {
                tree.left = full(depth - 1, 2 * key);
                tree.right = full(depth - 1, 2 * key + 1);
            }
            return tree;
        }

        int check() {
            return left == null ? 1 : 1 + left.check() + right.check();
        }

        static Tree insert(Tree tree, int key) {
            if (tree == null) {
                return new Tree(key);
            }
            Tree copy = new Tree(tree.key);
            copy.left = key < tree.key ? insert(tree.left, key) : tree.left;
            copy.right = key > tree.key ? insert(tree.right, key) : tree.right;
            return copy;
        }

        static long fold(Tree tree) {
            return tree == null ? 17 : fold(tree.left) * 31 + tree.key * 7L + fold(tree.right);
        }
    }

    public static void main(String[] args) {
        Tree longLived = Tree.full(7, 1);
        for (int depth = 2; depth <= 8; depth += 2) {
            int check = 0;
            for (int i = 0; i < 1 << (8 - depth); i++) {
                check += Tree.full(depth, i).check();
            }
            System.out.println(depth + " " + check);
        }
        Tree persistent = null;
        Tree middle = null;
        int seed = 42;
        for (int i = 0; i < 120; i++) {
            seed = seed * 1103515245 + 12345;
            persistent = Tree.insert(persistent, (seed >>> 16) % 1000);
            if (i == 60) {
                middle = persistent;
            }
        }
        System.out.println(Tree.fold(persistent) + " " + Tree.fold(middle));
        System.out.println(longLived.check());
    }
}
