package dev.terrarium.image;

import dev.terrarium.image.analyze.AnalysedProgram;
import dev.terrarium.image.analyze.ClosedWorldAnalysis;
import dev.terrarium.image.emit.Emitter;
import dev.terrarium.image.link.Linker;
import dev.terrarium.image.report.ImageReport;
import dev.terrarium.image.wiring.WiringDescription;
import dev.terrarium.image.world.ClassPath;
import dev.terrarium.image.world.ClosedWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Builds an image from class files: the pipeline of stages, each of which is a package. */
public final class ImageBuilder {
    private final BuildRequest request;

    private ImageBuilder(BuildRequest request) {
        this.request = request;
    }

    /**
     * Builds an image.
     *
     * @throws BuildException if that is impossible; the message is for the person who builds
     */
    public static ImageResult build(BuildRequest request) {
        return new ImageBuilder(request).build();
    }

    private ImageResult build() {
        try (ClassPath classPath = new ClassPath(request.classPath())) {
            WiringDescription wiring = WiringDescription.read(classPath, request.app());
            AnalysedProgram program =
                    stage("analyze", () -> ClosedWorldAnalysis.analyse(new ClosedWorld(classPath), wiring));
            createParent(request.output());
            byte[] object = stage("emit", () -> new Emitter(request.optimization()).object(program));
            Linker.Image image = stage("link", () -> new Linker().link(object, request.output()));
            return new ImageResult(request.output(), ImageReport.of(program, wiring, image));
        }
    }

    private <T> T stage(String name, Supplier<T> work) {
        Consumer<String> progress = request.progress();
        long start = System.nanoTime();
        T result = work.get();
        progress.accept(String.format("  %-8s %5d ms", name, (System.nanoTime() - start) / 1_000_000));
        return result;
    }

    private static void createParent(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new BuildException("Folder of " + file + " cannot be made: " + e.getMessage(), e);
        }
    }
}
