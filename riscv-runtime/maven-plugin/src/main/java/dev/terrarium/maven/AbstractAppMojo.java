package dev.terrarium.maven;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.wiring.WiringDescription;
import dev.terrarium.image.world.ClassPath;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals have in common: the project, its apps and their class path, and how they fail. */
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

    /**
     * The app that the goal is for: the name of its image, or the binary name of its class with {@code @Unikernel}. By
     * default all apps of the project; one that is to be booted must be chosen if there are several.
     */
    @Parameter(property = "terrarium.app")
    private String app;

    /** Skips the goal. */
    @Parameter(property = "terrarium.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoFailureException, MojoExecutionException {
        if (skip) {
            getLog().info("Skipped, as terrarium.skip is set");
            return;
        }
        if (project.getPackaging().equals("pom")) {
            getLog().info("Skipped, as a project with packaging pom has no classes");
            return;
        }
        try {
            run(apps());
        } catch (BuildException e) {
            getLog().debug(e);
            throw new MojoFailureException(e.getMessage());
        }
    }

    /**
     * Does what the goal is for.
     *
     * @param apps the apps that were asked for, at least one
     * @throws BuildException with a message for the user, just as {@link MojoFailureException}
     */
    abstract void run(ProjectApps apps) throws MojoFailureException, MojoExecutionException;

    private ProjectApps apps() throws MojoFailureException, MojoExecutionException {
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        List<String> names = AppFinder.find(classes, pluginVersion);
        List<WiringDescription> wirings = new ArrayList<>();
        try (ClassPath own = new ClassPath(List.of(classes))) {
            for (String name : names) {
                wirings.add(WiringDescription.read(own, name));
            }
        }
        return ProjectApps.select(wirings, app, Path.of(project.getBuild().getDirectory()));
    }

    /** What the image is made of: the project's classes, its dependencies, and the runtime. */
    final List<Path> classPath() {
        List<Path> result = new ArrayList<>();
        result.add(Path.of(project.getBuild().getOutputDirectory()));
        List<String> named = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            boolean inImage = Artifact.SCOPE_COMPILE.equals(artifact.getScope())
                    || Artifact.SCOPE_RUNTIME.equals(artifact.getScope());
            if (inImage && artifact.getFile() != null) {
                result.add(artifact.getFile().toPath());
                if (artifact.getGroupId().equals(GROUP)) {
                    named.add(artifact.getArtifactId());
                }
            }
        }
        ownArtifacts()
                .filter(artifact ->
                        RUNTIME.contains(artifact.getArtifactId()) && !named.contains(artifact.getArtifactId()))
                .map(Artifact::getFile)
                .map(File::toPath)
                .forEach(result::add);
        return result;
    }

    /** The plugin itself and what it is made of: another builder may build another image of the same classes. */
    final List<Path> builderClassPath() {
        return ownArtifacts().map(Artifact::getFile).map(File::toPath).toList();
    }

    final String pluginVersion() {
        return pluginVersion;
    }

    private Stream<Artifact> ownArtifacts() {
        return pluginArtifacts.stream().filter(artifact -> artifact.getGroupId().equals(GROUP));
    }

    /** Returns the path as the user would type it where Maven was started. */
    static String shown(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }

    /** Fails if the image of an app has not been built. */
    static void requireBuilt(Path image) throws MojoFailureException {
        if (!Files.isRegularFile(image)) {
            throw new MojoFailureException("There is no image " + shown(image)
                    + ": build it first, with mvn package and the goal terrarium:image bound to that phase");
        }
    }
}
