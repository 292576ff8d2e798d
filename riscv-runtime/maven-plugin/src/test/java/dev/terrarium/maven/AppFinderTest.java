package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppFinderTest {
    @TempDir
    private Path classes;

    @Test
    void findsAppsByTheirWiringsInAlphabeticalOrder() throws Exception {
        Path folder = Files.createDirectories(classes.resolve("META-INF/terrarium/wiring"));
        Files.createFile(folder.resolve("com.example.Second.json"));
        Files.createFile(folder.resolve("com.example.First.json"));
        Files.createFile(folder.resolve("README"));
        assertEquals(List.of("com.example.First", "com.example.Second"), AppFinder.find(classes, "1.2.3"));
    }

    @Test
    void showsHowToRunTheProcessorWhereThereIsNoWiring() {
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> AppFinder.find(classes, "1.2.3"));
        assertTrue(failure.getMessage()
                .startsWith("There is no wiring among the compiled classes: no class has @Unikernel,"
                        + " or the annotation processor did not run.\n"));
        assertTrue(failure.getMessage().contains("<artifactId>terrarium-processor</artifactId>\n"));
        assertTrue(failure.getMessage().contains("<version>1.2.3</version>\n"));
    }

    @Test
    void showsItTooWhereTheFolderIsEmpty() throws Exception {
        Files.createDirectories(classes.resolve("META-INF/terrarium/wiring"));
        assertThrows(MojoFailureException.class, () -> AppFinder.find(classes, "1.2.3"));
    }

    @Test
    void asksForABuildWhereNothingHasBeenCompiled() {
        MojoFailureException failure =
                assertThrows(MojoFailureException.class, () -> AppFinder.find(classes.resolve("absent"), "1.2.3"));
        assertEquals("Nothing has been compiled yet: build the project first, with mvn package", failure.getMessage());
    }
}
