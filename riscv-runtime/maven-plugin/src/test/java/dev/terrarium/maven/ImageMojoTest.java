package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.image.emit.OptimizationLevel;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageMojoTest {
    @ParameterizedTest
    @EnumSource
    void readsEveryLevelOfOptimisation(OptimizationLevel level) throws MojoFailureException {
        assertEquals(level, choice(level.name().toLowerCase()));
    }

    @Test
    void namesTheLevelsThatThereAre() {
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> choice("FULLY"));
        assertEquals("terrarium.optimize is FULLY, but must be one of [SPEED, SIZE, DEBUG]", failure.getMessage());
    }

    private static OptimizationLevel choice(String name) throws MojoFailureException {
        return ImageMojo.choice("terrarium.optimize", name, OptimizationLevel.values());
    }
}
