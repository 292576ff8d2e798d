package dev.terrarium.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Finds the apps of a project by the wirings that the annotation processor left among its classes. */
final class AppFinder {
    private static final String FOLDER = "META-INF/terrarium/wiring";
    private static final String SUFFIX = ".json";

    private AppFinder() {}

    /**
     * Returns the binary names of the apps, in alphabetical order; at least one.
     *
     * @param classes the project's output folder
     * @param version of the processor, for the message that tells how to run it
     * @throws MojoFailureException if there is none
     */
    static List<String> find(Path classes, String version) throws MojoFailureException, MojoExecutionException {
        if (!Files.isDirectory(classes)) {
            throw new MojoFailureException("Nothing has been compiled yet: build the project first, with mvn package");
        }
        Path folder = classes.resolve(FOLDER);
        List<String> apps = List.of();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                apps = files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(SUFFIX))
                        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new MojoExecutionException("Folder " + folder + " cannot be read: " + e.getMessage(), e);
            }
        }
        if (apps.isEmpty()) {
            throw new MojoFailureException(noWiring(version));
        }
        return apps;
    }

    private static String noWiring(String version) {
        return """
                There is no wiring among the compiled classes: no class has @Unikernel, or the annotation processor did \
                not run.
                If it did not, add this to the <build><plugins> of the project:

                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <configuration>
                      <annotationProcessorPaths>
                        <path>
                          <groupId>dev.terrarium</groupId>
                          <artifactId>terrarium-processor</artifactId>
                          <version>%s</version>
                        </path>
                      </annotationProcessorPaths>
                    </configuration>
                  </plugin>

                and build again, with mvn clean package."""
                .formatted(version);
    }
}
