package conformance.interfaces.dispatch;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** One interface with many implementors, called in a mixed order. */
@Unikernel(name = "interfaces-dispatch")
@Requires(Console.class)
public final class Main {
    interface Op {
        int apply(int a, int b);
    }

    static class Add implements Op {
        public int apply(int a, int b) {
            return a + b;
        }
    }

    static class Sub implements Op {
        public int apply(int a, int b) {
            return a - b;
        }
    }

    static class Mul implements Op {
        public int apply(int a, int b) {
            return a * b;
        }
    }

    static class Xor implements Op {
        public int apply(int a, int b) {
            return a ^ b;
        }
    }

    static class Shl implements Op {
        public int apply(int a, int b) {
            return a << b;
        }
    }

    static class Counting extends Add {
        int calls;

        @Override
        public int apply(int a, int b) {
            calls++;
            return super.apply(a, b) + calls;
        }
    }

    static class Delegating implements Op {
        private final Op op;

        Delegating(Op op) {
            this.op = op;
        }

        public int apply(int a, int b) {
            return op.apply(b, a);
        }
    }

    public static void main(String[] args) {
        Op[] ops = {
            new Add(),
            new Sub(),
            new Mul(),
            new Xor(),
            new Shl(),
            new Counting(),
            new Delegating(new Sub()),
            new Delegating(new Counting())
        };
        int v = 1;
        for (int i = 0; i < 1000; i++) {
            v = ops[(i * 7 + v & 0x7fffffff) % ops.length].apply(v, i);
            if (i % 100 == 0) {
                System.out.println(v);
            }
        }
        System.out.println(v + " " + ((Counting) ops[5]).calls);
    }
}
