package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constructor parameter whose value is fixed at compile time. */
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
