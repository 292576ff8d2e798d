package conformance.algorithms.rules;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A forward-chaining rule engine, a Prolog-like unifier with backtracking, a truth-table solver. */
@Unikernel(name = "algorithms-rules")
@Requires(Console.class)
public final class Main {
    sealed interface Term permits V, F {}

    record V(String n) implements Term {}

    record F(String n, List<Term> a) implements Term {
        @Override
        public String toString() {
            return a.isEmpty() ? n : n + a.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
        }
    }

    record Rule(Term head, List<Term> body) {}

    static Term t(String s) {
        int p = s.indexOf('(');
        if (p < 0) {
            return Character.isUpperCase(s.charAt(0)) ? new V(s) : new F(s, List.of());
        }
        List<Term> a = new ArrayList<>();
        int depth = 0, from = p + 1;
        for (int i = p + 1; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '(') {
                depth++;
            }
            if (depth == 0 && (c == ',' || c == ')')) {
                a.add(t(s.substring(from, i)));
                from = i + 1;
            }
            if (c == ')') {
                depth--;
            }
        }
        return new F(s.substring(0, p), a);
    }

    static Term walk(Term x, Map<V, Term> s) {
        while (x instanceof V v && s.containsKey(v)) {
            x = s.get(v);
        }
        return x;
    }

    static Map<V, Term> unify(Term a, Term b, Map<V, Term> s) {
        if (s == null) {
            return null;
        }
        a = walk(a, s);
        b = walk(b, s);
        if (a.equals(b)) {
            return s;
        }
        if (a instanceof V v) {
            Map<V, Term> r = new HashMap<>(s);
            r.put(v, b);
            return r;
        }
        if (b instanceof V) {
            return unify(b, a, s);
        }
        F f = (F) a, g = (F) b;
        if (!f.n().equals(g.n()) || f.a().size() != g.a().size()) {
            return null;
        }
        for (int i = 0; i < f.a().size(); i++) {
            s = unify(f.a().get(i), g.a().get(i), s);
        }
        return s;
    }

    static Term apply(Term x, Map<V, Term> s) {
        x = walk(x, s);
        return x instanceof F f
                ? new F(f.n(), f.a().stream().map(y -> apply(y, s)).toList())
                : x;
    }

    static int fresh;

    static Term rename(Term x, int n) {
        return x instanceof V v
                ? new V(v.n() + n)
                : new F(((F) x).n(), ((F) x).a().stream().map(y -> rename(y, n)).toList());
    }

    static void solve(List<Term> goals, Map<V, Term> s, List<Rule> rules, Consumer<Map<V, Term>> found) {
        if (s == null) {
            return;
        }
        if (goals.isEmpty()) {
            found.accept(s);
            return;
        }
        for (Rule r : rules) {
            int n = ++fresh;
            List<Term> next =
                    new ArrayList<>(r.body().stream().map(b -> rename(b, n)).toList());
            next.addAll(goals.subList(1, goals.size()));
            solve(next, unify(goals.get(0), rename(r.head(), n), s), rules, found);
        }
    }

    public static void main(String[] args) {
        List<Rule> rules = new ArrayList<>();
        for (String l : List.of(
                "parent(ann,bob)",
                "parent(bob,cid)",
                "parent(bob,dee)",
                "parent(cid,eve)",
                "anc(X,Y):parent(X,Y)",
                "anc(X,Z):parent(X,Y);anc(Y,Z)",
                "app(nil,L,L)",
                "app(cons(H,T),L,cons(H,R)):app(T,L,R)")) {
            String[] p = l.split(":");
            rules.add(new Rule(
                    t(p[0]),
                    p.length == 1
                            ? List.of()
                            : Arrays.stream(p[1].split(";")).map(Main::t).toList()));
        }
        for (String q : List.of(
                "anc(ann,W)",
                "anc(W,eve)",
                "anc(eve,W)",
                "app(cons(a,nil),cons(b,nil),W)",
                "app(X,Y,cons(a,cons(b,nil)))")) {
            List<String> out = new ArrayList<>();
            Term g = t(q);
            solve(List.of(g), Map.of(), rules, s -> out.add(apply(g, s).toString()));
            System.out.println(q + " -> " + out);
        }
    }
}
