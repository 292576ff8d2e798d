package conformance.initialization.leakedinstances;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;

/** Objects that an initialiser has handed on before it failed: their methods find the class erroneous. */
@Unikernel(name = "initialization-leakedinstances")
@Requires(Console.class)
public final class Main {
    static Object leaked;
    static Runnable action;
    static final List<Leaky> list = new ArrayList<>();
    static class Leaky {
        static int count = Integer.parseInt("3");
        static { leaked = new Leaky(); list.add((Leaky) leaked); action = ((Leaky) leaked)::tell; fail(); }
        int own = 5;
        static void fail() { throw new IllegalStateException("count " + count); }
        int read() { return count; }
        void write() { count = 4; }
        int plain() { return own; }
        void tell() { System.out.println("told " + count); }
        static int add(int n) { return n + 1; }
        int call() { return add(own); }
        String caught() {
            try { return "got " + count; } catch (NoClassDefFoundError e) { return "caught within: " + e.getMessage(); }
        }
        Leaky another() { return new Leaky(); }
    }
    static class Base {
        static int value = Integer.parseInt("8");
        static { leaked = new Derived(); if (value > 7) throw new UnsupportedOperationException("base"); }
    }
    static class Derived extends Base {
        static int own = Integer.parseInt("9");
        int fromBase() { return value; }
        int fromOwn() { return own; }
        static int both() { return own + value; }
    }
    static class Fine {
        static Fine first = new Fine();
        static int made;
        static { leaked = first; made = first.bump() + Integer.parseInt("2"); }
        int bump() { return ++made; }
    }
    interface Action { Object run(); }
    static void attempt(Action a) {
        try { System.out.println(a.run()); }
        catch (NoClassDefFoundError | ExceptionInInitializerError e) { System.out.println(e.getClass().getName() + " " + (e instanceof NoClassDefFoundError ? e.getMessage() : "" + e.getCause())); }
    }
    public static void main(String[] args) {
        attempt(() -> new Leaky());
        Leaky l = (Leaky) leaked;
        attempt(() -> l.read());
        attempt(() -> { l.write(); return "written"; });
        attempt(() -> l.plain());
        attempt(() -> l.call());
        attempt(() -> l.caught());
        attempt(() -> l.another());
        attempt(() -> { action.run(); return ""; });
        attempt(() -> list.get(0).read());
        attempt(() -> new Base());
        Derived d = (Derived) leaked;
        attempt(() -> d.fromBase());
        attempt(() -> d.fromOwn());
        attempt(() -> Derived.own);
        attempt(() -> Derived.both());
        attempt(() -> new Derived().fromOwn());
        attempt(() -> new Fine().bump());
        attempt(() -> ((Fine) leaked).bump());
    }
}
