package dev.terrarium.image.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.console.Console;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.image.emit.fixtures.Arithmetic;
import dev.terrarium.image.emit.fixtures.Arrays;
import dev.terrarium.image.emit.fixtures.Failures;
import dev.terrarium.image.emit.fixtures.FloatingPoint;
import dev.terrarium.image.emit.fixtures.Initialisation;
import dev.terrarium.image.emit.fixtures.Intrinsics;
import dev.terrarium.image.emit.fixtures.Objects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @EnumSource
    void floatingPoint(OptimizationLevel level) throws IOException {
        assertSameOutput(FloatingPoint.class, FloatingPoint::run, level);
    }

    @ParameterizedTest
    @EnumSource
    void objects(OptimizationLevel level) throws IOException {
        assertSameOutput(Objects.class, Objects::run, level);
    }

    @ParameterizedTest
    @EnumSource
    void arrays(OptimizationLevel level) throws IOException {
        assertSameOutput(Arrays.class, Arrays::run, level);
    }

    @ParameterizedTest
    @EnumSource
    void initialisation(OptimizationLevel level) throws IOException {
        assertSameOutput(Initialisation.class, Initialisation::expect, level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            division          | java.lang.ArithmeticException: / by zero
            longRemainder     | java.lang.ArithmeticException: / by zero
            index             | java.lang.ArrayIndexOutOfBoundsException: Index -1 out of bounds for length 1
            nullReference     | java.lang.NullPointerException: Cannot read the array length because \
            "dev.terrarium.image.emit.fixtures.Failures.empty[dev.terrarium.image.emit.fixtures.Failures.zero]" is null
            cast              | java.lang.ClassCastException: class java.lang.String cannot be cast to class \
            java.lang.Integer (java.lang.String and java.lang.Integer are in module java.base of loader 'bootstrap')
            store             | java.lang.ArrayStoreException: java.lang.String
            negativeSize      | java.lang.NegativeArraySizeException: -3
            negativeInnerSize | java.lang.NegativeArraySizeException: -2
            """)
    void failures(String method, String message) throws IOException {
        BootedProgram booted = BootedProgram.of(Failures.class, method, OptimizationLevel.SIZE, folder);
        assertEquals(
                "Exception in thread \"main\" " + message,
                booted.console().lines().findFirst().orElse(""));
        assertEquals(1, booted.result().exitStatus());
    }

    @ParameterizedTest
    @EnumSource
    void intrinsics(OptimizationLevel level) throws IOException {
        assertSameOutput(Intrinsics.class, Intrinsics::expect, level);
    }

    @ParameterizedTest
    @EnumSource
    void aTrapIsReportedWithItsFrame(OptimizationLevel level) throws IOException {
        BootedProgram booted = BootedProgram.of(Failures.class, "wildAddress", level, folder);
        String report = booted.console();
        assertTrue(report.startsWith("Trap: load access fault"), report);
        assertTrue(report.contains("stval   0000fedcba987654"), report);
        assertTrue(report.contains("scause  0000000000000005"), report);
        assertTrue(report.contains("sepc    00000000802"), report);
        assertTrue(report.contains("sp      00000000802"), report);
        assertEquals(2, booted.result().exitStatus());
    }

    @Test
    void theSameProgramGivesTheSameBytes() {
        Emitter emitter = new Emitter(OptimizationLevel.SIZE);
        byte[] first = emitter.object(BootedProgram.program(Objects.class, "boot"));
        byte[] second = emitter.object(BootedProgram.program(Objects.class, "boot"));
        assertArrayEquals(first, second);
    }

    private void assertSameOutput(Class<?> fixture, Consumer<Console> hosted, OptimizationLevel level)
            throws IOException {
        BootedProgram booted = BootedProgram.of(fixture, "boot", level, folder);
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
