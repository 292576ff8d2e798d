package dev.terrarium.emulator.junit;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineBuilder;
import dev.terrarium.emulator.RunResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/**
 * What a machine has written to its console, and what a test says about it. Each method that says something returns the
 * transcript, and fails with all of the text and the way the run has ended if it is not so. Text is UTF-8, and line ends are as
 * the guest writes them, except that {@link #lines} takes {@code \r\n} for one.
 */
public final class Transcript implements AutoCloseable {
    /** Instructions between two looks at the text. */
    private static final long SLICE = 10_000;

    private final Machine machine;
    private final ByteArrayOutputStream output;
    private RunResult result;
    /** Text before this place was waited for already. */
    private int seen;

    private Transcript(Machine machine, ByteArrayOutputStream output) {
        this.machine = machine;
        this.output = output;
    }

    /**
     * Builds a machine with a transcript.
     *
     * @param builder the machine's settings but for its console, and runs of it are deterministic
     * @param input what the guest finds on its console's input
     */
    public static Transcript of(MachineBuilder builder, String input) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Machine machine = builder.consoleOutput(output).deterministic(true).build();
        machine.inject(input.getBytes(StandardCharsets.UTF_8));
        return new Transcript(machine, output);
    }

    /** Returns the machine. */
    public Machine machine() {
        return machine;
    }

    /** Returns all text so far. */
    public String text() {
        return output.toString(StandardCharsets.UTF_8);
    }

    /** Returns the lines so far; the last one may not have ended. */
    public List<String> lines() {
        return text().lines().toList();
    }

    /** Gives the guest input. */
    public Transcript type(String text) {
        machine.inject(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Runs until the guest has written a text, after what was waited for before. */
    public Transcript runUntil(String expected) {
        while (true) {
            int place = text().indexOf(expected, seen);
            if (place >= 0) {
                seen = place + expected.length();
                return this;
            }
            if (result != null) {
                throw failure("the run should write '" + expected + "'", expected);
            }
            RunResult slice = machine.run(SLICE);
            if (slice.reason() != RunResult.Reason.INSTRUCTION_LIMIT || isAtLimit(slice)) {
                result = slice;
            }
        }
    }

    /** A limit that ends the run for good leaves nothing for another slice. */
    private boolean isAtLimit(RunResult slice) {
        return machine.run(0).equals(slice) && machine.run(1).equals(slice);
    }

    /** Runs until the guest ends the run or can never go on. */
    public Transcript runToEnd() {
        result = machine.run();
        return this;
    }

    /** Says that the guest has powered the machine off with this exit status. */
    public Transcript endsWith(int exitStatus) {
        if (result == null) {
            runToEnd();
        }
        if (result.reason() != RunResult.Reason.POWER_OFF || result.exitStatus() != exitStatus) {
            throw failure("the run should end with status " + exitStatus, exitStatus);
        }
        return this;
    }

    /** Says that the text has these parts, in this order. */
    public Transcript contains(String... parts) {
        String text = text();
        int from = 0;
        for (String part : parts) {
            int place = text.indexOf(part, from);
            if (place < 0) {
                throw failure("the text should have '" + part + "' after its first " + from + " characters", part);
            }
            from = place + part.length();
        }
        return this;
    }

    /** Says that the text does not have a part. */
    public Transcript lacks(String part) {
        if (text().contains(part)) {
            throw failure("the text should not have '" + part + "'", "");
        }
        return this;
    }

    /** Says that the text is these lines and no others. */
    public Transcript hasLines(String... expected) {
        if (!lines().equals(Arrays.asList(expected))) {
            throw failure("the lines should be others", String.join("\n", expected));
        }
        return this;
    }

    /** Says that no more than so many instructions have been retired. */
    public Transcript retiresAtMost(long instructions) {
        if (machine.retiredInstructions() > instructions) {
            throw failure(
                    String.format(
                            "at most %d instructions should be retired, and it were %d",
                            instructions, machine.retiredInstructions()),
                    instructions);
        }
        return this;
    }

    private AssertionFailedError failure(String what, Object expected) {
        String end = result == null
                ? "the run has not ended"
                : result.reason().description() + " (status " + result.exitStatus() + ", after "
                        + result.retiredInstructions() + " instructions, at pc 0x" + Long.toHexString(machine.pc())
                        + " " + machine.symbols().describe(machine.pc()) + ")";
        return new AssertionFailedError(what + "; " + end + "; the text is:\n" + text(), expected, text());
    }

    @Override
    public void close() {
        machine.close();
    }
}
