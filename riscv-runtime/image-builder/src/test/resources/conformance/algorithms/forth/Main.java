package conformance.algorithms.forth;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A Forth-like stack machine with user words, loops and errors. */
@Unikernel(name = "algorithms-forth")
@Requires(Console.class)
public final class Main {
    private final Map<String, List<String>> words = new HashMap<>();
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final StringBuilder out = new StringBuilder();
    private int steps, depth;

    int pop() {
        if (stack.isEmpty()) {
            throw new IllegalStateException("stack underflow");
        }
        return stack.pop();
    }

    void run(String line) {
        List<String> tokens = new ArrayList<>(Arrays.asList(line.trim().split("\\s+")));
        if (tokens.get(0).equals(":")) {
            words.put(tokens.get(1), List.copyOf(tokens.subList(2, tokens.size() - 1)));
            return;
        }
        execute(tokens);
    }

    void execute(List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (++steps > 250) {
                throw new IllegalStateException("too many steps");
            }
            String t = tokens.get(i);
            switch (t) {
                case "+", "-", "*", "/", "mod", "<", "=" -> {
                    int b = pop(), a = pop();
                    stack.push(
                            switch (t) {
                                case "+" -> a + b;
                                case "-" -> a - b;
                                case "*" -> a * b;
                                case "/" -> a / b;
                                case "mod" -> a % b;
                                case "<" -> a < b ? -1 : 0;
                                default -> a == b ? -1 : 0;
                            });
                }
                case "dup" -> {
                    int a = pop();
                    stack.push(a);
                    stack.push(a);
                }
                case "swap" -> {
                    int b = pop(), a = pop();
                    stack.push(b);
                    stack.push(a);
                }
                case "over" -> {
                    int b = pop(), a = pop();
                    stack.push(a);
                    stack.push(b);
                    stack.push(a);
                }
                case "rot" -> {
                    int c = pop(), b = pop(), a = pop();
                    stack.push(b);
                    stack.push(c);
                    stack.push(a);
                }
                case "drop" -> pop();
                case "." -> out.append(pop()).append(' ');
                case "if" -> {
                    if (pop() == 0) {
                        i = skip(tokens, i, Set.of("else", "then"));
                    }
                }
                case "else" -> i = skip(tokens, i, Set.of("then"));
                case "then" -> {}
                case "begin" -> {
                    int end = skip(tokens, i, Set.of("until"));
                    do {
                        execute(tokens.subList(i + 1, end));
                    } while (pop() == 0);
                    i = end;
                }
                default -> {
                    List<String> body = words.get(t);
                    if (body != null) {
                        if (++depth > 30) {
                            throw new IllegalStateException("too deep");
                        }
                        execute(body);
                        depth--;
                    } else {
                        try {
                            stack.push(Integer.parseInt(t));
                        } catch (NumberFormatException e) {
                            throw new IllegalArgumentException("unknown word " + t, e);
                        }
                    }
                }
            }
        }
    }

    static int skip(List<String> tokens, int i, Set<String> ends) {
        for (int depth = 0, j = i + 1; j < tokens.size(); j++) {
            String t = tokens.get(j);
            if (depth == 0 && ends.contains(t)) {
                return j;
            }
            if (t.equals("if") || t.equals("begin")) {
                depth++;
            } else if (t.equals("then") || t.equals("until")) {
                depth--;
            }
        }
        throw new IllegalStateException("no " + new TreeSet<>(ends));
    }

    public static void main(String[] args) {
        Main m = new Main();
        String[] lines = {
            "1 2 + 3 * .",
            ": square dup * ;",
            "7 square .",
            ": abs dup 0 < if 0 swap - then ;",
            "-5 abs . 5 abs .",
            ": countdown begin dup . 1 - dup 0 = until drop ;",
            "5 countdown",
            ": fact dup 1 < if drop 1 else dup 1 - fact * then ;",
            "10 fact .",
            "1 2 3 rot . . .",
            "1 2 over . . .",
            "+",
            "1 0 /",
            "bogus",
            "1 if 2",
            ": loop loop ;",
            "loop",
            ": gcd begin swap over mod dup 0 = until drop ;",
            "48 36 gcd ."
        };
        for (String line : lines) {
            try {
                m.run(line);
                System.out.println(line + " -> " + m.out + "| " + m.stack);
            } catch (IllegalStateException | IllegalArgumentException | ArithmeticException e) {
                System.out.println(line + " fails: " + e.getMessage()
                        + (e.getCause() == null ? "" : " by " + e.getCause().getMessage()));
                m.stack.clear();
                m.steps = 0;
                m.depth = 0;
            }
            m.out.setLength(0);
        }
    }
}
