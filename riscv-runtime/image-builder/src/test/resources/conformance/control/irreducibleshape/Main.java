package conformance.control.irreducibleshape;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Loops with several entries and exits in the bytecode, as a state machine in a switch makes them. */
@Unikernel(name = "control-irreducibleshape")
@Requires(Console.class)
public final class Main {
    static int[] program = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9};

    public static void main(String[] args) {
        int state = 0;
        int position = 0;
        int output = 0;
        int steps = 0;
        machine:
        for (; ; ) {
            if (++steps > 60) {
                break;
            }
            int input = program[position % program.length];
            switch (state) {
                case 0:
                    position++;
                    if (input % 2 == 0) {
                        state = 2;
                        continue machine;
                    }
                    state = 1;
                case 1:
                    output = output * 3 + input;
                    if (output > 10000) {
                        state = 3;
                        break;
                    }
                    position += 2;
                case 2:
                    while (program[position % program.length] > 4) {
                        position++;
                        output--;
                        if (position > 200) {
                            break machine;
                        }
                    }
                    state = position % 3;
                    break;
                case 3:
                    output %= 1000;
                    state = 0;
                    position += 3;
            }
            System.out.println(state + " " + position + " " + output);
        }
        System.out.println(steps + " " + output);
    }
}
