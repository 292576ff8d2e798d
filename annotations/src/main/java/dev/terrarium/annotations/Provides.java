package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a kernel module: a class that offers the given APIs.
 *
 * <p>The class has exactly one constructor that is not private. Its parameters say what the module needs: an API, an
 * {@code Optional} of one, a {@code List} of all its providers, or a value with {@link Parameter}. Constructors run at build
 * time; what touches hardware belongs in an {@link OnBoot} method. Neither has to be public; the class has, unless only
 * apps in its own package are to use it.
 *
 * <pre>{@code
 * @Provides(Console.class)
 * @Driver(compatible = "ns16550a")
 * public final class Ns16550 implements Console {
 *     private final DeviceTree tree;
 *
 *     Ns16550(DeviceTree tree) {
 *         this.tree = tree;
 *     }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Provides {
    /** The APIs that the class implements and offers to the wiring. */
    Class<?>[] value();
}
