package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class of an app: the root from which an image is composed.
 *
 * <p>The app needs what {@link Requires} names and what its constructor takes. It starts by its
 * {@code public static void main(String[])}; or, if it has none, by {@code public void run()} of an instance that is given
 * what its constructor takes. A package has room for one app, because the generated class {@code Sys} is beside it.
 *
 * <pre>{@code
 * @Unikernel(
 *         use = RoundRobin.class,
 *         set = @Set(name = "heap.bytes", value = "4M"))
 * @Requires({Console.class, Scheduler.class})
 * public final class Hello {
 *     public static void main(String[] args) {
 *         System.out.println("Hello, closed world");
 *     }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Unikernel {
    /**
     * Name of the image, and so of its file: letters, digits, dots, dashes and underscores. By default the class name in
     * lower case with dashes between words: {@code HelloWorld} gives {@code hello-world}.
     */
    String name() default "";

    /**
     * Providers to use where more than one would fit a requirement. Where only one fits, it is used without being named;
     * where several fit and none is named, the only {@link Default} is used.
     */
    Class<?>[] use() default {};

    /** Values for parameters of modules, or of the app's own constructor. */
    Set[] set() default {};
}
