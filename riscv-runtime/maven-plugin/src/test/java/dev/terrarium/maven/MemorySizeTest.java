package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySizeTest {
    @ParameterizedTest
    @CsvSource({
        "8192K, 8388608",
        "128M, 134217728",
        "128m, 134217728",
        "1G, 1073741824",
        "999999999G, 1073741822926258176"
    })
    void readsNumbersWithAUnit(String text, long bytes) throws MojoFailureException {
        assertEquals(bytes, MemorySize.bytes(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "128", "M", "0M", "-1M", "1.5G", "128MB", "9999999999G", " 128M"})
    void refusesEverythingElse(String text) {
        assertThrows(MojoFailureException.class, () -> MemorySize.bytes(text));
    }

    @Test
    void showsWhatItReads() {
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> MemorySize.bytes("plenty"));
        assertEquals(
                "terrarium.memory is plenty, but must be a number with K, M or G behind it, such as"
                        + " -Dterrarium.memory=128M",
                failure.getMessage());
    }
}
