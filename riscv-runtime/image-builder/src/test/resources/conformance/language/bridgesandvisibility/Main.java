package conformance.language.bridgesandvisibility;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Nested private access in all directions, private methods shadowed below, package and protected members, static hiding, fields hidden, super fields, overloads chosen statically. */
@Unikernel(name = "language-bridgesandvisibility")
@Requires(Console.class)
public final class Main {
    private int secret = 1;
    private static int shared = 100;

    private int reveal() {
        return secret;
    }

    static class Parent {
        private String name = "parent";
        protected String open = "open parent";
        static String kind = "static parent";

        private String who() {
            return "private " + name;
        }

        String call() {
            return who() + " " + open + " " + kind();
        }

        static String kind() {
            return kind;
        }

        String over(Object o) {
            return "object";
        }

        String over(Number n) {
            return "number";
        }

        protected Object self() {
            return this;
        }
    }

    static class Child extends Parent {
        private String name = "child";
        protected String open = "open child";
        static String kind = "static child";

        String who() {
            return "child's " + name + "/" + ((Parent) this).name + "/" + super.open + "/" + open;
        }

        static String kind() {
            return kind + "!";
        }

        @Override
        String over(Number n) {
            return "child number";
        }

        String over(Integer i) {
            return "child integer";
        }

        @Override
        protected Child self() {
            return this;
        }
    }

    private final class Inner {
        private int own = secret++ + shared--;

        private int sum() {
            return own + secret + shared + reveal() + new Deep().value;
        }

        private final class Deep {
            private final int value = own * 2;

            private Deep() {
                secret += 5;
                own ^= value;
            }
        }
    }

    private static String peek(Main m, Inner i) {
        i.own += 3;
        m.secret <<= 2;
        Inner.Deep d = i.new Deep();
        return i.own + " " + m.secret + " " + d.value + " " + i.sum();
    }

    public static void main(String[] args) {
        Parent p = new Child();
        Child c = (Child) p;
        System.out.println(p.call() + " | " + c.call() + " | " + c.who() + " | " + p.who());
        System.out.println(p.open + " " + c.open + " " + ((Parent) c).open + " " + p.name + " " + c.name + " "
                + Parent.kind() + " " + Child.kind() + " " + ((Parent) c).kind());
        Object o = 5;
        Number n = 5;
        System.out.println(p.over(5) + " " + c.over(5) + " " + c.over(n) + " " + c.over(o) + " " + p.over(n) + " "
                + c.over(5L) + " " + c.over('c') + " " + p.over("s"));
        p.open = "changed";
        ((Parent) c).name += "!";
        c.name += "?";
        System.out.println(c.who() + " " + c.self().open + " " + ((Parent) p.self()).open);
        Main m = new Main();
        System.out.println(peek(m, m.new Inner()) + " " + shared + " " + m.reveal());
        Runnable r = () -> {
            shared += m.secret;
            Inner i = m.new Inner();
            i.own--;
            System.out.println(i.sum() + " " + shared);
        };
        r.run();
        r.run();
        class Local extends Child {
            private String name = "local";

            @Override
            String who() {
                return name + ":" + super.who() + ":" + shared;
            }
        }
        System.out.println(new Local().who() + " " + new Local().call());
    }
}
