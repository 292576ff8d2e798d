package dev.terrarium.image.conformance;

import dev.terrarium.emulator.RunResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Compares what an image did with what HotSpot does.
 *
 * <p>The console of an image carries both standard output and standard error. So what follows the output of a program that
 * an exception ends must be HotSpot's report of it, see {@link UncaughtReport}.
 */
final class Comparison {
    private static final int EXCERPT = 200;

    private Comparison() {}

    /** Returns the first difference in words; empty if there is none. */
    static Optional<String> difference(Expectation expected, BootedImage image) {
        // One char a byte: the comparison is one of bytes.
        String console = new String(image.console(), StandardCharsets.ISO_8859_1);
        String output = new String(expected.output(), StandardCharsets.ISO_8859_1);
        if (!console.startsWith(output)) {
            return Optional.of(outputDifference(output, console) + ending(image.result()));
        }
        Optional<String> report = UncaughtReport.difference(
                expected.report(), console.substring(output.length()).lines().toList());
        if (report.isPresent()) {
            return Optional.of("after the output, " + report.get() + ending(image.result()));
        }
        if (image.result().reason() != RunResult.Reason.POWER_OFF
                || image.result().exitStatus() != expected.exitStatus()) {
            return Optional.of("exit status " + expected.exitStatus() + " on HotSpot" + ending(image.result()));
        }
        return Optional.empty();
    }

    private static String outputDifference(String expected, String actual) {
        String[] expectedLines = expected.split("\n", -1);
        String[] actualLines = actual.split("\n", -1);
        int line = 0;
        while (line < expectedLines.length
                && line < actualLines.length
                && expectedLines[line].equals(actualLines[line])) {
            line++;
        }
        return "line " + (line + 1) + " is \"" + lineAt(expectedLines, line) + "\" on HotSpot, \""
                + lineAt(actualLines, line) + "\" on the image";
    }

    private static String lineAt(String[] lines, int index) {
        String line = index < lines.length ? lines[index] : "";
        String text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...";
    }

    private static String ending(RunResult result) {
        return "; the image ends with status " + result.exitStatus() + " after " + result.retiredInstructions()
                + " instructions: " + result.reason().description();
    }
}
