package dev.terrarium.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that is what is left when the usual case has been dealt with. Where images are to be fast it is never inlined, so
 * that the usual case stays small, is inlined itself, and saves no registers for the sake of what seldom happens.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SlowPath {}
