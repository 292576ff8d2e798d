package conformance.algorithms.trie;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A trie: insertion, removal, prefixes, wildcard search and longest common prefix. */
@Unikernel(name = "algorithms-trie")
@Requires(Console.class)
public final class Main {
    private final Map<Character, Main> children = new TreeMap<>();
    private boolean word;

    void add(String s) {
        Main n = this;
        for (char c : s.toCharArray()) {
            n = n.children.computeIfAbsent(c, k -> new Main());
        }
        n.word = true;
    }

    boolean remove(String s) {
        if (s.isEmpty()) {
            boolean was = word;
            word = false;
            return was;
        }
        Main child = children.get(s.charAt(0));
        if (child == null || !child.remove(s.substring(1))) {
            return false;
        }
        if (child.children.isEmpty() && !child.word) {
            children.remove(s.charAt(0));
        }
        return true;
    }

    void collect(String prefix, List<String> out) {
        if (word) {
            out.add(prefix);
        }
        children.forEach((c, n) -> n.collect(prefix + c, out));
    }

    List<String> match(String pattern, String so) {
        List<String> out = new ArrayList<>();
        if (pattern.isEmpty()) {
            if (word) {
                out.add(so);
            }
            return out;
        }
        char c = pattern.charAt(0);
        for (Map.Entry<Character, Main> e : children.entrySet()) {
            if (c == '?' || c == e.getKey()) {
                out.addAll(e.getValue().match(pattern.substring(1), so + e.getKey()));
            }
        }
        return out;
    }

    int nodes() {
        return 1 + children.values().stream().mapToInt(Main::nodes).sum();
    }

    String common() {
        Main n = this;
        StringBuilder b = new StringBuilder();
        while (n.children.size() == 1 && !n.word) {
            Map.Entry<Character, Main> e = n.children.entrySet().iterator().next();
            b.append(e.getKey());
            n = e.getValue();
        }
        return b.toString();
    }

    public static void main(String[] args) {
        Main t = new Main();
        for (String s : "tea ten to inn in i teapot teapots torn".split(" ")) {
            t.add(s);
        }
        List<String> all = new ArrayList<>();
        t.collect("", all);
        System.out.println(all + " " + t.nodes());
        System.out.println(
                t.match("te?", "") + " " + t.match("??", "") + " " + t.match("?????", "") + " " + t.match("x", ""));
        System.out.println(t.remove("tea") + " " + t.remove("tea") + " " + t.remove("te") + " " + t.remove("teapots")
                + " " + t.nodes());
        all.clear();
        t.collect("", all);
        System.out.println(all);
        Main u = new Main();
        for (String s : List.of("interview", "internet", "interval")) {
            u.add(s);
        }
        System.out.println(u.common() + " [" + t.common() + "]");
    }
}
