package conformance.language.nesting;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Private members across nested classes, static nested hierarchies, shadowing, qualified this and super. */
@Unikernel(name = "language-nesting")
@Requires(Console.class)
public final class Main {
    private static int secret = 7;
    private int own = 1;

    private static class Vault {
        private int code = secret * 6;

        private static String open(Vault v) {
            return "v" + v.code++;
        }

        private class Lock {
            private int turns = code;

            int turn() {
                return turns += code + own2();
            }
        }

        private int own2() {
            return 2;
        }
    }

    class A {
        String x = "A.x";

        String get() {
            return "A.get " + x;
        }

        class AA {
            String x = "AA.x";

            String show() {
                return x + " " + A.this.x + " " + own + " " + get();
            }
        }
    }

    class B extends A {
        String x = "B.x";

        @Override
        String get() {
            return "B.get " + x + " " + super.x + " " + super.get();
        }

        class BB extends AA {
            String x = "BB.x";

            @Override
            String show() {
                return x + " " + super.x + " " + super.show() + " " + B.this.x + " " + B.super.get();
            }
        }
    }

    static class Outer {
        static int count;

        static class Mid {
            static class In {
                int id = ++count;

                Mid up() {
                    return new Mid();
                }
            }

            In in = new In();
        }
    }

    interface Holder {
        class Inside {
            static String s = "inside";
        }

        enum Level {
            LOW,
            HIGH {
                @Override
                int v() {
                    return 9;
                }
            };

            int v() {
                return 1;
            }
        }

        record Rec(int a) {}
    }

    static class Shadow {
        int v = 1;

        int shadow(int v) {
            this.v += v;
            {
                int w = v;
                v = w * 2;
            }
            return new Object() {
                        int v = 50;

                        int sum() {
                            return v + Shadow.this.v;
                        }
                    }.sum()
                    + v;
        }
    }

    public static void main(String[] args) {
        Vault v = new Vault();
        Vault.Lock k = v.new Lock();
        System.out.println(
                Vault.open(v) + " " + v.code + " " + k.turn() + " " + k.turns + " " + (secret += 1) + " " + secret++);
        Main m = new Main();
        A a = m.new A(), b = m.new B();
        System.out.println(a.get() + " | " + b.get() + " | " + b.x + " | " + ((B) b).x);
        System.out.println(a.new AA().show() + " | " + b.new AA().show() + " | " + ((B) b).new BB().show());
        System.out.println(new Outer.Mid().in.up().in.id + " " + Outer.count + " " + Holder.Inside.s + " "
                + Holder.Level.HIGH.v() + Holder.Level.LOW.v() + " " + new Holder.Rec(4));
        System.out.println(new Shadow().shadow(5));
        m.own += 5;
        m.own++;
        System.out.println(m.own-- + " " + m.own);
    }
}
