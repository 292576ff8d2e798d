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
     * Returns the binary names of the apps, in alphabetical order.
     *
     * @param classes the project's output folder
     * @param wanted the one to take, or null for all
     */
    static List<String> find(Path classes, String wanted, String version)
            throws MojoFailureException, MojoExecutionException {
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
        if (wanted == null) {
            return apps;
        }
        if (!apps.contains(wanted)) {
            throw new MojoFailureException("There is no app " + wanted + " in this project; its apps are "
                    + String.join(", ", apps) + ". Set -Dterrarium.app to one of them.");
        }
        return List.of(wanted);
    }

    private static String noWiring(String version) {
        return String.join(
                System.lineSeparator(),
                "There is no wiring among the compiled classes: either no class has @Unikernel, or the annotation"
                        + " processor did not run.",
                "For the processor, add this to the project's <build><plugins>:",
                "  <plugin>",
                "    <groupId>org.apache.maven.plugins</groupId>",
                "    <artifactId>maven-compiler-plugin</artifactId>",
                "    <configuration>",
                "      <annotationProcessorPaths>",
                "        <path>",
                "          <groupId>dev.terrarium</groupId>",
                "          <artifactId>terrarium-processor</artifactId>",
                "          <version>" + version + "</version>",
                "        </path>",
                "      </annotationProcessorPaths>",
                "    </configuration>",
                "  </plugin>",
                "then build again with: mvn clean package");
    }
}
