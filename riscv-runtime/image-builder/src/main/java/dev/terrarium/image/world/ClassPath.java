package dev.terrarium.image.world;

import dev.terrarium.image.BuildException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where class files come from: the folders and jars of the app in their order, then the JDK that runs the builder. A
 * class of {@code java.base} that stands on the path as well, as those of the class library do, hides the JDK's.
 */
public final class ClassPath implements AutoCloseable {
    /** Lists the classes with {@code @Replaces}, one binary name a line. */
    static final String REPLACEMENTS = "META-INF/terrarium/replacements";

    private static final String CLASS_FILE = ".class";

    private final List<Path> roots = new ArrayList<>();
    private final List<FileSystem> opened = new ArrayList<>();
    private final Path javaBase = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
    private final Map<String, Optional<Entry>> found = new HashMap<>();

    /** A class file with its place. */
    public record Entry(String name, byte[] bytes, ClassInfo.Origin origin, boolean standsIn) {}

    /**
     * Opens a class path.
     *
     * @throws BuildException if an entry does not exist or is no readable jar
     */
    public ClassPath(List<Path> entries) {
        for (Path entry : entries) {
            if (Files.isDirectory(entry)) {
                roots.add(entry);
            } else if (Files.isRegularFile(entry)) {
                try {
                    FileSystem jar = FileSystems.newFileSystem(entry);
                    opened.add(jar);
                    roots.add(jar.getPath("/"));
                } catch (IOException | RuntimeException e) {
                    close();
                    throw new BuildException(
                            "Class path entry " + entry + " is not a readable jar: " + e.getMessage(), e);
                }
            } else {
                close();
                throw new BuildException("Class path entry " + entry + " does not exist: build it first");
            }
        }
    }

    /** Returns the class file with that internal name, or null. */
    public Entry find(String name) {
        return found.computeIfAbsent(name, this::read).orElse(null);
    }

    private Optional<Entry> read(String name) {
        String file = name + ".class";
        for (Path root : roots) {
            Optional<Entry> entry = read(root.resolve(file), name, ClassInfo.Origin.APPLICATION);
            if (entry.isPresent()) {
                return entry;
            }
        }
        return read(javaBase.resolve(file), name, ClassInfo.Origin.JDK);
    }

    private Optional<Entry> read(Path file, String name, ClassInfo.Origin origin) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        boolean ofJdk = origin == ClassInfo.Origin.JDK || Files.exists(javaBase.resolve(name + ".class"));
        try {
            return Optional.of(new Entry(
                    file.toString(),
                    Files.readAllBytes(file),
                    ofJdk ? ClassInfo.Origin.JDK : origin,
                    ofJdk && origin != ClassInfo.Origin.JDK));
        } catch (IOException e) {
            throw new BuildException("Class file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns the internal names of all classes that jars and folders of the path list as replacements. */
    List<String> replacementClasses() {
        List<String> names = new ArrayList<>();
        for (Path root : roots) {
            Path list = root.resolve(REPLACEMENTS);
            if (Files.isRegularFile(list)) {
                try (InputStream in = Files.newInputStream(list)) {
                    for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                        if (!line.isBlank()) {
                            names.add(line.strip().replace('.', '/'));
                        }
                    }
                } catch (IOException e) {
                    throw new BuildException("List of replacements " + list + " cannot be read: " + e.getMessage(), e);
                }
            }
        }
        return names;
    }

    /** Returns the internal names of the classes of a package in the folders and jars of the path, ascending. */
    List<String> classesOfPackage(String internalName) {
        Set<String> names = new TreeSet<>();
        for (Path root : roots) {
            Path folder = root.resolve(internalName);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(CLASS_FILE) && !file.equals("package-info.class"))
                            .forEach(file -> names.add(
                                    internalName + "/" + file.substring(0, file.length() - CLASS_FILE.length())));
                } catch (IOException e) {
                    throw new BuildException("Folder " + folder + " cannot be read: " + e.getMessage(), e);
                }
            }
        }
        return List.copyOf(names);
    }

    /** Returns the bytes of a resource, or null. */
    public byte[] resource(String name) {
        List<byte[]> all = resources(name);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Returns the bytes of all resources of that name, in the order of the path. */
    List<byte[]> resources(String name) {
        List<byte[]> result = new ArrayList<>();
        for (Path root : roots) {
            Path file = root.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    result.add(Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new BuildException("Resource " + file + " cannot be read: " + e.getMessage(), e);
                }
            }
        }
        return result;
    }

    /** Returns the paths of resources that fit one of the patterns, ascending; see {@code @Reflect}. */
    List<String> resourcesLike(List<String> patterns) {
        Set<String> found = new TreeSet<>();
        for (Path root : roots) {
            List<PathMatcher> matchers = patterns.stream()
                    .map(pattern -> root.getFileSystem().getPathMatcher("glob:" + pattern))
                    .toList();
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .map(root::relativize)
                        .filter(path -> matchers.stream().anyMatch(matcher -> matcher.matches(path)))
                        .forEach(path -> found.add(path.toString().replace('\\', '/')));
            } catch (IOException e) {
                throw new BuildException("Class path entry " + root + " cannot be read: " + e.getMessage(), e);
            }
        }
        return List.copyOf(found);
    }

    @Override
    public void close() {
        for (FileSystem jar : opened) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new BuildException("Jar " + jar + " cannot be closed: " + e.getMessage(), e);
            }
        }
        opened.clear();
    }
}
