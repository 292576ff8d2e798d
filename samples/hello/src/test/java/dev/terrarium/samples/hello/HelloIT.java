package dev.terrarium.samples.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.image.report.ImageReport;
import dev.terrarium.samples.testing.AppImage;
import dev.terrarium.samples.testing.Emulator;
import dev.terrarium.samples.testing.HostJvm;
import dev.terrarium.samples.testing.Platform;
import dev.terrarium.samples.testing.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelloIT {
    /** In bytes, of text and data. */
    private static final long LARGEST_IMAGE = 8 * 1024;

    private static final long MOST_INSTRUCTIONS = 500;

    private static final Transcript GOLDEN = Transcript.golden(HelloIT.class, "hello.txt", 0);

    private final AppImage image = AppImage.of("hello");

    @ParameterizedTest
    @EnumSource
    void boots(Platform platform) {
        assertEquals(GOLDEN, platform.boot(image));
    }

    @Test
    void runsUnchangedOnTheHost() {
        assertEquals(GOLDEN, HostJvm.run(Hello.class));
    }

    @Test
    void isSmall() {
        long bytes = image.report().loadedBytes();
        assertTrue(bytes <= LARGEST_IMAGE, () -> bytes + " bytes are loaded");
    }

    @Test
    void isQuick() {
        long instructions = Emulator.run(image, "").retiredInstructions();
        assertTrue(instructions <= MOST_INSTRUCTIONS, () -> instructions + " instructions are retired");
    }

    @Test
    void retiresTheSameNumberOfInstructionsInEveryRun() {
        assertEquals(Emulator.run(image, ""), Emulator.run(image, ""));
    }

    @Test
    void callsItsModulesDirectly() {
        ImageReport report = image.report();
        assertEquals(
                List.of(),
                report.indirectCalls().stream()
                        .filter(ImageReport.IndirectCall::onWiredApi)
                        .toList());
        assertEquals(0, report.indirectCallsOnWiredApis());
    }
}
