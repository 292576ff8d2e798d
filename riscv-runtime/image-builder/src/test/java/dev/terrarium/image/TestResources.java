package dev.terrarium.image;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The folders of what tests read. */
public final class TestResources {
    private TestResources() {}

    /** Returns a folder by its name among the test resources, such as {@code /benchmarks}. */
    public static Path folder(String name) {
        URL folder = Objects.requireNonNull(TestResources.class.getResource(name), () -> "there is no folder " + name);
        try {
            return Path.of(folder.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(folder + " is no folder", e);
        }
    }
}
