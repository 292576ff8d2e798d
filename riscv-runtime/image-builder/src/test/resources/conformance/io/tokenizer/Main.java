package conformance.io.tokenizer;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;

/** StreamTokenizer with numbers, quotes, comments and changed syntax. */
@Unikernel(name = "io-tokenizer")
@Requires(Console.class)
public final class Main {
    static String tokens(StreamTokenizer t) throws IOException {
        StringBuilder b = new StringBuilder();
        while (t.nextToken() != StreamTokenizer.TT_EOF) {
            switch (t.ttype) {
                case StreamTokenizer.TT_NUMBER -> b.append("N").append(t.nval);
                case StreamTokenizer.TT_WORD -> b.append("W").append(t.sval);
                case StreamTokenizer.TT_EOL -> b.append("EOL");
                case '"', '\'' -> b.append("Q").append(t.sval);
                default -> b.append("C").append((char) t.ttype);
            }
            b.append('@').append(t.lineno()).append(' ');
        }
        return b.toString();
    }

    static StreamTokenizer of(String s) {
        return new StreamTokenizer(new StringReader(s));
    }

    public static void main(String[] args) throws Exception {
        System.out.println(tokens(of("x = 3.5 + foo_1 * -2; 'it''s' \"a\\tb\\101\" / comment\nnext . -. 1.2.3 -x")));
        StreamTokenizer t = of("a // c1\n b /* c2\n c3 */ c # d\n 12e5 0x1F");
        t.slashSlashComments(true);
        t.slashStarComments(true);
        t.eolIsSignificant(true);
        t.commentChar('#');
        t.lowerCaseMode(true);
        System.out.println(tokens(t));
        t = of("1,2;a-b A.B");
        t.resetSyntax();
        t.wordChars('a', 'z');
        t.wordChars('0', '9');
        t.whitespaceChars(',', ',');
        t.ordinaryChar('-');
        System.out.println(tokens(t));
        t = of("one two");
        t.nextToken();
        t.pushBack();
        System.out.println(tokens(t) + t);
        t = of("$q$ x");
        t.quoteChar('$');
        t.ordinaryChars('x', 'x');
        System.out.println(tokens(t));
        t = of("unterminated 'abc\n d");
        System.out.println(tokens(t));
        System.out.println(of("7").toString());
        StreamTokenizer e = of("(1 + 2) * 3 - 4 / 2");
        e.ordinaryChar('/');
        e.ordinaryChar('-');
        Deque<Double> values = new ArrayDeque<>();
        Deque<Character> ops = new ArrayDeque<>();
        while (e.nextToken() != StreamTokenizer.TT_EOF) {
            if (e.ttype == StreamTokenizer.TT_NUMBER) {
                values.push(e.nval);
            } else if (e.ttype == '(') {
                ops.push('(');
            } else if (e.ttype == ')') {
                while (ops.peek() != '(') {
                    apply(values, ops.pop());
                }
                ops.pop();
            } else {
                while (!ops.isEmpty() && rank(ops.peek()) >= rank((char) e.ttype)) {
                    apply(values, ops.pop());
                }
                ops.push((char) e.ttype);
            }
        }
        while (!ops.isEmpty()) {
            apply(values, ops.pop());
        }
        System.out.println(values);
    }

    static int rank(char c) {
        return c == '(' ? 0 : c == '+' || c == '-' ? 1 : 2;
    }

    static void apply(Deque<Double> v, char op) {
        double b = v.pop(), a = v.pop();
        v.push(op == '+' ? a + b : op == '-' ? a - b : op == '*' ? a * b : a / b);
    }
}
