package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names APIs that a module or an app needs beyond its constructor parameters: it does not hold on to them, but they must be
 * in the image, and boot before it.
 *
 * <pre>{@code
 * @Unikernel
 * @Requires(Console.class)
 * public final class Echo {
 *     public static void main(String[] args) {
 *         byte[] line = new byte[80];
 *         Sys.write(line, 0, Sys.read(line, 0, line.length));
 *     }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Requires {
    /** The required APIs. */
    Class<?>[] value();
}
