package dev.terrarium.maven;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import dev.terrarium.image.ImageResult;
import dev.terrarium.image.emit.OptimizationLevel;
import dev.terrarium.image.report.ImageReport;
import dev.terrarium.image.wiring.WiringDescription;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * {@code target/NAME.elf}, and writes {@code target/terrarium/report.json}. Does nothing when nothing has changed.
 */
@Mojo(
        name = "image",
        defaultPhase = LifecyclePhase.PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class ImageMojo extends AbstractAppMojo {
    private static final int LARGEST_PACKAGES = 10;

    /** What the compiler aims at: {@code SIZE}, {@code SPEED} or {@code DEBUG}. */
    @Parameter(property = "terrarium.optimize", defaultValue = "SIZE")
    private String optimize;

    @Override
    public void execute() throws MojoFailureException, MojoExecutionException {
        if (isSkipped()) {
            return;
        }
        OptimizationLevel level = level();
        List<WiringDescription> apps = apps();
        for (WiringDescription wiring : apps) {
            build(wiring, level, apps.size() == 1 ? "report.json" : wiring.name() + "-report.json");
        }
    }

    private OptimizationLevel level() throws MojoFailureException {
        for (OptimizationLevel level : OptimizationLevel.values()) {
            if (level.name().equals(optimize.toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        throw new MojoFailureException("terrarium.optimize is " + optimize + ", but must be one of "
                + Arrays.toString(OptimizationLevel.values()));
    }

    private void build(WiringDescription wiring, OptimizationLevel level, String reportName)
            throws MojoFailureException, MojoExecutionException {
        Path folder = buildFolder().resolve("terrarium");
        Path report = folder.resolve(reportName);
        Path image = image(wiring);
        List<Path> classPath = classPath();
        Fingerprint inputs = Fingerprint.of(classPath, level.name(), pluginVersion(), wiring.app());
        Path inputsFile = folder.resolve(wiring.name() + ".inputs");
        if (Files.isRegularFile(image) && Files.isRegularFile(report) && inputs.isSameAs(inputsFile)) {
            getLog().info("Image " + image + " is up to date");
            return;
        }
        try {
            ImageResult result = ImageBuilder.build(BuildRequest.builder()
                    .classPath(classPath)
                    .app(wiring.app())
                    .output(image)
                    .optimization(level)
                    .progress(getLog()::info)
                    .build());
            result.report().write(report);
            inputs.write(inputsFile);
            print(result.report(), image);
        } catch (BuildException e) {
            getLog().debug(e);
            throw new MojoFailureException("No image of " + wiring.app() + ": " + e.getMessage());
        }
    }

    private void print(ImageReport report, Path image) {
        getLog().info(image + ": " + report.loadedBytes() + " bytes loaded");
        for (ImageReport.Size section : report.sections()) {
            getLog().info(String.format("  %-14s %,9d bytes", section.name(), section.bytes()));
        }
        getLog().info("Largest packages:");
        report.packages().stream().limit(LARGEST_PACKAGES).forEach(size -> getLog().info(
                        String.format("  %,9d bytes  %s", size.bytes(), size.name())));
        getLog().info("Indirect calls on wired APIs: " + report.indirectCallsOnWiredApis());
    }
}
