package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    private Path folder;

    private Path classes;
    private Path jar;

    @BeforeEach
    void writeFiles() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes/com/example"));
        Files.writeString(classes.resolve("App.class"), "app");
        jar = Files.writeString(folder.resolve("module.jar"), "module");
    }

    @Test
    void isOfContentAndNotOfTime() throws Exception {
        String before = fingerprint();
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        Files.setLastModifiedTime(classes.resolve("App.class"), FileTime.fromMillis(0));
        assertEquals(before, fingerprint());
    }

    @Test
    void isOfContentAndNotOfPlace() throws Exception {
        Path moved = Files.copy(jar, folder.resolve("moved.jar"));
        assertEquals(Fingerprint.of(List.of(jar), List.of()), Fingerprint.of(List.of(moved), List.of()));
    }

    @Test
    void changesWithAFile() throws Exception {
        String before = fingerprint();
        Files.writeString(classes.resolve("App.class"), "changed");
        assertNotEquals(before, fingerprint());
    }

    @Test
    void changesWithAJar() throws Exception {
        String before = fingerprint();
        Files.writeString(jar, "changed");
        assertNotEquals(before, fingerprint());
    }

    @Test
    void changesWithAFilesName() throws Exception {
        String before = fingerprint();
        Files.move(classes.resolve("App.class"), classes.resolve("Other.class"));
        assertNotEquals(before, fingerprint());
    }

    @Test
    void changesWithANewFile() throws Exception {
        String before = fingerprint();
        Files.writeString(classes.resolve("Other.class"), "");
        assertNotEquals(before, fingerprint());
    }

    @Test
    void changesWithAnOption() throws Exception {
        assertNotEquals(Fingerprint.of(List.of(jar), List.of("SIZE")), Fingerprint.of(List.of(jar), List.of("SPEED")));
    }

    @Test
    void keepsOptionsApart() throws Exception {
        assertNotEquals(Fingerprint.of(List.of(), List.of("ab", "c")), Fingerprint.of(List.of(), List.of("a", "bc")));
    }

    @Test
    void isFoundWhereItWasWritten() throws Exception {
        Path file = folder.resolve("new/app.inputs");
        assertFalse(Fingerprint.isWrittenTo(file, fingerprint()));
        Fingerprint.write(file, fingerprint());
        assertTrue(Fingerprint.isWrittenTo(file, fingerprint()));
        Files.writeString(jar, "changed");
        assertFalse(Fingerprint.isWrittenTo(file, fingerprint()));
    }

    @Test
    void namesWhatCannotBeRead() {
        Path absent = folder.resolve("absent.jar");
        MojoExecutionException failure =
                assertThrows(MojoExecutionException.class, () -> Fingerprint.of(List.of(absent), List.of()));
        assertTrue(failure.getMessage().startsWith("Class path entry " + absent + " cannot be read: "));
    }

    private String fingerprint() throws MojoExecutionException {
        return Fingerprint.of(List.of(folder.resolve("classes"), jar), List.of("SIZE"));
    }
}
