package dev.terrarium.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class whose static methods stand in for methods of another class in every image. A method replaces the one with its
 * name and descriptor; for an instance method of the target the first parameter is the receiver. A replacement whose
 * target does not exist fails the build.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Replaces {
    /** Binary name of the class, such as {@code "java.lang.StrictMath"}. */
    String value();
}
