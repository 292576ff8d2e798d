package dev.terrarium.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.terrarium.processor.index.ModuleIndexProcessor;
import dev.terrarium.processor.wiring.WiringProcessor;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * Sources compiled with both processors. javac goes on after errors as far as it can, so that a cascade of missing
 * symbols would show.
 */
final class Compiled {
    private final Compilation compilation;

    private Compiled(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Compiles with both processors, with more javac options and jars. */
    static Compiled compile(List<String> options, List<Path> jars, List<JavaFileObject> sources) {
        List<Processor> processors = List.of(new ModuleIndexProcessor(), new WiringProcessor());
        return compile(javac().withProcessors(processors), options, jars, sources);
    }

    /** Compiles with other processors. */
    static Compiled compileWith(List<Processor> processors, List<Path> jars, List<JavaFileObject> sources) {
        return compile(javac().withProcessors(processors), List.of(), jars, sources);
    }

    /** Compiles without the processors. */
    static Compiled compileUnprocessed(List<Path> jars, List<JavaFileObject> sources) {
        return compile(javac(), List.of(), jars, sources);
    }

    private static Compiled compile(
            Compiler javac, List<String> options, List<Path> jars, List<JavaFileObject> sources) {
        List<File> classPath = new ArrayList<>();
        classPath.add(annotations());
        jars.forEach(jar -> classPath.add(jar.toFile()));
        List<Object> all = new ArrayList<>(
                List.of("-parameters", "-Xlint:all,-processing,-options", "-XDshould-stop.ifError=FLOW"));
        all.addAll(options);
        return new Compiled(javac.withClasspath(classPath).withOptions(all).compile(sources));
    }

    private static File annotations() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(entry -> entry.toString().contains("annotations")
                        && !entry.toString().contains("com" + File.separator))
                .findFirst()
                .orElseThrow();
    }

    /** Asserts that nothing was reported at all. */
    Compiled succeeds() {
        assertEquals(
                List.of(),
                compilation.diagnostics().stream().map(Compiled::show).toList());
        return this;
    }

    /** Returns everything that javac reports, each with its place, the source line there, and its text. */
    List<String> reports() {
        return compilation.diagnostics().stream().map(this::report).toList();
    }

    private String report(Diagnostic<? extends JavaFileObject> diagnostic) {
        String place = "command line: ";
        if (diagnostic.getSource() != null) {
            int line = (int) diagnostic.getLineNumber();
            String text = content(diagnostic.getSource()).split("\n")[line - 1].strip();
            String file = diagnostic.getSource().toUri().getPath().replaceFirst("^/", "");
            place = file + ":" + line + ": " + text + "\n";
        }
        return place + show(diagnostic);
    }

    private static String show(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getKind() + " " + diagnostic.getMessage(Locale.ROOT);
    }

    /** Returns every generated source and resource by path. */
    Map<String, String> generatedFiles() {
        Map<String, String> files = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            String path = file.toUri().getPath();
            String relative = path.replaceFirst("^/(SOURCE_OUTPUT|CLASS_OUTPUT)/", "");
            if (!relative.endsWith(".class")) {
                files.put(relative, content(file));
            }
        }
        return files;
    }

    /** Packs everything that was compiled into a jar. */
    Path jar(Path path) {
        try (OutputStream out = Files.newOutputStream(path);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Map.Entry<String, JavaFileObject> file : output().entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().openInputStream().readAllBytes());
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return path;
    }

    /** Writes everything that was compiled to a folder. */
    Path unpack(Path folder) {
        try {
            for (Map.Entry<String, JavaFileObject> file : output().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue().openInputStream().readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return folder;
    }

    private Map<String, JavaFileObject> output() {
        String prefix = "/" + StandardLocation.CLASS_OUTPUT + "/";
        Map<String, JavaFileObject> output = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedFiles()) {
            String path = file.toUri().getPath();
            if (path.startsWith(prefix)) {
                output.put(path.substring(prefix.length()), file);
            }
        }
        return output;
    }

    /** Returns a file's text. */
    static String content(JavaFileObject file) {
        try {
            return new String(file.openInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
