package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the class of an app: the root from which an image is composed. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Unikernel {
    /** Name of the image; by default the class name in lower case with dashes between words. */
    String name() default "";

    /** Providers to use where more than one would fit a requirement. */
    Class<?>[] use() default {};

    /** Values for module parameters. */
    Set[] set() default {};
}
