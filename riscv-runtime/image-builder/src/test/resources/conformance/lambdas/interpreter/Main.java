package conformance.lambdas.interpreter;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/** A command interpreter whose commands are lambdas in a map. */
@Unikernel(name = "lambdas-interpreter")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Map<String, LongBinaryOperator> ops = new HashMap<>();
        ops.put("+", Long::sum);
        ops.put("-", (a, b) -> a - b);
        ops.put("*", (a, b) -> a * b);
        ops.put("^", (a, b) -> {
            long r = 1;
            for (long i = 0; i < b; i++) {
                r *= a;
            }
            return r;
        });
        Deque<Long> stack = new ArrayDeque<>();
        for (String token : "3 4 + 2 * 7 - 2 5 ^ +".split(" ")) {
            LongBinaryOperator op = ops.get(token);
            if (op == null) {
                stack.push(Long.parseLong(token));
            } else {
                long b = stack.pop();
                stack.push(op.applyAsLong(stack.pop(), b));
            }
        }
        System.out.println(stack);
    }
}
