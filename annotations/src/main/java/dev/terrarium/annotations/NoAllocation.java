package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Code that must not allocate on the object heap, nor call anything that does.
 *
 * <pre>{@code
 * @NoAllocation(reason = "runs in the trap handler, perhaps in the middle of an allocation")
 * void acknowledge(int interrupt) {
 *     plic.complete(interrupt);
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface NoAllocation {
    /** Why nothing may be allocated. */
    String reason();
}
