package dev.terrarium.emulator.assembler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Assembles programs with labels. A line is {@code name:}, or an instruction as {@link Assembler} takes it, in which
 * {@code @name} is the distance to a label; or {@code li register, number}, {@code la register, name}, or
 * {@code exit number}, which ends the run by the test finisher and changes t0 and t1. What follows {@code #} is a comment.
 */
public final class Program {
    private static final int LA_SIZE = 8;

    private Program() {}

    /** Returns the code of a program. */
    public static byte[] assemble(String text) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> labels = new LinkedHashMap<>();
        int size = 0;
        for (String line : text.split("[\n;]")) {
            String statement = line.replaceFirst("#.*", "").trim();
            if (statement.endsWith(":")) {
                labels.put(statement.substring(0, statement.length() - 1), size);
            } else if (!statement.isEmpty()) {
                lines.add(statement);
                size += size(statement);
            }
        }
        Assembler assembler = new Assembler();
        for (String statement : lines) {
            add(assembler, statement, labels);
        }
        return assembler.bytes();
    }

    private static int size(String statement) {
        if (statement.startsWith("la ")) {
            return LA_SIZE;
        }
        Assembler scratch = new Assembler();
        add(scratch, statement.replaceAll("@\\w+", "0"), Map.of());
        return scratch.size();
    }

    private static void add(Assembler assembler, String statement, Map<String, Integer> labels) {
        String[] words = statement.split("[, ]+");
        switch (words[0]) {
            case "li":
                assembler.load(words[1], Assembler.number(words[2]));
                break;
            case "la":
                int distance = labels.get(words[2]) - assembler.size();
                assembler.add("auipc " + words[1] + ", 0; addi " + words[1] + ", " + words[1] + ", " + distance);
                break;
            case "exit":
                assembler.exit(Integer.parseInt(words[1]));
                break;
            default:
                String resolved = statement;
                for (Map.Entry<String, Integer> label : labels.entrySet()) {
                    resolved = resolved.replaceAll(
                            "@" + label.getKey() + "\\b", String.valueOf(label.getValue() - assembler.size()));
                }
                assembler.add(resolved);
                break;
        }
    }
}
