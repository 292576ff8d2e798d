package conformance.algorithms.bytecode;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** An interpreter for a small stack machine runs a program that counts primes. */
@Unikernel(name = "algorithms-bytecode")
@Requires(Console.class)
public final class Main {
    static final int PUSH = 0;
    static final int ADD = 1;
    static final int MUL = 2;
    static final int MOD = 3;
    static final int LESS = 4;
    static final int JUMP = 5;
    static final int JZ = 6;
    static final int LOAD = 7;
    static final int STORE = 8;
    static final int PRINT = 9;
    static final int HALT = 10;
    static final int CALL = 11;
    static final int RETURN = 12;
    static final int NOT = 13;

    static long steps;

    static void run(int[] code) {
        int[] stack = new int[100];
        int[] calls = new int[20];
        int[] memory = new int[10];
        int sp = 0;
        int cp = 0;
        int pc = 0;
        while (true) {
            steps++;
            switch (code[pc++]) {
                case PUSH -> stack[sp++] = code[pc++];
                case ADD -> {
                    sp--;
                    stack[sp - 1] += stack[sp];
                }
                case MUL -> {
                    sp--;
                    stack[sp - 1] *= stack[sp];
                }
                case MOD -> {
                    sp--;
                    stack[sp - 1] %= stack[sp];
                }
                case LESS -> {
                    sp--;
                    stack[sp - 1] = stack[sp - 1] < stack[sp] ? 1 : 0;
                }
                case NOT -> stack[sp - 1] = stack[sp - 1] == 0 ? 1 : 0;
                case JUMP -> pc = code[pc];
                case JZ -> pc = stack[--sp] == 0 ? code[pc] : pc + 1;
                case LOAD -> stack[sp++] = memory[code[pc++]];
                case STORE -> memory[code[pc++]] = stack[--sp];
                case PRINT -> System.out.println("out " + stack[--sp]);
                case CALL -> {
                    calls[cp++] = pc + 1;
                    pc = code[pc];
                }
                case RETURN -> pc = calls[--cp];
                case HALT -> {
                    return;
                }
                default -> {
                    System.out.println("bad opcode");
                    return;
                }
            }
        }
    }

    public static void main(String[] args) {
        int[] code = {
            PUSH, 2, STORE, 0, LOAD, 0, PUSH, 500, LESS, JZ, 26, CALL, 30, LOAD, 2, ADD, STORE, 2, LOAD, 0, PUSH, 1,
            ADD, STORE, 0, JUMP, 4
        };
        int[] program = new int[80];
        System.arraycopy(code, 0, program, 0, 26);
        program[26] = 4;
        program[10] = 27;
        program[27] = LOAD;
        program[28] = 2;
        program[29] = PRINT;
        program[30] = HALT;
        program[12] = 31;
        int[] check = {
            PUSH, 2, STORE, 1, LOAD, 1, LOAD, 1, MUL, LOAD, 0, PUSH, 1, ADD, LESS, JZ, 63, LOAD, 0, LOAD, 1, MOD, JZ,
            60, LOAD, 1, PUSH, 1, ADD, JUMP
        };
        System.arraycopy(check, 0, program, 31, check.length);
        program[31 + 15] = JZ;
        program[31 + 16] = 71;
        program[31 + 22] = JZ;
        program[31 + 23] = 68;
        program[31 + 29] = JUMP;
        program[31 + 30] = 64;
        int[] tail = {STORE, 1, JUMP, 35, PUSH, 0, RETURN, PUSH, 1, RETURN};
        System.arraycopy(tail, 0, program, 64, tail.length);
        run(program);
        System.out.println(steps);
    }
}
