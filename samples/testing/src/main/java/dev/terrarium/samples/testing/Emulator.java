package dev.terrarium.samples.testing;

import dev.terrarium.emulator.Engine;
import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Boots images on Terrarium's emulator, in this process. */
public final class Emulator {
    /** So low that short programs are compiled too. */
    private static final int COMPILER_THRESHOLD = 10;

    private Emulator() {}

    /**
     * A run on the emulator.
     *
     * @param retiredInstructions from the image's first to the one that powers off: the same in every run
     */
    public record Run(Transcript transcript, long retiredInstructions) {}

    /**
     * Boots an image, on each of the emulator's engines, and returns when it has powered the machine off.
     *
     * @param input what is typed on the console
     * @throws AssertionError if a run ends in any other way, or the engines do not tell or count the same
     */
    public static Run run(AppImage image, String input) {
        Run interpreted = run(image, input, Engine.INTERPRETER);
        Run compiled = run(image, input, Engine.COMPILER);
        if (!interpreted.equals(compiled)) {
            throw new AssertionError(
                    image + " depends on the engine: interpreted " + interpreted + ", compiled " + compiled);
        }
        return interpreted;
    }

    private static Run run(AppImage image, String input, Engine engine) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        RunResult result = Machine.builder()
                .image(image.elf())
                .engine(engine)
                .compilerThreshold(COMPILER_THRESHOLD)
                .consoleInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
                .consoleOutput(console)
                .timeout(Platform.TIMEOUT)
                .build()
                .run();
        String printed = console.toString(StandardCharsets.UTF_8);
        if (result.reason() != RunResult.Reason.POWER_OFF) {
            throw new AssertionError(image + " has not powered the machine off, but "
                    + result.reason().description() + "; it printed:\n" + printed);
        }
        return new Run(new Transcript(printed, result.exitStatus()), result.retiredInstructions());
    }
}
