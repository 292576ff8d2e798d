package conformance.language.innercaptures;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Inner classes capturing: several levels of this, mutable state of outers, locals of every type, captured in initialisers and constructors, shadowing, anonymous with arguments. */
@Unikernel(name = "language-innercaptures")
@Requires(Console.class)
public final class Main {
    private int count = 1;
    private final String name;
    private static int made;

    private Main(String name) {
        this.name = name;
        made++;
    }

    class Level1 {
        int count = 10;
        private final int at = Main.this.count++;

        class Level2 {
            int count = 100;

            class Level3 {
                int count = 1000;

                String sum(int count) {
                    return name + ":" + (count + this.count + Level2.this.count + Level1.this.count + Main.this.count)
                            + "@" + at;
                }

                void bump() {
                    count++;
                    Level2.this.count += 2;
                    Level1.this.count -= 3;
                    Main.this.count <<= 1;
                }

                Supplier<String> later(String extra) {
                    return () -> {
                        bump();
                        return extra + sum(0) + Level3.this.count;
                    };
                }
            }
        }
    }

    abstract static class Template {
        final String made;

        Template(Object... args) {
            made = hook() + args.length;
        }

        abstract String hook();
    }

    static class Base {
        String who() {
            return "base";
        }

        class Child extends Base {
            @Override
            String who() {
                return "child of " + Base.this.who() + "/" + super.who();
            }

            Child deeper() {
                return new Child();
            }

            Child elsewhere(Base b) {
                return b.new Child();
            }
        }
    }

    static List<Supplier<String>> all(
            byte b, short s, char c, long l, float f, double d, boolean z, String t, int[] a) {
        List<Supplier<String>> list = new ArrayList<>();
        final int constant = 5;
        int effectively = a.length;
        list.add(() -> "" + b + s + c + l + f + d + z + t + a[0] + constant + effectively);
        list.add(new Supplier<>() {
            private final long own = l * 2 + b;
            private int calls;

            {
                a[0] += constant;
            }

            @Override
            public String get() {
                return own + "/" + ++calls + "/" + d * f + (z ? t : c) + a[0]++;
            }
        });
        class Local implements Supplier<String> {
            private final String prefix;

            Local(String prefix) {
                this.prefix = prefix + effectively + s;
            }

            Local() {
                this("default");
            }

            @Override
            public String get() {
                class Nested {
                    String text() {
                        return prefix
                                + t
                                + l
                                + new Object() {
                                    @Override
                                    public String toString() {
                                        return "[" + c + d + effectively + "]";
                                    }
                                };
                    }
                }
                return new Nested().text();
            }
        }
        list.add(new Local());
        list.add(new Local("given"));
        Function<String, Local> maker = Local::new;
        list.add(maker.apply("made"));
        for (int i = 0; i < 3; i++) {
            int copy = i;
            list.add(() -> "i" + copy + a[0]);
        }
        for (String each : new String[] {"p", "q"}) {
            list.add(() -> each + effectively);
        }
        return list;
    }

    public static void main(String[] args) {
        Main m = new Main("m");
        Level1.Level2.Level3 x = m.new Level1().new Level2().new Level3();
        System.out.println(x.sum(5));
        x.bump();
        System.out.println(x.sum(0));
        Supplier<String> s = x.later("e");
        m.count = -7;
        System.out.println(s.get() + " " + s.get() + " " + m.count);
        Level1 one = m.new Level1(), two = new Main("n").new Level1();
        System.out.println(
                one.new Level2().new Level3().sum(1) + " " + two.new Level2().new Level3().sum(1) + " " + made);
        attempt(() -> {
            Main none = null;
            return none.new Level1();
        });
        int[] a = {1};
        List<Supplier<String>> list = all((byte) -1, (short) 300, 'c', 1L << 35, 1.5f, -0.25, true, "text", a);
        for (int round = 0; round < 2; round++) {
            for (Supplier<String> each : list) {
                System.out.print(each.get() + " ");
            }
            System.out.println(a[0]);
        }
        int local = made + 40;
        Template t = new Template(1, 2, "x") {
            final int set = 3;
            String notYet = "set";

            @Override
            String hook() {
                return "hook" + set + notYet + local;
            }
        };
        System.out.println(t.made + " " + t.hook());
        Base.Child c = new Base().new Child().deeper().elsewhere(new Base() {
            @Override
            String who() {
                return "anonymous" + local;
            }
        });
        System.out.println(c.who() + " " + c.deeper().who());
        Runnable[] tasks = new Runnable[3];
        for (int i = 0; i < tasks.length; i++) {
            int k = i;
            tasks[i] = () -> {
                Runnable inner = () -> a[0] += k * local;
                inner.run();
                tasks[(k + 1) % 3] = inner;
            };
        }
        for (Runnable r : tasks) {
            r.run();
        }
        tasks[0].run();
        System.out.println(a[0]);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
