package dev.terrarium.samples.testing;

import dev.terrarium.image.report.ImageReport;
import java.nio.file.Files;
import java.nio.file.Path;

/** An image that the Maven plugin has built in the module whose tests run, and what the plugin reports of it. */
public final class AppImage {
    private static final Path TARGET = Path.of("target");

    private final Path elf;
    private final Path report;

    private AppImage(Path elf, Path report) {
        this.elf = elf;
        this.report = report;
    }

    /**
     * The image of a module that has one app.
     *
     * @throws IllegalStateException if it has not been built
     */
    public static AppImage of(String name) {
        return new AppImage(built(TARGET.resolve(name + ".elf")), TARGET.resolve("terrarium/report.json"));
    }

    /**
     * One of the images of a module that has several apps.
     *
     * @throws IllegalStateException if it has not been built
     */
    public static AppImage oneOf(String name) {
        return new AppImage(built(TARGET.resolve(name + ".elf")), TARGET.resolve("terrarium/" + name + "-report.json"));
    }

    private static Path built(Path elf) {
        if (!Files.isRegularFile(elf)) {
            throw new IllegalStateException("There is no image " + elf.toAbsolutePath()
                    + ": these tests run after Maven's package phase; start them with mvn verify");
        }
        return elf;
    }

    /** Returns the ELF file. */
    public Path elf() {
        return elf;
    }

    /** Reads what the plugin reports of the image. */
    public ImageReport report() {
        return ImageReport.read(report);
    }

    /** Returns the file's name, so that a test's display name tells which image it is about. */
    @Override
    public String toString() {
        return elf.getFileName().toString();
    }
}
