package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets a parameter of every module in the image that has one of that name; only used inside {@link Unikernel#set()}.
 *
 * <pre>{@code
 * @Unikernel(set = {
 *     @Set(name = "heap.bytes", value = "16M"),
 *     @Set(name = "scheduler.slice.micros", value = "10_000")
 * })
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Set {
    /** Name of the parameter, as {@link Parameter#name()} says it. */
    String name();

    /** Value, written as a Java literal of the parameter type without suffix or quotes, or as a size such as {@code 1M}. */
    String value();
}
