package dev.terrarium.maven;

import dev.terrarium.image.wiring.WiringDescription;
import dev.terrarium.image.world.ClassPath;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals need: the project, its apps and their class path. */
abstract class AbstractAppMojo extends AbstractMojo {
    private static final String GROUP = "dev.terrarium";

    /** Artifacts that every image needs and that come with the plugin if the project does not name them. */
    private static final List<String> RUNTIME =
            List.of("terrarium-class-library", "terrarium-core", "terrarium-api", "terrarium-annotations");

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> pluginArtifacts;

    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String pluginVersion;

    /** Binary name of the class with {@code @Unikernel}; by default every one of the project. */
    @Parameter(property = "terrarium.app")
    private String app;

    /** Skips the goal. */
    @Parameter(property = "terrarium.skip", defaultValue = "false")
    private boolean skip;

    final boolean isSkipped() {
        if (skip) {
            getLog().info("Skipped, as terrarium.skip is set");
        }
        return skip;
    }

    final MavenProject project() {
        return project;
    }

    final String pluginVersion() {
        return pluginVersion;
    }

    final Path buildFolder() {
        return Path.of(project.getBuild().getDirectory());
    }

    /** The apps that the goal is for, each with its wiring. */
    final List<WiringDescription> apps() throws MojoFailureException, MojoExecutionException {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        List<WiringDescription> result = new ArrayList<>();
        try (ClassPath own = new ClassPath(List.of(classes))) {
            for (String name : AppFinder.find(classes, app, pluginVersion)) {
                result.add(WiringDescription.read(own, name));
            }
        }
        return result;
    }

    /** The one app that the goal is for. */
    final WiringDescription singleApp() throws MojoFailureException, MojoExecutionException {
        List<WiringDescription> apps = apps();
        if (apps.size() > 1) {
            List<String> names = apps.stream().map(WiringDescription::app).toList();
            throw new MojoFailureException("This project has several apps: " + String.join(", ", names)
                    + ". Choose one, such as -Dterrarium.app=" + names.get(0));
        }
        return apps.get(0);
    }

    final Path image(WiringDescription wiring) {
        return buildFolder().resolve(wiring.name() + ".elf");
    }

    /** What the image is made of: the project's classes, its dependencies, and the runtime. */
    final List<Path> classPath() {
        List<Path> result = new ArrayList<>();
        result.add(Path.of(project.getBuild().getOutputDirectory()));
        List<String> ownArtifacts = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            boolean inImage = Artifact.SCOPE_COMPILE.equals(artifact.getScope())
                    || Artifact.SCOPE_RUNTIME.equals(artifact.getScope());
            if (inImage && artifact.getFile() != null) {
                result.add(artifact.getFile().toPath());
                ownArtifacts.add(artifact.getArtifactId());
            }
        }
        for (String name : RUNTIME) {
            if (!ownArtifacts.contains(name)) {
                pluginArtifacts.stream()
                        .filter(artifact -> artifact.getGroupId().equals(GROUP)
                                && artifact.getArtifactId().equals(name))
                        .map(Artifact::getFile)
                        .map(File::toPath)
                        .forEach(result::add);
            }
        }
        return result;
    }
}
