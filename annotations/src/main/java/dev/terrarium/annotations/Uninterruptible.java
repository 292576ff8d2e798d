package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Code that must not be interrupted: no interrupt may be taken, and no other thread may run, until it returns.
 *
 * <pre>{@code
 * @Uninterruptible(reason = "the run queue is inconsistent between the two writes")
 * void enqueue(Task task) {
 *     tail.next = task;
 *     tail = task;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Uninterruptible {
    /** Why no interrupt may be taken. */
    String reason();
}
