package dev.terrarium.emulator.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.terrarium.emulator.assembler.Assembler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the command loads before a guest runs. Start-up time is nearly all class loading, so its budgets are classes, which
 * are the same in each run.
 */
class StartUpTest {
    private static final String LOADED = "[class,load]";

    @TempDir
    static Path folder;

    private static List<String> loaded;

    /** Runs a guest that powers off with its third instruction, in a Java of its own, which writes what it loads. */
    @BeforeAll
    static void recordWhatAProcessLoads() throws IOException, InterruptedException {
        Path image = folder.resolve("off.bin");
        Files.write(image, new Assembler().load("a7", 8).add("ecall").bytes());
        Path log = folder.resolve("loaded.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmulatorCommand.class.getName(),
                        "--stats",
                        image.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertEquals("retired-instructions: 2", output.strip());
        loaded = Files.readAllLines(log).stream()
                .filter(line -> line.contains(LOADED))
                .map(line -> line.substring(line.indexOf(LOADED) + LOADED.length() + 1))
                .collect(Collectors.toList());
    }

    private void assertBudget(int budget, String prefix) {
        List<String> counted =
                loaded.stream().filter(line -> line.startsWith(prefix)).collect(Collectors.toList());
        assertTrue(
                counted.size() <= budget,
                () -> counted.size() + " classes are loaded, where " + budget + " were enough:\n"
                        + String.join("\n", counted));
    }

    @Test
    void aShortRunLoadsFewClassesOfTheEmulator() {
        assertBudget(180, "dev.terrarium.");
    }

    @Test
    void readingTheCommandLineLoadsFewClasses() {
        assertBudget(180, "picocli.");
    }

    @Test
    void noLinkageOfHostMethodsIsMadeThatACompilerCouldHaveMade() {
        assertBudget(24, "java.lang.invoke.LambdaForm$");
    }

    @Test
    void theWholeProcessLoadsFewClasses() {
        assumeTrue(Runtime.version().feature() == 17, "what the platform itself loads is known for Java 17");
        assertBudget(1550, "");
    }

    @Test
    void devicesAndToolsThatNoOptionAsksForAreNotLoaded() {
        for (String unused : List.of("compiler", "gdb", "net.UserNetwork", "net.Tcp", "ninep.FileServer", "replay")) {
            assertBudget(0, "dev.terrarium.emulator." + unused);
        }
    }
}
