package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the provider that is chosen when several fit and the app does not say which to use. At most one of the providers
 * that fit can be the default; two are an error, not a race.
 *
 * <pre>{@code
 * @Default
 * @Provides(ObjectHeap.class)
 * public final class BumpHeap implements ObjectHeap {
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Default {}
