package dev.terrarium.image;

import dev.terrarium.image.StageClock.Stage;
import dev.terrarium.image.analyze.AnalysedProgram;
import dev.terrarium.image.analyze.ClosedWorldAnalysis;
import dev.terrarium.image.analyze.ProgramOptions;
import dev.terrarium.image.emit.Emitter;
import dev.terrarium.image.emit.OptimizationLevel;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Printer;
import dev.terrarium.image.link.Linker;
import dev.terrarium.image.optimize.Optimizations;
import dev.terrarium.image.optimize.Optimizer;
import dev.terrarium.image.report.ReportCollector;
import dev.terrarium.image.wiring.WiringDescription;
import dev.terrarium.image.world.ClassPath;
import dev.terrarium.image.world.ClosedWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds an image from class files: the pipeline of stages, each of which is a package. */
public final class ImageBuilder {
    private final BuildRequest request;
    private final StageClock clock = new StageClock();

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
            AnalysedProgram program = clock.measure(
                    Stage.ANALYZE,
                    () -> ClosedWorldAnalysis.analyse(
                            new ClosedWorld(classPath, clock),
                            wiring,
                            new ProgramOptions(
                                    request.stackTraces(),
                                    request.assertions(),
                                    request.optimization() == OptimizationLevel.SPEED),
                            clock));
            tell(Stage.WORLD, program.world().size() + " classes read");
            tell(Stage.IR, program.translatedMethods() + " methods translated");
            tell(
                    Stage.EVALUATE,
                    program.initialisations().size() + " class initialisers, "
                            + program.classesInitialisedAtBoot().size() + " of them stay for boot");
            tell(
                    Stage.ANALYZE,
                    program.graphs().size() + " methods reachable, "
                            + program.instantiated().size() + " classes have instances");
            Optimizations optimizations = clock.measure(
                    Stage.OPTIMIZE, () -> Optimizer.optimize(program, request.optimization(), request.verification()));
            tell(Stage.OPTIMIZE, program.graphs().size() + " methods left");
            createFolderOf(request.output());
            Emitter emitter = new Emitter(request.optimization());
            Linker linker = new Linker();
            if (request.debugInformation()) {
                emitter.withDebugInformation();
                linker.keepDebugInformation();
            }
            if (request.dumpFolder() != null) {
                dump(program, emitter, wiring.name());
            }
            byte[] object = clock.measure(Stage.EMIT, () -> emitter.object(program));
            tell(Stage.EMIT, object.length + " bytes of object code");
            Linker.Image image = clock.measure(Stage.LINK, () -> linker.link(object, request.output()));
            tell(Stage.LINK, image.loadedBytes() + " bytes are loaded");
            return new ImageResult(request.output(), ReportCollector.report(program, optimizations, wiring, image));
        }
    }

    private void tell(Stage stage, String result) {
        request.progress().accept(String.format("  %-8s %5d ms  %s", stage, clock.milliseconds(stage), result));
    }

    /** Writes the specialised program in textual IR and as the LLVM module that is made of it. */
    private void dump(AnalysedProgram program, Emitter emitter, String name) {
        StringBuilder text = new StringBuilder();
        for (Graph graph : program.graphs()) {
            text.append(Printer.print(graph)).append('\n');
        }
        Path ir = request.dumpFolder().resolve(name + ".ir");
        Path llvm = request.dumpFolder().resolve(name + ".ll");
        createFolderOf(ir);
        try {
            Files.writeString(ir, text);
            Files.writeString(llvm, emitter.text(program));
        } catch (IOException e) {
            throw new BuildException("Dump " + ir + " cannot be written: " + e.getMessage(), e);
        }
        request.progress().accept("  dumped " + ir + " and " + llvm);
    }

    private static void createFolderOf(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new BuildException("Folder of " + file + " cannot be made: " + e.getMessage(), e);
        }
    }
}
