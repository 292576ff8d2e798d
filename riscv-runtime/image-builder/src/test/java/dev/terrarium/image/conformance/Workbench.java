package dev.terrarium.image.conformance;

import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import dev.terrarium.devices.console.SbiConsole;
import dev.terrarium.library.ConsoleOutput;
import dev.terrarium.memory.heap.ArenaHeap;
import dev.terrarium.runtime.Kernel;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles programs as a user's build does, all at once: with the annotation processors, against the kernel modules. */
public final class Workbench {
    /** One class of each jar that an app is compiled against and that its image is made from. */
    private static final List<Class<?>> ANCHORS = List.of(
            Unikernel.class, Console.class, SbiConsole.class, ArenaHeap.class, Kernel.class, ConsoleOutput.class);

    private final Path classes;

    private Workbench(Path classes) {
        this.classes = classes;
    }

    /** Compiles programs, and what the processors write for them, into the folder. */
    public static Workbench compile(List<Path> sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-classpath",
                    joined(kernel()),
                    "--release",
                    "17",
                    "-g", // Maven's default: messages of NullPointerExceptions then name local variables
                    "-Xlint:none",
                    "-nowarn");
            JavaCompiler.CompilationTask task =
                    javac.getTask(null, files, diagnostics, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(processors());
            if (!task.call()) {
                throw new AssertionError("the programs do not compile:\n" + errors(diagnostics));
            }
        }
        return new Workbench(classes);
    }

    /** Returns the compiled programs. */
    public Path classes() {
        return classes;
    }

    /** Returns the class path of an image of any of the programs. */
    public List<Path> imageClassPath() {
        return Stream.concat(Stream.of(classes), kernel().stream()).collect(Collectors.toList());
    }

    private static List<Path> kernel() {
        return ANCHORS.stream().map(Workbench::origin).collect(Collectors.toList());
    }

    private static Path origin(Class<?> anchor) {
        URL location = anchor.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(location + " is no file", e);
        }
    }

    private static List<Processor> processors() {
        List<Processor> processors = new ArrayList<>();
        for (Processor processor : ServiceLoader.load(Processor.class)) {
            if (processor.getClass().getName().startsWith("dev.terrarium.")) {
                processors.add(processor);
            }
        }
        return processors;
    }

    private static String errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .limit(10)
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n"));
    }

    private static String joined(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }
}
