package conformance.algorithms.regexengine;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Thompson's construction: an own regular expression engine compared with java.util.regex. */
@Unikernel(name = "algorithms-regexengine")
@Requires(Console.class)
public final class Main {
    private static final class State {
        final int c;
        State out, other;

        State(int c, State out, State other) {
            this.c = c;
            this.out = out;
            this.other = other;
        }
    }

    private static final int SPLIT = 256, MATCH = 257, ANY = 258;

    private record Fragment(State start, List<Consumer<State>> ends) {
        void patch(State s) {
            ends.forEach(e -> e.accept(s));
        }
    }

    private String pattern = "";
    private int at;

    private static Main of(String pattern) {
        Main m = new Main();
        m.pattern = pattern;
        return m;
    }

    private Fragment alternation() {
        Fragment f = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            Fragment g = sequence();
            State s = new State(SPLIT, f.start, g.start);
            List<Consumer<State>> ends = new ArrayList<>(f.ends);
            ends.addAll(g.ends);
            f = new Fragment(s, ends);
        }
        return f;
    }

    private Fragment sequence() {
        Fragment f = null;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Fragment g = repeat();
            if (f == null) {
                f = g;
            } else {
                f.patch(g.start);
                f = new Fragment(f.start, g.ends);
            }
        }
        if (f == null) {
            State s = new State(SPLIT, null, null);
            return new Fragment(s, List.of(x -> {
                s.out = x;
                s.other = x;
            }));
        }
        return f;
    }

    private Fragment repeat() {
        Fragment f = atom();
        while (at < pattern.length() && "*+?".indexOf(pattern.charAt(at)) >= 0) {
            char c = pattern.charAt(at++);
            State s = new State(SPLIT, f.start, null);
            List<Consumer<State>> ends = new ArrayList<>(List.of(x -> s.other = x));
            if (c == '?') {
                ends.addAll(f.ends);
            } else {
                f.patch(s);
            }
            f = new Fragment(c == '+' ? f.start : s, ends);
        }
        return f;
    }

    private Fragment atom() {
        char c = pattern.charAt(at++);
        if (c == '(') {
            Fragment f = alternation();
            at++;
            return f;
        }
        State s = new State(c == '.' ? ANY : c, null, null);
        return new Fragment(s, List.of(x -> s.out = x));
    }

    private static void add(State s, Set<State> set) {
        if (s != null && set.add(s) && s.c == SPLIT) {
            add(s.out, set);
            add(s.other, set);
        }
    }

    static boolean matches(String pattern, String text) {
        Fragment f = Main.of(pattern).alternation();
        f.patch(new State(MATCH, null, null));
        Set<State> current = Collections.newSetFromMap(new IdentityHashMap<>());
        add(f.start, current);
        for (char c : text.toCharArray()) {
            Set<State> next = Collections.newSetFromMap(new IdentityHashMap<>());
            for (State s : current) {
                if (s.c == c || s.c == ANY) {
                    add(s.out, next);
                }
            }
            current = next;
        }
        return current.stream().anyMatch(s -> s.c == MATCH);
    }

    public static void main(String[] args) {
        String[] patterns = {"a", "a*", "ab|cd", "(ab)*c", "a+b?", "(a|b)*abb", "x.z", "(a?)(a?)aa", "((ab)+|c)*", "a|"
        };
        String[] texts = {"", "a", "aa", "ab", "abb", "babb", "cd", "abc", "ababc", "xyz", "aaaa", "abcab", "c"};
        int agree = 0;
        for (String p : patterns) {
            StringBuilder b = new StringBuilder(p + ":");
            for (String t : texts) {
                boolean m = matches(p, t);
                b.append(m ? " " + (t.isEmpty() ? "<empty>" : t) : "");
                if (m == Pattern.matches(p, t)) {
                    agree++;
                }
            }
            System.out.println(b);
        }
        System.out.println(agree + " of " + patterns.length * texts.length);
        System.out.println(matches("(a?)".repeat(15) + "a".repeat(15), "a".repeat(15)));
    }
}
