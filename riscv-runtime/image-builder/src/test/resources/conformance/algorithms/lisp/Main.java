package conformance.algorithms.lisp;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.StringJoiner;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;

/** A Lisp interpreter: closures, recursion, lists, errors. */
@Unikernel(name = "algorithms-lisp")
@Requires(Console.class)
public final class Main {
    record Symbol(String name) {}

    interface Function {
        Object apply(List<Object> arguments);
    }

    static final class Environment {
        private final Map<String, Object> values = new HashMap<>();
        private final Environment outer;

        Environment(Environment outer) {
            this.outer = outer;
        }

        Object get(String name) {
            for (Environment e = this; e != null; e = e.outer) {
                if (e.values.containsKey(name)) {
                    return e.values.get(name);
                }
            }
            throw new NoSuchElementException("unbound " + name);
        }
    }

    static List<Object> read(String text) {
        Deque<List<Object>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        for (String token : text.replace("(", " ( ").replace(")", " ) ").trim().split("\\s+")) {
            if (token.equals("(")) {
                open.push(new ArrayList<>());
            } else if (token.equals(")")) {
                List<Object> done = open.pop();
                open.element().add(done);
            } else {
                try {
                    open.element().add(Long.parseLong(token));
                } catch (NumberFormatException e) {
                    open.element().add(new Symbol(token));
                }
            }
        }
        return open.pop();
    }

    static Object evaluate(Object x, Environment env) {
        if (x instanceof Symbol s) {
            return env.get(s.name());
        }
        if (!(x instanceof List<?> list)) {
            return x;
        }
        if (list.get(0) instanceof Symbol head) {
            switch (head.name()) {
                case "quote":
                    return list.get(1);
                case "if":
                    return evaluate(!Boolean.FALSE.equals(evaluate(list.get(1), env)) ? list.get(2) : list.get(3), env);
                case "define":
                    Object value = evaluate(list.get(2), env);
                    env.values.put(((Symbol) list.get(1)).name(), value);
                    return head;
                case "lambda":
                    List<?> names = (List<?>) list.get(1);
                    return (Function) arguments -> {
                        Environment inner = new Environment(env);
                        for (int i = 0; i < names.size(); i++) {
                            inner.values.put(((Symbol) names.get(i)).name(), arguments.get(i));
                        }
                        return evaluate(list.get(2), inner);
                    };
                case "let":
                    Environment inner = new Environment(env);
                    for (Object binding : (List<?>) list.get(1)) {
                        inner.values.put(
                                ((Symbol) ((List<?>) binding).get(0)).name(),
                                evaluate(((List<?>) binding).get(1), env));
                    }
                    return evaluate(list.get(2), inner);
                default:
            }
        }
        List<Object> values = new ArrayList<>();
        for (Object o : list) {
            values.add(evaluate(o, env));
        }
        return ((Function) values.get(0)).apply(values.subList(1, values.size()));
    }

    static String show(Object x) {
        if (x instanceof Symbol s) {
            return s.name();
        }
        if (x instanceof List<?> l) {
            StringJoiner j = new StringJoiner(" ", "(", ")");
            l.forEach(o -> j.add(show(o)));
            return j.toString();
        }
        return x instanceof Function ? "<function>" : String.valueOf(x);
    }

    static Environment global() {
        Environment g = new Environment(null);
        Map<String, LongBinaryOperator> operators = Map.of(
                "+",
                Long::sum,
                "*",
                (a, b) -> a * b,
                "-",
                (a, b) -> a - b,
                "/",
                (a, b) -> a / b,
                "mod",
                Math::floorMod);
        operators.forEach((name, op) -> g.values.put(name, (Function)
                a -> a.stream().mapToLong(o -> (Long) o).reduce(op).getAsLong()));
        g.values.put("=", (Function) a -> a.get(0).equals(a.get(1)));
        g.values.put("<", (Function) a -> (Long) a.get(0) < (Long) a.get(1));
        g.values.put("cons", (Function) a -> {
            List<Object> l = new ArrayList<>(List.of(a.get(0)));
            l.addAll((List<?>) a.get(1));
            return l;
        });
        g.values.put("car", (Function) a -> ((List<?>) a.get(0)).get(0));
        g.values.put(
                "cdr", (Function) a -> new ArrayList<>(((List<?>) a.get(0)).subList(1, ((List<?>) a.get(0)).size())));
        g.values.put("null?", (Function) a -> ((List<?>) a.get(0)).isEmpty());
        return g;
    }

    public static void main(String[] args) {
        Environment g = global();
        String program =
                "(define fact (lambda (n) (if (= n 0) 1 (* n (fact (- n 1)))))) (fact 15) (define map (lambda (f l)"
                    + " (if (null? l) l (cons (f (car l)) (map f (cdr l))))))(map (lambda (x) (* x x)) (quote (1 2 3"
                    + " 4))) (define adder (lambda (n) (lambda (m) (+ n m)))) ((adder 5) 37) (let ((x 2) (y 3)) (* x y"
                    + " (+ x y)))(define fib (lambda (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))) (map fib"
                    + " (quote (1 5 10 12))) (quote (a (b c) 1)) (mod -7 3) adder (define count (lambda (n a) (if (= n"
                    + " 0) a (count (- n 1) (+ a 1))))) (count 50 0)";
        for (Object form : read(program)) {
            System.out.println(show(evaluate(form, g)));
        }
        for (String bad :
                new String[] {"(unknown 1)", "(1 2)", "(car (quote ()))", "(/ 1 0)", "(+ (quote a) 1)", ")"}) {
            attempt(() -> show(evaluate(read(bad).get(0), g)));
        }
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (NoSuchElementException | ArithmeticException | IndexOutOfBoundsException e) {
            System.out.println(e);
        } catch (ClassCastException e) {
            System.out.println("not of that type");
        }
    }
}
