package dev.terrarium.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method whose body takes the place of each call of it, so that the image builder sees what it does with the arguments
 * of that one call. The body must be straight: variables, calls, and a return.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface AtCallSite {}
