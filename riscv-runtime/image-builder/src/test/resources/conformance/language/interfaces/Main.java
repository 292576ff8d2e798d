package conformance.language.interfaces;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Default, static and private interface methods; diamonds; super calls; functional inheritance. */
@Unikernel(name = "language-interfaces")
@Requires(Console.class)
public final class Main {
    interface Named {
        String name();

        default String greet() {
            return prefix() + name();
        }

        private String prefix() {
            return "Hi ";
        }

        static Named of(String s) {
            return () -> s;
        }

        static String join(Named... ns) {
            return Arrays.stream(ns).map(Named::name).collect(Collectors.joining("+"));
        }
    }

    interface Polite extends Named {
        @Override
        default String greet() {
            return "Dear " + name() + suffix();
        }

        private static String mark() {
            return "!";
        }

        default String suffix() {
            return mark();
        }
    }

    interface Loud extends Named {
        @Override
        default String greet() {
            return Named.super.greet().toUpperCase();
        }
    }

    static class Both implements Polite, Loud {
        @Override
        public String name() {
            return "both";
        }

        @Override
        public String greet() {
            return Polite.super.greet() + "/" + Loud.super.greet();
        }
    }

    static class Parent {
        public String suffix() {
            return "?";
        }
    }

    static class Child extends Parent implements Polite {
        @Override
        public String name() {
            return "child";
        }
    }

    interface Top {
        default int v() {
            return 1;
        }
    }

    interface Left extends Top {
        @Override
        default int v() {
            return Top.super.v() + 10;
        }
    }

    interface Right extends Top {}

    static class Diamond implements Left, Right {
        int w() {
            return Left.super.v() * 2;
        }
    }

    interface Abstracts extends Top {
        @Override
        int v();
    }

    static class Concrete implements Abstracts {
        @Override
        public int v() {
            return 99;
        }
    }

    interface Fluent<T extends Fluent<T>> {
        T self();

        default T add(String s) {
            log().append(s);
            return self();
        }

        StringBuilder log();
    }

    static class F implements Fluent<F> {
        final StringBuilder b = new StringBuilder();

        @Override
        public F self() {
            return this;
        }

        @Override
        public StringBuilder log() {
            return b;
        }

        F twice() {
            b.append(b);
            return this;
        }
    }

    interface Const {
        int A = 1;
        int B = A + 1;
        String S = "s" + B;
        int[] ARR = {A, B};
    }

    public static void main(String[] args) {
        Named n = Named.of("lambda");
        Polite p = () -> "polite";
        Loud l = () -> "loud";
        System.out.println(n.greet() + " " + p.greet() + " " + l.greet() + " " + new Both().greet() + " "
                + new Child().greet() + " " + ((Polite) new Child()).suffix() + " " + Named.join(n, p, l));
        System.out.println(new Diamond().v() + " " + new Diamond().w() + " " + new Concrete().v() + " "
                + ((Top) new Concrete()).v());
        System.out.println(new F().add("a").twice().add("b").twice().log() + " " + Const.S + Const.ARR[1]);
        Const.ARR[0]++;
        System.out.println(Const.ARR[0]);
        Named anonymous = new Named() {
            int calls;

            @Override
            public String name() {
                return "anonymous" + calls++;
            }
        };
        System.out.println(anonymous.greet() + anonymous.greet());
        Comparator<String> c = new Comparator<>() {
            @Override
            public int compare(String a, String b) {
                return b.compareTo(a);
            }
        };
        System.out.println(c.reversed().compare("a", "b") + " "
                + c.thenComparing(Comparator.naturalOrder()).compare("a", "b"));
        Object o = l;
        System.out.println(
                (o instanceof Named) + " " + (o instanceof Polite) + " " + (o instanceof Loud x ? x.name() : "-"));
    }
}
