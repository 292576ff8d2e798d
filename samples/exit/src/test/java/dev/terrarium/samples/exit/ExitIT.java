package dev.terrarium.samples.exit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.samples.exit.failure.Failing;
import dev.terrarium.samples.exit.status.Leaving;
import dev.terrarium.samples.testing.AppImage;
import dev.terrarium.samples.testing.HostJvm;
import dev.terrarium.samples.testing.Platform;
import dev.terrarium.samples.testing.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExitIT {
    private static final Transcript STATUS = Transcript.golden(ExitIT.class, "exit-status.txt", 7);
    private static final Transcript FAILURE = Transcript.golden(ExitIT.class, "exit-failure.txt", 1);

    @ParameterizedTest
    @EnumSource
    void endsWithTheStatusThatTheAppGives(Platform platform) {
        assertEquals(STATUS, platform.boot(AppImage.oneOf("exit-status")));
    }

    @ParameterizedTest
    @EnumSource
    void endsWithStatusOneAfterAnUncaughtException(Platform platform) {
        assertEquals(FAILURE, platform.boot(AppImage.oneOf("exit-failure")));
    }

    @Test
    void endsOnTheHostWithTheSameStatus() {
        assertEquals(STATUS, HostJvm.run(Leaving.class));
        assertEquals(FAILURE, HostJvm.run(Failing.class));
    }
}
