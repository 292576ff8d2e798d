package dev.terrarium.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a static field with an array of what has been computed before. Nobody can tell when an element was filled in, nor
 * who did it; so initialisers that use the field can run at build time, and what they fill in is then in the image.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Memo {}
