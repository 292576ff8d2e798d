package conformance.language.sealedtypes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.List;
import java.util.Map;

/** A sealed algebra evaluated, simplified, differentiated and printed with visitors and patterns. */
@Unikernel(name = "language-sealedtypes")
@Requires(Console.class)
public final class Main {
    sealed interface Expr permits Num, Var, Add, Mul, Pow {}

    record Num(long v) implements Expr {}

    record Var(String n) implements Expr {}

    record Add(Expr a, Expr b) implements Expr {}

    record Mul(Expr a, Expr b) implements Expr {}

    record Pow(Expr base, int e) implements Expr {}

    static long eval(Expr e, Map<String, Long> env) {
        if (e instanceof Num n) {
            return n.v();
        }
        if (e instanceof Var v) {
            return env.getOrDefault(v.n(), 0L);
        }
        if (e instanceof Add a) {
            return eval(a.a(), env) + eval(a.b(), env);
        }
        if (e instanceof Mul m) {
            return eval(m.a(), env) * eval(m.b(), env);
        }
        if (e instanceof Pow p) {
            long r = 1;
            for (int i = 0; i < p.e(); i++) {
                r *= eval(p.base(), env);
            }
            return r;
        }
        throw new AssertionError(e);
    }

    static Expr simplify(Expr e) {
        if (e instanceof Add a) {
            Expr l = simplify(a.a()), r = simplify(a.b());
            if (l instanceof Num x && r instanceof Num y) {
                return new Num(x.v() + y.v());
            }
            if (l instanceof Num x && x.v() == 0) {
                return r;
            }
            if (r instanceof Num y && y.v() == 0) {
                return l;
            }
            return l.equals(r) ? simplify(new Mul(new Num(2), l)) : new Add(l, r);
        }
        if (e instanceof Mul m) {
            Expr l = simplify(m.a()), r = simplify(m.b());
            if (l instanceof Num x && r instanceof Num y) {
                return new Num(x.v() * y.v());
            }
            if (l instanceof Num x) {
                return x.v() == 0 ? x : x.v() == 1 ? r : new Mul(l, r);
            }
            return r instanceof Num ? simplify(new Mul(r, l)) : l.equals(r) ? new Pow(l, 2) : new Mul(l, r);
        }
        if (e instanceof Pow p) {
            return p.e() == 0 ? new Num(1) : p.e() == 1 ? simplify(p.base()) : new Pow(simplify(p.base()), p.e());
        }
        return e;
    }

    static Expr derive(Expr e, String x) {
        if (e instanceof Num) {
            return new Num(0);
        }
        if (e instanceof Var v) {
            return new Num(v.n().equals(x) ? 1 : 0);
        }
        if (e instanceof Add a) {
            return new Add(derive(a.a(), x), derive(a.b(), x));
        }
        if (e instanceof Mul m) {
            return new Add(new Mul(derive(m.a(), x), m.b()), new Mul(m.a(), derive(m.b(), x)));
        }
        Pow p = (Pow) e;
        return new Mul(new Mul(new Num(p.e()), new Pow(p.base(), p.e() - 1)), derive(p.base(), x));
    }

    static String show(Expr e) {
        return e instanceof Num n
                ? "" + n.v()
                : e instanceof Var v
                        ? v.n()
                        : e instanceof Add a
                                ? "(" + show(a.a()) + " + " + show(a.b()) + ")"
                                : e instanceof Mul m
                                        ? show(m.a()) + "*" + show(m.b())
                                        : e instanceof Pow p ? show(p.base()) + "^" + p.e() : "?";
    }

    public static void main(String[] args) {
        Expr x = new Var("x"),
                y = new Var("y"),
                e = new Add(new Mul(new Num(3), new Pow(x, 3)), new Add(new Mul(x, y), new Num(5)));
        for (Expr t : List.of(
                e,
                new Mul(x, x),
                new Add(x, x),
                new Pow(new Add(x, new Num(1)), 2),
                new Mul(new Num(0), y),
                new Add(new Num(2), new Num(-2)))) {
            Expr d = simplify(derive(t, "x"));
            System.out.println(show(t) + " -> " + show(simplify(t)) + " d " + show(d) + " = "
                    + eval(d, Map.of("x", 2L, "y", 7L)) + " " + eval(t, Map.of("x", 2L, "y", 7L)) + " "
                    + (simplify(t).hashCode() == simplify(t).hashCode()));
        }
        System.out.println(e);
    }
}
