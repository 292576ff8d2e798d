package conformance.classes.privateaccess;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Private members of nested classes are used across the nest, in both directions. */
@Unikernel(name = "classes-privateaccess")
@Requires(Console.class)
public final class Main {
    private int secret = 5;
    private static long total;

    private int twice(int v) {
        return secret * v * 2;
    }

    private static void add(long v) {
        total += v;
    }

    static class Friend {
        private int own = 1;

        private Friend() {}

        private Friend(int own) {
            this.own = own;
        }

        private int look(Main m) {
            m.secret += own;
            m.secret++;
            add(m.secret);
            return m.twice(own) + m.secret--;
        }

        private static String name() {
            return "friend";
        }

        private static class Inner extends Friend {
            private String own = "hidden";

            private int both() {
                return own.length() + super.own;
            }
        }
    }

    private String who() {
        return "Main";
    }

    static class Sub extends Friend {
        private String who() {
            return "Sub";
        }

        String ask() {
            return who();
        }
    }

    public static void main(String[] args) {
        Main m = new Main();
        Friend f = new Friend();
        Friend g = new Friend(9);
        System.out.println(f.look(m) + " " + g.look(m) + " " + m.secret + " " + total + " " + Friend.name());
        f.own += 20;
        f.own <<= 1;
        System.out.println(f.own++ + f.own + " " + new Friend.Inner().both() + " " + m.who() + new Sub().ask());
    }
}
