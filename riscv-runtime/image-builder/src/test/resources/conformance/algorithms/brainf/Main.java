package conformance.algorithms.brainf;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A brainf*ck interpreter with matched brackets found ahead. */
@Unikernel(name = "algorithms-brainf")
@Requires(Console.class)
public final class Main {
    static String hello =
            "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.";
    static String squares =
            "++++[>+++++<-]>[<+++++>-]+<+[>[>+>+<<-]++>>[<<+>>-]>>>[-]++>[-]+>>>+[[-]++++++>>>]<<<[[<++++++++<++>>-]+<.<[>----<-]<]<<[>>>>>[>>>[-]+++++++++<[>-<-]+++++++++>[-[<->-]+[<<<]]<[>+<-]>]<<-]<<-]";

    static void run(String program) {
        char[] code = program.toCharArray();
        int[] match = new int[code.length];
        int[] open = new int[code.length];
        int depth = 0;
        for (int i = 0; i < code.length; i++) {
            if (code[i] == '[') {
                open[depth++] = i;
            } else if (code[i] == ']') {
                match[i] = open[--depth];
                match[match[i]] = i;
            }
        }
        byte[] tape = new byte[1000];
        int p = 0;
        int steps = 0;
        StringBuilder out = new StringBuilder();
        for (int pc = 0; pc < code.length; pc++, steps++) {
            switch (code[pc]) {
                case '>':
                    p++;
                    break;
                case '<':
                    p--;
                    break;
                case '+':
                    tape[p]++;
                    break;
                case '-':
                    tape[p]--;
                    break;
                case '.':
                    out.append((char) (tape[p] & 0xff));
                    break;
                case '[':
                    if (tape[p] == 0) {
                        pc = match[pc];
                    }
                    break;
                case ']':
                    if (tape[p] != 0) {
                        pc = match[pc];
                    }
                    break;
                default:
            }
        }
        System.out.print(out);
        System.out.println(steps);
    }

    public static void main(String[] args) {
        run(hello);
        run(squares);
    }
}
