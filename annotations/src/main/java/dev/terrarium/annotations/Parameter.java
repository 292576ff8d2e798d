package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A constructor parameter whose value is fixed at compile time: its default, or what the app sets by {@link Set}. In the
 * image the value is a constant, so code that it makes needless is not in the image at all.
 *
 * <p>The type is a primitive type, {@code String} or an enum. Values are written as Java literals without suffix or quotes;
 * {@code int} and {@code long} also take sizes in powers of 1024: {@code 64K}, {@code 1M}, {@code 2G}.
 *
 * <pre>{@code
 * @Provides(ObjectHeap.class)
 * public final class BumpHeap implements ObjectHeap {
 *     BumpHeap(@Parameter(name = "heap.bytes", defaultValue = "1M") long bytes) {
 *     }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Parameter {
    /** Marks a parameter that has no default and must be set by the app. */
    String REQUIRED = "\u0000required";

    /** Name by which an app sets the parameter, such as {@code "heap.bytes"}. */
    String name();

    /** Value that is taken when the app sets none. */
    String defaultValue() default REQUIRED;
}
