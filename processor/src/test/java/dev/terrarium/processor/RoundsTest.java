package dev.terrarium.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.JavaFileObjects;
import dev.terrarium.processor.index.ModuleIndexProcessor;
import dev.terrarium.processor.wiring.WiringProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several rounds, several compilations, and the order of files. */
final class RoundsTest {
    private static final JavaFileObject API = JavaFileObjects.forSourceLines(
            "com.example.Console", "package com.example;", "public interface Console {}");

    private static final JavaFileObject APP = JavaFileObjects.forSourceLines(
            "com.example.Hello",
            "package com.example;",
            "import dev.terrarium.annotations.Requires;",
            "import dev.terrarium.annotations.Unikernel;",
            "@Unikernel",
            "@Requires(Console.class)",
            "public final class Hello {",
            "    public static void main(String[] args) {}",
            "}");

    @TempDir
    private Path folder;

    private static JavaFileObject module(String name) {
        return JavaFileObjects.forSourceLines("com.example." + name, moduleLines(name));
    }

    private static String[] moduleLines(String name) {
        return new String[] {
            "package com.example;",
            "@dev.terrarium.annotations.Provides(Console.class)",
            "public final class " + name + " implements Console {}"
        };
    }

    /** Generates a module in the first round. */
    private static final class Generator extends AbstractProcessor {
        private boolean done;

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                write(
                        "com.example.Late",
                        "package com.example;",
                        "@dev.terrarium.annotations.Provides(Late.class)",
                        "public final class Late {}");
            }
            return false;
        }

        private void write(String name, String... lines) {
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(String.join("\n", lines));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }
    }

    @Test
    void waitsForWhatOtherProcessorsGenerate() {
        JavaFileObject module = JavaFileObjects.forSourceLines(
                "com.example.Uart",
                "package com.example;",
                "@dev.terrarium.annotations.Provides(Console.class)",
                "public final class Uart implements Console {",
                "    Uart(Late late) {}",
                "}");
        Compiled compiled = Compiled.compileWith(
                        List.of(new ModuleIndexProcessor(), new WiringProcessor(), new Generator()),
                        List.of(),
                        List.of(API, APP, module))
                .succeeds();
        String wiring = compiled.generatedFiles().get("com/example/HelloWiring.java");
        assertTrue(wiring.contains("static final Uart uart = new Uart(late);"), wiring);
    }

    @Test
    void modulesThatComeTooLateAreReported() {
        Compiled compiled = Compiled.compileWith(
                List.of(new ModuleIndexProcessor(), new WiringProcessor(), new Generator()),
                List.of(),
                List.of(API, APP, module("Uart")));
        assertEquals(
                List.of("SOURCE_OUTPUT/com/example/Late.java:3: public final class Late {}\n"
                        + "ERROR [Terrarium/LateModule] com.example.Late was generated after the apps of this"
                        + " compilation had been wired without it\n"
                        + "    fix: name it in the app's use, so that the wiring waits for it"),
                compiled.reports());
    }

    @Test
    void orderOfFilesDoesNotMatter() {
        List<JavaFileObject> sources = new ArrayList<>(List.of(
                API,
                module("Uart"),
                module("Sbi"),
                module("Log"),
                JavaFileObjects.forSourceLines(
                        "com.example.Hello",
                        "package com.example;",
                        "@dev.terrarium.annotations.Unikernel",
                        "public final class Hello implements Runnable {",
                        "    Hello(java.util.List<Console> consoles) {}",
                        "    public void run() {}",
                        "}")));
        Compiled forward = Compiled.compile(List.of(), List.of(), sources).succeeds();
        Collections.reverse(sources);
        Compiled backward = Compiled.compile(List.of(), List.of(), sources).succeeds();
        assertEquals(forward.generatedFiles(), backward.generatedFiles());
        assertTrue(forward.generatedFiles()
                .get("com/example/HelloWiring.java")
                .contains("new Hello(List.of(log, sbi, uart))"));
    }

    /** A class path may hold the index of a module that has been deleted or is no module any more. */
    @Test
    void leftoversOfEarlierCompilationsDoNotMatter() throws IOException {
        Path earlier = Compiled.compile(
                        List.of(), List.of(), List.of(API, module("Uart"), module("Sbi"), module("Log")))
                .succeeds()
                .unpack(folder);
        Files.delete(earlier.resolve("com/example/Sbi.class"));
        JavaFileObject noModule =
                JavaFileObjects.forSourceLines("com.example.Log", "package com.example;", "final class Log {}");
        Compiled.compile(List.of(), List.of(earlier), List.of(API, APP, module("Uart"), noModule))
                .succeeds();
    }
}
