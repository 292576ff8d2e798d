package dev.terrarium.image.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs on the virtual machine that the tests run on, the oracle of what is right. */
public final class HotSpot {
    private static final long LONGEST_RUN_SECONDS = 60;
    private static final String UNCAUGHT = "Exception in thread \"main\" ";

    private final Path classes;

    public HotSpot(Path classes) {
        this.classes = classes;
    }

    /** Runs programs one after the other, each to its end. Meanwhile {@code System.out} belongs to them. */
    List<Expectation> runAll(List<Program> programs) throws IOException, InterruptedException {
        List<Expectation> expectations = new ArrayList<>();
        for (Program program : programs) {
            expectations.add(program.needsItsOwnProcess() ? runForked(program) : runHere(program));
        }
        return expectations;
    }

    /** Runs a program in this process, with statics of its own, because starting a process takes far longer. */
    private Expectation runHere(Program program) throws IOException {
        return new Expectation(outputOf(program.mainClass()), List.of(), 0);
    }

    /**
     * Runs a program in this process to its end, and returns what it writes to standard output. Meanwhile {@code
     * System.out} belongs to it.
     */
    public byte[] outputOf(String mainClass) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                PrintStream capture = new PrintStream(output, false, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            loader.loadClass(mainClass).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            throw new AssertionError(mainClass + " fails on HotSpot", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(mainClass + " cannot be run on HotSpot", e);
        } finally {
            System.setOut(before);
        }
        return output.toByteArray();
    }

    private Expectation runForked(Program program) throws IOException, InterruptedException {
        Path output = Files.createTempFile("conformance", ".out");
        Path errors = Files.createTempFile("conformance", ".err");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx16m",
                            "-Dfile.encoding=UTF-8",
                            "-classpath",
                            classes.toString(),
                            program.mainClass())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(program.id() + " does not end on HotSpot");
            }
            return new Expectation(Files.readAllBytes(output), report(Files.readAllLines(errors)), process.exitValue());
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static List<String> report(List<String> lines) {
        return lines.stream().dropWhile(line -> !line.startsWith(UNCAUGHT)).toList();
    }
}
