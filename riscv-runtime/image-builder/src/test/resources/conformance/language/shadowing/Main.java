package conformance.language.shadowing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.IntUnaryOperator;

/** Names hidden by fields, parameters, locals, nested scopes, methods of the same name, packages. */
@Unikernel(name = "language-shadowing")
@Requires(Console.class)
public final class Main {
    static int x = 1;
    int y = 2;

    static class A {
        int x = 10;
        static int s = 5;

        int x() {
            return x;
        }

        int get() {
            return x + Main.x;
        }

        class In {
            int x = 100;

            int sum(int x) {
                {
                    int z = x;
                    x = z + 1;
                }
                return x + this.x + A.this.x + Main.x;
            }
        }
    }

    static class B extends A {
        int x = 20;
        static int s = 6;

        @Override
        int x() {
            return super.x() + x + super.x;
        }

        int both() {
            return ((A) this).x + this.x + A.s + s;
        }
    }

    static String String(String String) {
        return String + String.length();
    }

    int Main() {
        return y;
    }

    static int value(int value) {
        value:
        for (int i = 0; i < value; i++) {
            if (i == 2) {
                value = -value;
                break value;
            }
        }
        return value;
    }

    public static void main(String[] args) {
        System.out.println(x + new A().get() + " " + new A().new In().sum(1000));
        A a = new B();
        System.out.println(a.x + " " + ((B) a).x + " " + a.x() + " " + ((B) a).both() + a.s);
        System.out.println(String("q") + new Main().Main() + value(5));
        int x = 7;
        {
            int q = x;
            x = q * Main.x;
        }
        System.out.println(x + Main.x);
        Main.x += x;
        IntUnaryOperator f = v -> v + Main.x;
        for (int i = 0; i < 2; i++) {
            int t = i;
            System.out.println(f.applyAsInt(t));
        }
        class Local {
            int x = 50;

            int t() {
                return x + Main.x;
            }
        }
        System.out.println(new Local().t() + x);
        Runnable r = new Runnable() {
            int x = 60;

            @Override
            public void run() {
                int y = x;
                System.out.println(y + this.x + Main.x);
            }
        };
        r.run();
        int length = "abc".length(), args2 = args.length;
        System.out.println(length + args2);
        switch (x) {
            case 7:
                int k = 1;
                System.out.println(k);
                break;
            default:
                k = 3;
                System.out.println(k);
        }
        for (String s : new String[] {"a"}) {
            System.out.println(s);
        }
        String s = "b";
        System.out.println(s);
    }
}
