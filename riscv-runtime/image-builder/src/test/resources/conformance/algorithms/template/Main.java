package conformance.algorithms.template;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** A template engine with variables, loops, conditions, filters and errors. */
@Unikernel(name = "algorithms-template")
@Requires(Console.class)
public final class Main {
    static String render(String t, Map<String, ?> env) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (true) {
            int open = t.indexOf("{{", at);
            if (open < 0) {
                return out.append(t, at, t.length()).toString();
            }
            out.append(t, at, open);
            int close = t.indexOf("}}", open);
            if (close < 0) {
                throw new IllegalArgumentException("unclosed tag at " + open);
            }
            String tag = t.substring(open + 2, close).trim();
            at = close + 2;
            if (tag.startsWith("#each ") || tag.startsWith("#if ")) {
                String kind = tag.substring(1, tag.indexOf(' ')), end = "{{/" + kind + "}}";
                int depth = 1, p = at;
                while (depth > 0) {
                    int a = t.indexOf("{{#" + kind, p), b = t.indexOf(end, p);
                    if (b < 0) {
                        throw new IllegalArgumentException("no " + end);
                    }
                    if (a >= 0 && a < b) {
                        depth++;
                        p = a + 3;
                    } else {
                        depth--;
                        p = b + end.length();
                    }
                }
                String body = t.substring(at, p - end.length());
                Object v = value(tag.substring(tag.indexOf(' ') + 1), env);
                if (kind.equals("if")) {
                    if (v != null && !v.equals(false) && !v.equals("")) {
                        out.append(render(body, env));
                    }
                } else {
                    int i = 0;
                    for (Object o : (Iterable<?>) v) {
                        Map<String, Object> inner = new HashMap<>(env);
                        inner.put("this", o);
                        inner.put("index", i++);
                        out.append(render(body, inner));
                    }
                }
                at = p;
            } else {
                out.append(value(tag, env));
            }
        }
    }

    static Object value(String s, Map<String, ?> env) {
        String[] p = s.split("\\|");
        Object v = env;
        for (String k : p[0].trim().split("\\.")) {
            v = v instanceof Map<?, ?> m ? m.get(k) : null;
        }
        for (int i = 1; i < p.length; i++) {
            String f = p[i].trim();
            v = switch (f) {
                case "upper" -> String.valueOf(v).toUpperCase();
                case "length" ->
                    v instanceof Collection<?> c ? c.size() : String.valueOf(v).length();
                case "money" -> String.format(Locale.ROOT, "%,.2f", ((Number) v).doubleValue());
                default -> throw new NoSuchElementException("filter " + f);
            };
        }
        return v;
    }

    public static void main(String[] args) {
        Map<String, Object> env = Map.of(
                "name",
                "Ada",
                "items",
                List.of(Map.of("n", "tea", "p", 1234.5), Map.of("n", "milk", "p", 2)),
                "vip",
                true,
                "none",
                "",
                "grid",
                List.of(List.of(1, 2), List.of(3)));
        for (String t : List.of(
                "Hello {{name | upper}}!",
                "{{#each items}}{{index}}:{{this.n}}={{this.p|money}};{{/each}}",
                "{{#if vip}}V{{#if none}}N{{/if}}P{{/if}}",
                "{{#each grid}}[{{#each this}}{{this}},{{/each}}]{{/each}}",
                "{{items|length}} {{name|length}} {{missing}}",
                "plain",
                "{{open",
                "{{#if x}}",
                "{{name|bogus}}",
                "{{#each name}}x{{/each}}")) {
            attempt(() -> render(t, env));
        }
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (IllegalArgumentException | NoSuchElementException e) {
            System.out.println(e.getMessage());
        } catch (ClassCastException e) {
            System.out.println("not iterable");
        }
    }
}
