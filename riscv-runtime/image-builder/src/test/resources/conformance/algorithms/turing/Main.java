package conformance.algorithms.turing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A Turing machine, an elementary automaton and a Lindenmayer system. */
@Unikernel(name = "algorithms-turing")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        String[] rules = {"1RB1LC", "1RC1RB", "1RD0LE", "1LA1LD", "1RH0LA"};
        byte[] tape = new byte[400];
        int head = 200;
        int state = 0;
        int steps = 0;
        while (state < rules.length && steps < 5000) {
            int at = tape[head] * 3;
            String rule = rules[state];
            tape[head] = (byte) (rule.charAt(at) - '0');
            head += rule.charAt(at + 1) == 'R' ? 1 : -1;
            state = rule.charAt(at + 2) - 'A';
            steps++;
        }
        int ones = 0;
        for (byte b : tape) {
            ones += b;
        }
        System.out.println(steps + " " + ones + " " + head + " " + state);
        long row = 1L << 31;
        for (int i = 0; i < 16; i++) {
            StringBuilder s = new StringBuilder();
            for (int b = 47; b >= 15; b--) {
                s.append((row >>> b & 1) == 1 ? '*' : ' ');
            }
            System.out.println(s.append('|'));
            long next = 0;
            for (int b = 1; b < 63; b++) {
                next |= (30L >>> (int) (row >>> b - 1 & 7) & 1) << b;
            }
            row = next;
        }
        String word = "A";
        for (int i = 0; i < 12; i++) {
            StringBuilder s = new StringBuilder();
            for (char c : word.toCharArray()) {
                s.append(c == 'A' ? "AB" : "A");
            }
            word = s.toString();
        }
        System.out.println(word.length() + " " + word.hashCode());
    }
}
