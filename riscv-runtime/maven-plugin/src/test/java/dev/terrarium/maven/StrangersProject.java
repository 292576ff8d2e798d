package dev.terrarium.maven;

import dev.terrarium.image.report.ImageReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;

/** One of the projects under {@code src/it} after the invoker plugin has built it, perhaps several times. */
final class StrangersProject {
    private static final Path PROJECTS = Path.of("target/it");

    private final String name;
    private final Path folder;
    private final String log;

    StrangersProject(String name) {
        this.name = name;
        folder = PROJECTS.resolve(name);
        try {
            log = Files.readString(folder.resolve("build.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the invoker plugin has built a project, and not skipped it for want of a tool. */
    static boolean wasBuilt(String name) {
        return Files.exists(PROJECTS.resolve(name).resolve("build.log"));
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    ImageReport report(String file) {
        return ImageReport.read(file("target/terrarium/" + file));
    }

    /** Fails if a text is not in what Maven has printed. */
    void printed(String text) {
        Assertions.assertTrue(log.contains(text), () -> "The build of " + name + " has not printed: " + text);
    }

    /** Fails if Maven has not printed a line that matches. */
    void printedLine(String regularExpression) {
        Assertions.assertTrue(
                lines(regularExpression) > 0,
                () -> "The build of " + name + " has printed no line that matches: " + regularExpression);
    }

    /** Returns how many lines that match Maven has printed. */
    long lines(String regularExpression) {
        Pattern pattern = Pattern.compile(regularExpression);
        return log.lines().filter(line -> pattern.matcher(line).matches()).count();
    }

    /** Returns the lines of the log that hold a text. */
    String linesWith(String text) {
        return log.lines().filter(line -> line.contains(text)).collect(Collectors.joining("\n"));
    }
}
