package dev.terrarium.image.conformance;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import dev.terrarium.image.emit.OptimizationLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the image of a program did when it was booted.
 *
 * @param console what it wrote to the console
 * @param result how it ended
 * @param bytes the size of its file
 */
record BootedImage(byte[] console, RunResult result, long bytes) {
    private static final long MEMORY_BYTES = 64L << 20;

    private static final boolean ON_QEMU = "qemu".equals(System.getProperty("conformance.machine"));

    /** What {@code -Dconformance.optimization=} asks for. */
    static final OptimizationLevel OPTIMIZATION =
            OptimizationLevel.valueOf(System.getProperty("conformance.optimization", OptimizationLevel.SIZE.name()));

    /**
     * Builds the image of a program and boots it.
     *
     * @throws dev.terrarium.image.BuildException if the image cannot be built
     */
    static BootedImage of(
            Program program, Workbench workbench, Path folder, OptimizationLevel level, long instructionLimit)
            throws IOException {
        Files.createDirectories(folder);
        Path elf = folder.resolve(program.name() + ".elf");
        ImageBuilder.build(BuildRequest.builder()
                .classPath(workbench.imageClassPath())
                .app(program.mainClass())
                .output(elf)
                .optimization(level)
                .verification(true)
                .build());
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        RunResult result = ON_QEMU ? Qemu.boot(elf, MEMORY_BYTES, console) : emulate(elf, console, instructionLimit);
        return new BootedImage(console.toByteArray(), result, Files.size(elf));
    }

    private static RunResult emulate(Path elf, OutputStream console, long instructionLimit) {
        return Machine.builder()
                .memory(MEMORY_BYTES)
                .image(elf)
                .consoleOutput(console)
                .maxInstructions(instructionLimit)
                .build()
                .run();
    }
}
