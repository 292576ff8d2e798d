package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a module that runs once at boot, after those of the modules it depends on and before the app. It has no
 * parameters and returns nothing; if it throws, the boot fails. It need not be public. A method that overrides it runs only
 * if it is annotated again.
 *
 * <pre>{@code
 * @OnBoot
 * void probe() {
 *     base = tree.firstCompatible("ns16550a").address();
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface OnBoot {}
