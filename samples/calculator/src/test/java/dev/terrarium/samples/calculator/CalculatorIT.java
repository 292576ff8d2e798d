package dev.terrarium.samples.calculator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.samples.testing.AppImage;
import dev.terrarium.samples.testing.HostJvm;
import dev.terrarium.samples.testing.Platform;
import dev.terrarium.samples.testing.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalculatorIT {
    private static final String INPUT = Transcript.resource(CalculatorIT.class, "input.txt");
    private static final Transcript GOLDEN = Transcript.golden(CalculatorIT.class, "calculator.txt", 0);

    /** What ends the input of a terminal, and of an image. */
    private static final String CONTROL_D = "\u0004";

    private final AppImage image = AppImage.of("calculator");

    @ParameterizedTest
    @EnumSource
    void answersLinesUntilQuit(Platform platform) {
        assertEquals(GOLDEN, platform.boot(image, INPUT));
    }

    @ParameterizedTest
    @EnumSource
    void endsWhenTheInputDoes(Platform platform) {
        String greeting = GOLDEN.console().lines().findFirst().orElseThrow();
        assertEquals(new Transcript(greeting + "\n6 * 7 = 42\nBye\n", 0), platform.boot(image, "6 * 7\n" + CONTROL_D));
    }

    @Test
    void runsUnchangedOnTheHost() {
        assertEquals(GOLDEN, HostJvm.run(Calculator.class, INPUT));
    }
}
