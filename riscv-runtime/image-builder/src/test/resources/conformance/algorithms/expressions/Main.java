package conformance.algorithms.expressions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A recursive-descent parser builds and evaluates expression trees. */
@Unikernel(name = "algorithms-expressions")
@Requires(Console.class)
public final class Main {
    interface Expr {
        double eval(double x);
    }

    static final class Num implements Expr {
        final double v;

        Num(double v) {
            this.v = v;
        }

        public double eval(double x) {
            return v;
        }

        @Override
        public String toString() {
            return v == (long) v ? "" + (long) v : "" + v;
        }
    }

    static final class Var implements Expr {
        public double eval(double x) {
            return x;
        }

        @Override
        public String toString() {
            return "x";
        }
    }

    static final class Bin implements Expr {
        final char op;
        final Expr l;
        final Expr r;

        Bin(char op, Expr l, Expr r) {
            this.op = op;
            this.l = l;
            this.r = r;
        }

        public double eval(double x) {
            double a = l.eval(x);
            double b = r.eval(x);
            switch (op) {
                case '+':
                    return a + b;
                case '-':
                    return a - b;
                case '*':
                    return a * b;
                case '/':
                    return a / b;
                default:
                    return a % b;
            }
        }

        @Override
        public String toString() {
            return "(" + l + " " + op + " " + r + ")";
        }
    }

    static final class Parser {
        private final String s;
        private int at;

        Parser(String s) {
            this.s = s;
        }

        private char peek() {
            while (at < s.length() && s.charAt(at) == ' ') {
                at++;
            }
            return at < s.length() ? s.charAt(at) : '\0';
        }

        Expr sum() {
            Expr e = product();
            while (peek() == '+' || peek() == '-') {
                char op = s.charAt(at++);
                e = new Bin(op, e, product());
            }
            return e;
        }

        private Expr product() {
            Expr e = atom();
            while (peek() == '*' || peek() == '/' || peek() == '%') {
                char op = s.charAt(at++);
                e = new Bin(op, e, atom());
            }
            return e;
        }

        private Expr atom() {
            char c = peek();
            if (c == '(') {
                at++;
                Expr e = sum();
                peek();
                at++;
                return e;
            }
            if (c == '-') {
                at++;
                return new Bin('-', new Num(0), atom());
            }
            if (c == 'x') {
                at++;
                return new Var();
            }
            double v = 0;
            double scale = 0;
            while (at < s.length() && (s.charAt(at) >= '0' && s.charAt(at) <= '9' || s.charAt(at) == '.')) {
                char d = s.charAt(at++);
                if (d == '.') {
                    scale = 1;
                } else {
                    v = v * 10 + (d - '0');
                    scale *= 10;
                }
            }
            return new Num(scale > 0 ? v / scale : v);
        }
    }

    public static void main(String[] args) {
        String[] sources = {
            "1 + 2 * 3", "(1+2)*3", "2*x*x - 3*x + 1", "-x/(x-2)", "10 % 4 % 3 - 2 - 1", "((((x))))", "0.25 * (8 - -x)"
        };
        for (String source : sources) {
            Expr e = new Parser(source).sum();
            System.out.println(e);
            for (double x = -1; x <= 2; x += 1.5) {
                System.out.println("  " + Double.doubleToLongBits(e.eval(x)));
            }
        }
    }
}
