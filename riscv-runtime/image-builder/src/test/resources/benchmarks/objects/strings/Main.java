package benchmarks.objects.strings;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.GenerationalHeap;

/** Builds texts from words, characters and numbers: lines of a log, and names that are concatenated. */
@Unikernel(use = GenerationalHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Main {
    private static final int LINES = 12_000;
    private static final int NAMES = 12_000;
    private static final String[] LEVELS = {"debug", "information", "warning", "error"};

    private Main() {}

    private static void appendLine(StringBuilder log, int number) {
        log.append('[').append(number).append("] ");
        log.append(LEVELS[number & 3]).append(": request ").append(number * 37L);
        log.append(" took ").append(number % 1000).append(" ms").append('\n');
    }

    private static String log() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            appendLine(log, i);
        }
        return log.toString();
    }

    private static String name(int number) {
        return LEVELS[number >> 2 & 3] + "-" + number + "/" + (number & 15);
    }

    public static void main(String[] args) {
        String log = log();
        System.out.println(log.length());
        System.out.println(log.hashCode());
        long check = 0;
        for (int i = 0; i < NAMES; i++) {
            String name = name(i);
            check = check * 31 + name.length() + name.charAt(name.length() - 1);
        }
        System.out.println(check);
    }
}
