package dev.terrarium.samples.testing;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.RunResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Boots images on Terrarium's emulator, in this process. */
public final class Emulator {
    private Emulator() {}

    /**
     * A run on the emulator.
     *
     * @param retiredInstructions from the image's first to the one that powers off: the same in every run
     */
    public record Run(Transcript transcript, long retiredInstructions) {}

    /**
     * Boots an image and returns when it has powered the machine off.
     *
     * @param input what is typed on the console
     * @throws AssertionError if the run ends in any other way
     */
    public static Run run(AppImage image, String input) {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        RunResult result = Machine.builder()
                .image(image.elf())
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
