package conformance.classes.innerclasses;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Inner classes reach the fields and methods of the objects around them. */
@Unikernel(name = "classes-innerclasses")
@Requires(Console.class)
public final class Main {
    private int base = 10;
    private static int count;

    class Counter {
        private int step;

        Counter(int step) {
            this.step = step;
            count++;
        }

        int next() {
            return base += step;
        }

        class Deep {
            int base = 1000;

            int all() {
                step++;
                return base + step + Main.this.base + next();
            }
        }
    }

    static class Nested {
        private int hidden = 7;
        private static int shared = 70;

        private int secret(Nested other) {
            return hidden * other.hidden;
        }
    }

    Counter make(int step) {
        return new Counter(step);
    }

    class Sub extends Counter {
        Sub() {
            super(5);
        }

        @Override
        int next() {
            return super.next() + Main.this.base;
        }
    }

    public static void main(String[] args) {
        Main one = new Main();
        Main two = new Main();
        Counter a = one.make(1);
        Counter b = one.new Counter(100);
        Counter c = two.make(3);
        System.out.println(a.next() + " " + b.next() + " " + c.next() + " " + a.next() + " " + one.base + " " + two.base
                + " " + count);
        Counter.Deep deep = a.new Deep();
        System.out.println(deep.all() + " " + deep.all() + " " + a.step);
        Nested n = new Nested();
        Nested m = new Nested();
        m.hidden++;
        System.out.println(n.secret(m) + " " + Nested.shared++ + " " + Nested.shared);
        Sub sub = two.new Sub();
        System.out.println(sub.next() + " " + ((Counter) sub).next());
    }
}
