package conformance.classes.polymorphism;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A hierarchy with many classes, called through its root in a mixed order. */
@Unikernel(name = "classes-polymorphism")
@Requires(Console.class)
public final class Main {
    abstract static class Node {
        abstract long eval(long x);

        int size() {
            return 1;
        }
    }

    static final class Constant extends Node {
        final long v;

        Constant(long v) {
            this.v = v;
        }

        long eval(long x) {
            return v;
        }
    }

    static final class Variable extends Node {
        long eval(long x) {
            return x;
        }
    }

    abstract static class Binary extends Node {
        final Node l;
        final Node r;

        Binary(Node l, Node r) {
            this.l = l;
            this.r = r;
        }

        @Override
        int size() {
            return 1 + l.size() + r.size();
        }
    }

    static final class Add extends Binary {
        Add(Node l, Node r) {
            super(l, r);
        }

        long eval(long x) {
            return l.eval(x) + r.eval(x);
        }
    }

    static final class Multiply extends Binary {
        Multiply(Node l, Node r) {
            super(l, r);
        }

        long eval(long x) {
            return l.eval(x) * r.eval(x);
        }
    }

    static final class Negate extends Node {
        final Node n;

        Negate(Node n) {
            this.n = n;
        }

        long eval(long x) {
            return -n.eval(x);
        }

        @Override
        int size() {
            return super.size() + n.size();
        }
    }

    static int seed = 42;

    static Node random(int depth) {
        seed = seed * 1664525 + 1013904223;
        int kind = (seed >>> 20) % 5;
        if (depth == 0) {
            return kind < 3 ? new Variable() : new Constant(seed >> 24);
        }
        switch (kind) {
            case 0:
            case 1:
                return new Add(random(depth - 1), random(depth - 1));
            case 2:
            case 3:
                return new Multiply(random(depth - 1), random(depth - 1));
            default:
                return new Negate(random(depth - 1));
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 10; i++) {
            Node n = random(i % 7);
            System.out.println(n.size() + " " + n.eval(i) + " " + n.eval(-3));
        }
    }
}
