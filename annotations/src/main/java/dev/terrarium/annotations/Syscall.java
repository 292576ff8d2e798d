package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a method of an API a system-call number and a direct-call stub in the generated {@code Sys} class: a static method of
 * the same name, and a constant that holds the number. Numbers and names are unique in an image; where Linux has the call,
 * its number is the one to take.
 *
 * <pre>{@code
 * public interface Console {
 *     @Syscall(64)
 *     void write(byte[] bytes, int offset, int length);
 * }
 *
 * Sys.write(bytes, 0, bytes.length);   // a plain call of the module that the app is wired with
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Syscall {
    /** The system-call number, from 0 up. */
    int value();
}
