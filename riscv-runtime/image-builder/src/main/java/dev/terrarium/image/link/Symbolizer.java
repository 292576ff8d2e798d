package dev.terrarium.image.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the symbolizer that comes with LLVM which lines of which functions instructions come from, by the DWARF debug
 * information of a file.
 */
final class Symbolizer {
    private final LlvmTool tool;
    private final Path file;

    /** What the symbolizer says of what has no debug information, such as assembly. */
    private static final String UNKNOWN = "??";

    /** One of the functions that an instruction is in: the innermost has been inlined into the others. */
    record Frame(String function, String file, int line) {}

    Symbolizer(Path file) throws IOException {
        this.tool = LlvmTool.named("llvm-symbolizer");
        this.file = file;
    }

    /** Returns the frames of the calls with these return addresses, the innermost first, one list for each; none for code that is not Java's. */
    List<List<Frame>> framesOf(List<Long> returnAddresses) throws IOException {
        StringBuilder questions = new StringBuilder();
        for (long address : returnAddresses) {
            // Inside the call itself: what follows it may come from another line.
            questions.append("0x").append(Long.toHexString(address - 1)).append('\n');
        }
        Path folder = file.getParent();
        Path input = Files.writeString(folder.resolve("addresses"), questions);
        List<List<Frame>> result;
        try {
            result = parse(tool.run(
                    folder,
                    input,
                    List.of(
                            "--obj=" + file,
                            "--inlines",
                            "--functions=short",
                            "--no-demangle",
                            "--output-style=LLVM")));
        } catch (LlvmTool.Failure e) {
            throw new IllegalStateException("llvm-symbolizer failed: " + e.getMessage(), e);
        }
        if (result.size() != returnAddresses.size()) {
            throw new IllegalStateException("llvm-symbolizer was asked for " + returnAddresses.size()
                    + " addresses and answered for " + result.size());
        }
        return result;
    }

    /** For each address, pairs of lines with the function and with file, line and column; then an empty line. */
    private static List<List<Frame>> parse(String answers) {
        List<List<Frame>> result = new ArrayList<>();
        List<Frame> frames = new ArrayList<>();
        String function = null;
        for (String text : answers.split("\n")) {
            if (text.isEmpty()) {
                result.add(frames);
                frames = new ArrayList<>();
            } else if (function == null) {
                function = text;
            } else {
                if (!text.startsWith(UNKNOWN)) {
                    frames.add(frame(function, text));
                }
                function = null;
            }
        }
        if (!frames.isEmpty()) {
            result.add(frames);
        }
        return result;
    }

    private static Frame frame(String function, String place) {
        int lineEnd = place.lastIndexOf(':');
        int fileEnd = place.lastIndexOf(':', lineEnd - 1);
        return new Frame(
                function, place.substring(0, fileEnd), Integer.parseInt(place.substring(fileEnd + 1, lineEnd)));
    }
}
