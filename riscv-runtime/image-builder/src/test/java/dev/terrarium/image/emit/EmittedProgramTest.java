package dev.terrarium.image.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.api.console.Console;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.image.emit.fixtures.Arithmetic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fixtures print on a booted image what they print on the JVM that runs the tests. */
class EmittedProgramTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void arithmetic(OptimizationLevel level) throws IOException {
        assertSameOutput(Arithmetic.class, Arithmetic::run, level);
    }

    private void assertSameOutput(Class<?> fixture, Consumer<Console> hosted, OptimizationLevel level)
            throws IOException {
        BootedProgram booted = BootedProgram.of(fixture, level, folder);
        assertEquals(RunResult.Reason.POWER_OFF, booted.result().reason(), booted.console());
        RecordingConsole console = new RecordingConsole();
        hosted.accept(console);
        assertEquals(console.text(), booted.console());
        assertEquals(0, booted.result().exitStatus());
    }

    /** Keeps what is written. */
    private static final class RecordingConsole implements Console {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();

        String text() {
            return written.toString(StandardCharsets.ISO_8859_1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            written.write(bytes, offset, length);
        }

        @Override
        public void write(int value) {
            written.write(value);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return 0;
        }

        @Override
        public int poll() {
            return -1;
        }
    }
}
