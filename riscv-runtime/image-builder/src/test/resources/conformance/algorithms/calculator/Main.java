package conformance.algorithms.calculator;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** A recursive-descent calculator with variables, functions and precise error messages. */
@Unikernel(name = "algorithms-calculator")
@Requires(Console.class)
public final class Main {
    private final Map<String, Double> variables = new TreeMap<>(Map.of("pi", Math.PI, "e", Math.E));
    private final Map<String, DoubleUnaryOperator> functions =
            Map.of("sqrt", Math::sqrt, "abs", Math::abs, "floor", Math::floor, "neg", x -> -x);
    private String text;
    private int at;

    double evaluate(String line) {
        text = line;
        at = 0;
        int equals = line.indexOf('=');
        if (equals > 0) {
            String name = line.substring(0, equals).trim();
            at = equals + 1;
            double v = sum();
            end();
            variables.put(name, v);
            return v;
        }
        double v = sum();
        end();
        return v;
    }

    private void end() {
        if (peek() != 0) {
            throw new IllegalArgumentException("unexpected '" + peek() + "' at " + at);
        }
    }

    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean accept(char c) {
        if (peek() == c) {
            at++;
            return true;
        }
        return false;
    }

    private double sum() {
        double v = product();
        while (true) {
            if (accept('+')) {
                v += product();
            } else if (accept('-')) {
                v -= product();
            } else {
                return v;
            }
        }
    }

    private double product() {
        double v = power();
        while (true) {
            if (accept('*')) {
                v *= power();
            } else if (accept('/')) {
                v /= power();
            } else if (accept('%')) {
                v %= power();
            } else {
                return v;
            }
        }
    }

    private double power() {
        double b = unary();
        return accept('^') ? Math.pow(b, power()) : b;
    }

    private double unary() {
        return accept('-') ? -unary() : accept('+') ? unary() : primary();
    }

    private double primary() {
        if (accept('(')) {
            double v = sum();
            if (!accept(')')) {
                throw new IllegalArgumentException("missing ) at " + at);
            }
            return v;
        }
        int start = at;
        if (Character.isLetter(peek())) {
            start = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            String name = text.substring(start, at);
            if (functions.containsKey(name) && peek() == '(') {
                return functions.get(name).applyAsDouble(primary());
            }
            Double v = variables.get(name);
            if (v == null) {
                throw new NoSuchElementException("unknown " + name);
            }
            return v;
        }
        start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (start == at) {
            throw new IllegalArgumentException(
                    at < text.length() ? "unexpected '" + text.charAt(at) + "' at " + at : "unexpected end");
        }
        return Double.parseDouble(text.substring(start, at));
    }

    public static void main(String[] args) {
        Main m = new Main();
        for (String line : new String[] {
            "1+2*3",
            "(1+2)*3",
            "2^3^2",
            "-2^2",
            "10/4",
            "10%4-1",
            "x = 7",
            "x*x+1",
            "sqrt(x+2)",
            "abs(-3.5)*2",
            "1/0",
            "0/0",
            "y",
            "1+",
            "(1",
            "1 2",
            "3..4",
            "floor(2.9)",
            "neg neg",
            "sqrt(-1)",
            "pi*2",
            "e^1",
            "z=x/2",
            "z",
            "--5",
            "+-+3",
            "((((1))))",
            "2*-3",
            "1e5",
            "@"
        }) {
            attempt(() -> line + " -> " + m.evaluate(line));
        }
        System.out.println(m.variables);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
