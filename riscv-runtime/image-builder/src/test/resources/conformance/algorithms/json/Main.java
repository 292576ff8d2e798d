package conformance.algorithms.json;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A JSON parser and printer: nested values, escapes, numbers, errors with positions. */
@Unikernel(name = "algorithms-json")
@Requires(Console.class)
public final class Main {
    static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Object parse() {
            Object v = value();
            space();
            if (at != text.length()) {
                throw error("trailing text");
            }
            return v;
        }

        private RuntimeException error(String what) {
            return new IllegalArgumentException(what + " at " + at);
        }

        private void space() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private char peek() {
            space();
            if (at >= text.length()) {
                throw error("unexpected end");
            }
            return text.charAt(at);
        }

        private void expect(char c) {
            if (peek() != c) {
                throw error("expected " + c + " but found " + text.charAt(at));
            }
            at++;
        }

        private Object value() {
            char c = peek();
            switch (c) {
                case '{':
                    return object();
                case '[':
                    return array();
                case '"':
                    return string();
                case 't':
                    return word("true", true);
                case 'f':
                    return word("false", false);
                case 'n':
                    return word("null", null);
                default:
                    return number();
            }
        }

        private Object word(String w, Object v) {
            if (!text.startsWith(w, at)) {
                throw error("expected " + w);
            }
            at += w.length();
            return v;
        }

        private Map<String, Object> object() {
            Map<String, Object> m = new LinkedHashMap<>();
            expect('{');
            if (peek() != '}') {
                do {
                    peek();
                    String k = string();
                    expect(':');
                    m.put(k, value());
                } while (peek() == ',' && at++ >= 0);
            }
            expect('}');
            return m;
        }

        private List<Object> array() {
            List<Object> l = new ArrayList<>();
            expect('[');
            if (peek() != ']') {
                do {
                    l.add(value());
                } while (peek() == ',' && at++ >= 0);
            }
            expect(']');
            return l;
        }

        private String string() {
            expect('"');
            StringBuilder b = new StringBuilder();
            while (true) {
                if (at >= text.length()) {
                    throw error("unterminated string");
                }
                char c = text.charAt(at++);
                if (c == '"') {
                    return b.toString();
                }
                if (c != '\\') {
                    b.append(c);
                    continue;
                }
                char e = text.charAt(at++);
                switch (e) {
                    case 'n' -> b.append('\n');
                    case 't' -> b.append('\t');
                    case 'u' -> {
                        b.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                        at += 4;
                    }
                    default -> b.append(e);
                }
            }
        }

        private Number number() {
            int start = at;
            while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String s = text.substring(start, at);
            if (s.isEmpty()) {
                throw error("unexpected " + text.charAt(at));
            }
            try {
                return Long.valueOf(s);
            } catch (NumberFormatException e) {
                return Double.valueOf(s);
            }
        }
    }

    static String print(Object v) {
        if (v instanceof String s) {
            return '"' + s.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        }
        if (v instanceof Map<?, ?> m) {
            return m.entrySet().stream()
                    .map(e -> print(e.getKey()) + ":" + print(e.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (v instanceof List<?> l) {
            return l.stream().map(Main::print).collect(Collectors.joining(",", "[", "]"));
        }
        return String.valueOf(v);
    }

    static int depth(Object v) {
        Collection<?> children = v instanceof Map<?, ?> m ? m.values() : v instanceof List<?> l ? l : List.of();
        return 1 + children.stream().mapToInt(Main::depth).max().orElse(0);
    }

    public static void main(String[] args) {
        String[] texts = {
            "{\"a\": [1, 2.5, -3e2, true, null], \"b\": {\"c\": \"x\\n\\u00e9\\\"\"}}",
            "[]",
            "{}",
            " [ [ [ ] ] , { } ] ",
            "\"\"",
            "12345678901234567890",
            "[1,]",
            "{\"a\" 1}",
            "[1 2]",
            "\"open",
            "tru",
            "",
            "{\"k\":[{\"k\":[{\"k\":[]}]}]}",
            "nul",
            "[1]x",
            "-"
        };
        for (String t : texts) {
            attempt(() -> {
                Object v = new Parser(t).parse();
                return print(v) + " " + depth(v) + " "
                        + print(new Parser(print(v)).parse()).equals(print(v));
            });
        }
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            deep.append('[');
        }
        for (int i = 0; i < 200; i++) {
            deep.append(']');
        }
        System.out.println(depth(new Parser(deep.toString()).parse()));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
