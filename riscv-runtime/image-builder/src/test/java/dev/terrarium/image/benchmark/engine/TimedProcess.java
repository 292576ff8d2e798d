package dev.terrarium.image.benchmark.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A process that has ended, and what it took.
 *
 * @param output the last line on its standard output
 * @param errors what it has written to standard error
 * @param wall the time from its start to its end, in seconds
 * @param processor the time of all its threads, in seconds
 */
record TimedProcess(String output, String errors, double wall, double processor) {
    /** The shell knows the processor time of a child that has ended, which Java does not tell. */
    private static final String TIMED = "TIMEFORMAT='%R %U %S'; errors=$1; shift; time \"$@\" 2>\"$errors\"";

    /**
     * Runs a command to its end.
     *
     * @throws IOException if it cannot be started or fails
     */
    static TimedProcess run(List<String> command, Path folder) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        List<String> shell = new ArrayList<>(List.of("bash", "-c", TIMED, "bash", errors.toString()));
        shell.addAll(command);
        Path times = Files.createTempFile(folder, "times", ".txt");
        Process process =
                new ProcessBuilder(shell).redirectError(times.toFile()).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        String told = Files.readString(errors);
        String measured = Files.readString(times);
        Files.delete(errors);
        Files.delete(times);
        if (status != 0) {
            throw new IOException(command + " ends with status " + status + ":\n" + output + told + measured);
        }
        double[] seconds = Arrays.stream(measured.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        String[] lines = output.strip().split("\\R");
        return new TimedProcess(lines[lines.length - 1].strip(), told, seconds[0], seconds[1] + seconds[2]);
    }
}
