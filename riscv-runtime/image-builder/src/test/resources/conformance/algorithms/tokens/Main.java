package conformance.algorithms.tokens;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A lexer with a table of regular expressions and a Pratt parser over it. */
@Unikernel(name = "algorithms-tokens")
@Requires(Console.class)
public final class Main {
    enum Type {
        NUMBER("\\d+(\\.\\d+)?"),
        NAME("[a-z]\\w*"),
        OPERATOR("<=|>=|==|!=|&&|\\|\\||[-+*/<>!?:(),=]"),
        STRING("\"[^\"]*\""),
        SPACE("\\s+");
        final String pattern;

        Type(String pattern) {
            this.pattern = pattern;
        }
    }

    record Token(Type type, String text, int position) {}

    static final Pattern LEXER = Pattern.compile(Arrays.stream(Type.values())
            .map(t -> "(?<" + t.name() + ">" + t.pattern + ")")
            .collect(Collectors.joining("|")));

    static List<Token> lex(String s) {
        List<Token> tokens = new ArrayList<>();
        Matcher m = LEXER.matcher(s);
        int at = 0;
        while (at < s.length()) {
            if (!m.find(at) || m.start() != at) {
                throw new IllegalArgumentException("bad character '" + s.charAt(at) + "' at " + at);
            }
            for (Type t : Type.values()) {
                if (m.group(t.name()) != null && t != Type.SPACE) {
                    tokens.add(new Token(t, m.group(), at));
                }
            }
            at = m.end();
        }
        return tokens;
    }

    private static final Map<String, Integer> POWER = Map.ofEntries(
            Map.entry("=", 1),
            Map.entry("?", 2),
            Map.entry("||", 3),
            Map.entry("&&", 4),
            Map.entry("==", 5),
            Map.entry("!=", 5),
            Map.entry("<", 6),
            Map.entry("<=", 6),
            Map.entry(">", 6),
            Map.entry(">=", 6),
            Map.entry("+", 7),
            Map.entry("-", 7),
            Map.entry("*", 8),
            Map.entry("/", 8),
            Map.entry("(", 10));
    private List<Token> tokens = List.of();
    private int at;

    static Main of(String s) {
        Main m = new Main();
        m.tokens = lex(s);
        return m;
    }

    String text() {
        return at < tokens.size() ? tokens.get(at).text() : "<end>";
    }

    void expect(String s) {
        if (!text().equals(s)) {
            throw new IllegalArgumentException("expected " + s + " but found " + text());
        }
        at++;
    }

    String parse(int power) {
        if (at >= tokens.size()) {
            throw new IllegalArgumentException("unexpected end");
        }
        Token t = tokens.get(at++);
        String left =
                switch (t.type()) {
                    case NUMBER, NAME, STRING -> t.text();
                    default ->
                        switch (t.text()) {
                            case "(" -> {
                                String inner = parse(0);
                                expect(")");
                                yield inner;
                            }
                            case "-", "!" -> "(" + t.text() + " " + parse(9) + ")";
                            default ->
                                throw new IllegalArgumentException("unexpected " + t.text() + " at " + t.position());
                        };
                };
        while (POWER.getOrDefault(text(), 0) > power) {
            String op = text();
            at++;
            if (op.equals("(")) {
                StringJoiner j = new StringJoiner(" ", "(call " + left + " ", ")");
                while (!text().equals(")")) {
                    j.add(parse(0));
                    if (text().equals(",")) {
                        at++;
                    }
                }
                at++;
                left = j.toString();
            } else if (op.equals("?")) {
                String a = parse(0);
                expect(":");
                left = "(? " + left + " " + a + " " + parse(1) + ")";
            } else {
                left = "(" + op + " " + left + " " + parse(op.equals("=") ? 0 : POWER.get(op)) + ")";
            }
        }
        return left;
    }

    public static void main(String[] args) {
        for (String s : new String[] {
            "1 + 2 * 3 - 4",
            "a = b = c + 1",
            "-x * !y",
            "f(1, g(2), \"s\")",
            "a < b && c >= d || e",
            "a ? b : c ? d : e",
            "(1 + 2) * 3.5",
            "1 +",
            "f(1",
            "#",
            "a b",
            ") 1",
            "1 == 2 != 3"
        }) {
            attempt(() -> {
                Main m = Main.of(s);
                String tree = m.parse(0);
                return s + " -> " + tree + (m.at < m.tokens.size() ? " then " + m.text() : "");
            });
        }
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
