package dev.terrarium.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An instance field with a reference that keeps no object alive: collectors are not shown it among the others. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Untraced {}
