package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an annotation as a qualifier, which tells apart several providers of one API. The same annotation, with the same
 * member values, stands on the provider and on the constructor parameter that asks for it.
 *
 * <p>A parameter without a qualifier takes only a provider without one. A {@code List} without a qualifier takes every
 * provider, and a {@code List} with one takes those that have it.
 *
 * <pre>{@code
 * @Qualifier
 * @Target({ElementType.TYPE, ElementType.PARAMETER})
 * public @interface Port {
 *     int value();
 * }
 *
 * @Provides(Serial.class)
 * @Port(1)
 * public final class SecondUart implements Serial {
 * }
 *
 * @Provides(Log.class)
 * public final class SerialLog implements Log {
 *     SerialLog(@Port(1) Serial serial) {
 *     }
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Qualifier {}
