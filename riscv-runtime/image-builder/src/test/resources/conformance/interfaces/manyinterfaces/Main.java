package conformance.interfaces.manyinterfaces;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** One class that implements many interfaces, and calls through each of them. */
@Unikernel(name = "interfaces-manyinterfaces")
@Requires(Console.class)
public final class Main {
    interface I1 {
        int a();
    }

    interface I2 {
        int b();

        int a();
    }

    interface I3 extends I1, I2 {
        int c();
    }

    interface I4 {
        long d(long x);
    }

    interface I5 {
        String e(String s);
    }

    interface I6 extends I4, I5 {
        double f(double x, float y);
    }

    static class All implements I3, I6 {
        public int a() {
            return 1;
        }

        public int b() {
            return 20;
        }

        public int c() {
            return 300;
        }

        public long d(long x) {
            return x << 33;
        }

        public String e(String s) {
            return s + s;
        }

        public double f(double x, float y) {
            return x / y;
        }
    }

    static class Some implements I1, I5 {
        public int a() {
            return -1;
        }

        public String e(String s) {
            return s.substring(1);
        }
    }

    public static void main(String[] args) {
        Object[] objects = {
            new All(),
            new Some(),
            new All() {
                @Override
                public int b() {
                    return 21;
                }
            },
            "none"
        };
        for (Object o : objects) {
            String line = "";
            if (o instanceof I1) {
                line += ((I1) o).a() + " ";
            }
            if (o instanceof I2) {
                line += ((I2) o).b() + ((I2) o).a() + " ";
            }
            if (o instanceof I3) {
                line += ((I3) o).c() + ((I3) o).b() + ((I3) o).a() + " ";
            }
            if (o instanceof I4) {
                line += ((I4) o).d(3) + " ";
            }
            if (o instanceof I5) {
                line += ((I5) o).e("xy") + " ";
            }
            if (o instanceof I6) {
                line += (int) ((I6) o).f(10, 4) + " " + ((I6) o).d(1) + ((I6) o).e("z");
            }
            System.out.println(line);
        }
    }
}
