package dev.terrarium.maven;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import dev.terrarium.image.ImageResult;
import dev.terrarium.image.StackTraces;
import dev.terrarium.image.emit.OptimizationLevel;
import dev.terrarium.image.wiring.WiringDescription;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Compiles each app of the project, its modules and what they reach of the JDK into a bootable RISC-V image,
 * {@code target/NAME.elf}, and writes what is in it to {@code target/terrarium/report.json}, or to
 * {@code target/terrarium/NAME-report.json} if the project has several apps. Does nothing for an app of which nothing has
 * changed.
 */
@Mojo(
        name = "image",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ImageMojo extends AbstractAppMojo {
    /** What the image is optimised for: {@code SIZE}, {@code SPEED}, or {@code DEBUG}, in which calls stay calls. */
    @Parameter(property = "terrarium.optimize", defaultValue = "SIZE")
    private String optimize;

    /**
     * Whether exceptions know where they come from: {@code FULL}, with class, method, file and line of each frame, or
     * {@code NONE}, with which an image is smaller.
     */
    @Parameter(property = "terrarium.stackTraces", defaultValue = "FULL")
    private String stackTraces;

    /** Whether {@code assert} statements are checked, as {@code java -ea} has it. */
    @Parameter(property = "terrarium.assertions", defaultValue = "false")
    private boolean assertions;

    /**
     * Whether the ELF file says in DWARF which lines of which Java files its instructions come from, for debuggers. Nothing
     * of that is loaded. If it is not set, images that are optimised for {@code DEBUG} have it.
     */
    @Parameter(property = "terrarium.debugInfo")
    private Boolean debugInfo;

    /**
     * Whether to write the whole program for people to read as well: {@code target/terrarium/NAME.ir} in textual IR, and
     * {@code target/terrarium/NAME.ll} as the LLVM module that is made of it.
     */
    @Parameter(property = "terrarium.dump", defaultValue = "false")
    private boolean dump;

    /** Whether the builder checks its own work after each step: slower, for those who write passes. */
    @Parameter(property = "terrarium.verify", defaultValue = "false")
    private boolean verify;

    /** What the parameters say of how images are built. */
    private record Options(
            OptimizationLevel optimization,
            StackTraces stackTraces,
            boolean assertions,
            boolean debugInfo,
            boolean dump,
            boolean verify) {}

    @Override
    void run(ProjectApps apps) throws MojoFailureException, MojoExecutionException {
        OptimizationLevel level = choice("terrarium.optimize", optimize, OptimizationLevel.values());
        Options options = new Options(
                level,
                choice("terrarium.stackTraces", stackTraces, StackTraces.values()),
                assertions,
                debugInfo == null ? level == OptimizationLevel.DEBUG : debugInfo,
                dump,
                verify);
        for (WiringDescription wiring : apps.selected()) {
            String inputs = inputs(wiring, options);
            if (isUpToDate(apps, wiring, inputs)) {
                getLog().info("Image " + shown(apps.image(wiring)) + " is up to date");
            } else {
                build(apps, wiring, options);
                Fingerprint.write(apps.inputs(wiring), inputs);
            }
        }
    }

    /** The constant that a parameter names, in upper or lower case. */
    static <T extends Enum<T>> T choice(String parameter, String name, T[] choices) throws MojoFailureException {
        for (T choice : choices) {
            if (choice.name().equals(name.toUpperCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new MojoFailureException(parameter + " is " + name + ", but must be one of " + Arrays.toString(choices));
    }

    private String inputs(WiringDescription wiring, Options options) throws MojoExecutionException {
        List<Path> files = new ArrayList<>(classPath());
        files.addAll(builderClassPath());
        // The JDK's version, because an image contains parts of its class library.
        return Fingerprint.of(
                files,
                List.of(wiring.app(), options.toString(), pluginVersion(), System.getProperty("java.vm.version")));
    }

    private static boolean isUpToDate(ProjectApps apps, WiringDescription wiring, String inputs)
            throws MojoExecutionException {
        return Files.isRegularFile(apps.image(wiring))
                && Files.isRegularFile(apps.report(wiring))
                && Fingerprint.isWrittenTo(apps.inputs(wiring), inputs);
    }

    private void build(ProjectApps apps, WiringDescription wiring, Options options) throws MojoFailureException {
        Path image = apps.image(wiring);
        getLog().info("Building " + shown(image) + " of " + wiring.app());
        try {
            ImageResult result = ImageBuilder.build(BuildRequest.builder()
                    .classPath(classPath())
                    .app(wiring.app())
                    .output(image)
                    .optimization(options.optimization)
                    .stackTraces(options.stackTraces)
                    .assertions(options.assertions)
                    .debugInformation(options.debugInfo)
                    .verification(options.verify)
                    .dumpFolder(options.dump ? apps.workFolder() : null)
                    .progress(getLog()::info)
                    .build());
            result.report().write(apps.report(wiring));
            ReportSummary.of(result.report()).forEach(getLog()::info);
            getLog().info("Everything in the image: " + shown(apps.report(wiring)));
        } catch (BuildException e) {
            getLog().debug(e);
            throw new MojoFailureException("No image of " + wiring.app() + ": " + e.getMessage());
        }
    }
}
