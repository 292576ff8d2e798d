package dev.terrarium.samples.primes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.samples.testing.AppImage;
import dev.terrarium.samples.testing.HostJvm;
import dev.terrarium.samples.testing.Platform;
import dev.terrarium.samples.testing.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrimesIT {
    private static final Transcript GOLDEN = Transcript.golden(PrimesIT.class, "primes.txt", 0);

    private final AppImage image = AppImage.of("primes");

    @ParameterizedTest
    @EnumSource
    void boots(Platform platform) {
        assertEquals(GOLDEN, platform.boot(image));
    }

    @Test
    void runsUnchangedOnTheHost() {
        assertEquals(GOLDEN, HostJvm.run(Primes.class));
    }
}
