package dev.terrarium.image.conformance;

import dev.terrarium.emulator.Engine;
import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.image.BuildRequest;
import dev.terrarium.image.ImageBuilder;
import dev.terrarium.image.emit.OptimizationLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
        if (ON_QEMU) {
            ByteArrayOutputStream console = new ByteArrayOutputStream();
            RunResult result = Qemu.boot(elf, MEMORY_BYTES, console);
            return new BootedImage(console.toByteArray(), result, Files.size(elf));
        }
        BootedImage interpreted = emulate(elf, Engine.INTERPRETER, instructionLimit);
        if (EngineShare.includes(program, level)) {
            EngineShare.requireSame(interpreted, emulate(elf, Engine.COMPILER, instructionLimit));
        }
        return interpreted;
    }

    private static BootedImage emulate(Path elf, Engine engine, long instructionLimit) throws IOException {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        RunResult result = Machine.builder()
                .memory(MEMORY_BYTES)
                .image(elf)
                .engine(engine)
                .compilerThreshold(EngineShare.COMPILER_THRESHOLD)
                .consoleOutput(console)
                .maxInstructions(instructionLimit)
                .build()
                .run();
        return new BootedImage(console.toByteArray(), result, Files.size(elf));
    }
}
