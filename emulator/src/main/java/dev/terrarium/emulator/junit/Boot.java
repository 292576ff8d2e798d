package dev.terrarium.emulator.junit;

import dev.terrarium.emulator.Engine;
import dev.terrarium.emulator.Firmware;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests it stands on, or those of the class it stands on, a machine of their own with an image in its memory, about
 * to execute the first instruction. They take it as a parameter of type {@link dev.terrarium.emulator.Machine}, and its
 * console as a {@link Transcript}.
 *
 * <pre>{@code
 * @Test
 * @Boot(image = "target/shell.elf")
 * void theShellEchoes(Machine machine, Transcript transcript) {
 *     transcript.runUntil("> ").type("echo hello\n").runUntil("> ").type("exit\n");
 *     transcript.runToEnd().endsWith(0).contains("hello");
 * }
 * }</pre>
 *
 * <p>Runs are deterministic: counts and text are the same on every host.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BootExtension.class)
public @interface Boot {
    /**
     * The image: a file relative to the folder the tests run in, or else a resource, as the test's class finds it. An ELF file
     * or raw bytes.
     */
    String image();

    /** The size of main memory in bytes. */
    long memory() default 128L << 20;

    /** What executes the code. */
    Engine engine() default Engine.COMPILER;

    /** What runs below the image: {@link Firmware#SBI} or {@link Firmware#NONE}. */
    Firmware firmware() default Firmware.SBI;

    /** What the guest finds on its console's input. */
    String input() default "";

    /** The most instructions that the machine will ever retire, so that a guest that hangs ends the test. */
    long maxInstructions() default 10_000_000_000L;
}
