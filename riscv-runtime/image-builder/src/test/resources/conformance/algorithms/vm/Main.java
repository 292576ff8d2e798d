package conformance.algorithms.vm;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** A register machine with an assembler, labels, a call stack, memory and traps. */
@Unikernel(name = "algorithms-vm")
@Requires(Console.class)
public final class Main {
    enum Op {
        LI,
        MOV,
        ADD,
        SUB,
        MUL,
        DIV,
        LD,
        ST,
        JMP,
        JZ,
        JLT,
        CALL,
        RET,
        OUT,
        HALT
    }

    record Instruction(Op op, int a, int b, int c) {}

    static final class Trap extends RuntimeException {
        Trap(int pc, String why, Throwable cause) {
            super(why + " at " + pc, cause);
        }
    }

    static List<Instruction> assemble(String source) {
        Map<String, Integer> labels = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (String l : source.split(";")) {
            l = l.strip();
            if (l.endsWith(":")) {
                labels.put(l.substring(0, l.length() - 1), lines.size());
            } else if (!l.isEmpty()) {
                lines.add(l);
            }
        }
        List<Instruction> out = new ArrayList<>();
        for (String l : lines) {
            String[] p = l.split("[ ,]+");
            int[] v = new int[3];
            for (int i = 1; i < p.length; i++) {
                String t = p[i];
                v[i - 1] = t.matches("r\\d")
                        ? t.charAt(1) - '0'
                        : labels.containsKey(t) ? labels.get(t) : Integer.decode(t);
            }
            out.add(new Instruction(Op.valueOf(p[0].toUpperCase(Locale.ROOT)), v[0], v[1], v[2]));
        }
        return out;
    }

    static String run(List<Instruction> code) {
        int[] r = new int[8], memory = new int[32];
        Deque<Integer> calls = new ArrayDeque<>();
        StringBuilder out = new StringBuilder();
        int pc = 0, steps = 0;
        while (true) {
            if (++steps > 5000) {
                throw new Trap(pc, "out of steps", null);
            }
            try {
                Instruction i = code.get(pc++);
                switch (i.op()) {
                    case LI -> r[i.a()] = i.b();
                    case MOV -> r[i.a()] = r[i.b()];
                    case ADD -> r[i.a()] = r[i.b()] + r[i.c()];
                    case SUB -> r[i.a()] = r[i.b()] - r[i.c()];
                    case MUL -> r[i.a()] = r[i.b()] * r[i.c()];
                    case DIV -> r[i.a()] = r[i.b()] / r[i.c()];
                    case LD -> r[i.a()] = memory[r[i.b()] + i.c()];
                    case ST -> memory[r[i.b()] + i.c()] = r[i.a()];
                    case JMP -> pc = i.a();
                    case JZ -> pc = r[i.a()] == 0 ? i.b() : pc;
                    case JLT -> pc = r[i.a()] < r[i.b()] ? i.c() : pc;
                    case CALL -> {
                        calls.push(pc);
                        pc = i.a();
                    }
                    case RET -> pc = calls.pop();
                    case OUT -> out.append(r[i.a()]).append(' ');
                    case HALT -> {
                        return out + "in " + steps;
                    }
                }
            } catch (ArithmeticException | IndexOutOfBoundsException | NoSuchElementException e) {
                throw new Trap(pc - 1, e.getClass().getSimpleName(), e);
            }
        }
    }

    public static void main(String[] args) {
        for (String s : new String[] {
            "li r1 1; li r2 1; li r3 10; loop:; mul r1 r1 r2; li r4 1; add r2 r2 r4; jlt r2 r3 loop; out r1; halt",
            "li r0 5; call f; out r0; halt; f:; add r0 r0 r0; call g; ret; g:; li r1 3; sub r0 r0 r1; ret",
            "li r1 0; li r2 20; li r5 1; fill:; mul r3 r1 r1; st r3 r1 0; add r1 r1 r5; jlt r1 r2 fill; li r1 7; ld r4"
                    + " r1 2; out r4; halt",
            "li r1 4; div r2 r1 r0; halt",
            "jmp 77",
            "ret",
            "ld r1 r0 99",
            "x:; jmp x",
            "li r9 1"
        }) {
            attempt(() -> run(assemble(s)));
        }
        attempt(() -> assemble("nop"));
        attempt(() -> assemble("li r1 zz"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
