package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which device-tree nodes a module drives.
 *
 * <pre>{@code
 * @Provides(Console.class)
 * @Driver(compatible = {"ns16550a", "ns16550"})
 * public final class Ns16550 implements Console {
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Driver {
    /**
     * Values of the {@code compatible} property that the driver serves (Devicetree Specification 0.4, section 2.3.1), the
     * best first.
     */
    String[] compatible();
}
