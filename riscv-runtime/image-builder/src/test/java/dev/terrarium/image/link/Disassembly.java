package dev.terrarium.image.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code of an image as {@code llvm-objdump} shows it. */
public final class Disassembly {
    private static final Pattern FUNCTION = Pattern.compile("[0-9a-f]{16} <(.*)>:");
    private static final Pattern INSTRUCTION = Pattern.compile("\\s*[0-9a-f]+:\\s+(.*)");

    /** What takes the address of an object from where the allocation buffer goes on. */
    private static final Pattern TAKE_NEXT = Pattern.compile("mv\\s+(\\w+), gp");

    private final String text;

    private Disassembly(String text) {
        this.text = text;
    }

    /** Disassembles an image. */
    public static Disassembly of(Path elf) throws IOException {
        Path folder = Files.createTempDirectory("terrarium-disassembly");
        try {
            List<String> arguments =
                    List.of("-d", "--no-show-raw-insn", elf.toAbsolutePath().toString());
            return new Disassembly(LlvmTool.named("llvm-objdump").run(folder, null, arguments));
        } catch (LlvmTool.Failure e) {
            throw new AssertionError("llvm-objdump fails: " + e.getMessage(), e);
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** Whether a symbol occurs: as that of a function, or as the target of a call. */
    public boolean mentions(String symbol) {
        return text.contains("<" + symbol);
    }

    /** The sequences of instructions that make an object in functions of that name, up to the store of its header. */
    public List<List<String>> allocationPaths(String function) {
        List<List<String>> paths = new ArrayList<>();
        List<String> path = null;
        String register = null;
        boolean inside = false;
        for (String line : text.lines().toList()) {
            Matcher start = FUNCTION.matcher(line);
            if (start.matches()) {
                inside = start.group(1).contains(function);
                path = null;
            }
            Matcher instruction = INSTRUCTION.matcher(line);
            if (!inside || !instruction.matches()) {
                continue;
            }
            Matcher take = TAKE_NEXT.matcher(instruction.group(1));
            if (take.find()) {
                path = new ArrayList<>();
                register = take.group(1);
            }
            if (path != null) {
                path.add(instruction.group(1).strip());
                if (instruction.group(1).matches("sw\\s+\\w+, (0x)?0\\(" + register + "\\)")) {
                    paths.add(contributing(path));
                    path = null;
                }
            }
        }
        return paths;
    }

    /**
     * Leaves out what the scheduler put between: stores to other objects, and instructions whose results no branch or other
     * of the path uses.
     */
    private static List<String> contributing(List<String> path) {
        Set<String> used = new HashSet<>();
        List<String> result = new ArrayList<>();
        for (int i = path.size() - 1; i >= 0; i--) {
            String[] words = path.get(i).split("[\\s,()]+");
            boolean isStore = words[0].matches("s[bhwd]") && i < path.size() - 1;
            boolean hasResult = !words[0].startsWith("s") && !words[0].startsWith("b") || words[0].startsWith("sl");
            if (!isStore && (!hasResult || used.contains(words[1]))) {
                result.add(0, path.get(i));
                used.addAll(Arrays.asList(words).subList(hasResult ? 2 : 1, words.length));
            }
        }
        return result;
    }
}
