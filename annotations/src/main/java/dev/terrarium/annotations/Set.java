package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Sets a module parameter; only used inside {@link Unikernel#set()}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Set {
    /** Name of the parameter. */
    String name();

    /** Value, written as a Java literal of the parameter type without suffix or quotes. */
    String value();
}
