package dev.terrarium.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what an app finds by reflection with names or classes that are known only at run time; stands beside
 * {@link Unikernel}. What is looked up with constants, such as {@code Class.forName("com.example.Plugin")}, needs no
 * declaration, nor do names, annotations, record components and enum constants.
 *
 * <p>Without this annotation, code that lists members or looks them up by computed names is an error of the build. With
 * it, even with an empty one, such code is in the image and finds what is declared: an undeclared class is not found, an
 * undeclared member does not exist, and listing the members of an undeclared class throws an error that names the line to
 * add.
 *
 * <pre>{@code
 * @Unikernel
 * @Reflect(
 *         classes = {Order.class, Customer.class},
 *         names = "com.example.model.*",
 *         resources = "messages/*.properties")
 * public final class Shop { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Reflect {
    /**
     * Classes whose fields, methods and constructors are found, those that they inherit from classes of the app included;
     * {@code Class.forName} finds them, too.
     */
    Class<?>[] classes() default {};

    /**
     * As {@link #classes()} for classes that cannot be named in Java: binary names, such as {@code com.example.Outer$Inner},
     * or packages with a star, such as {@code com.example.model.*}.
     */
    String[] names() default {};

    /**
     * Resources that are found: paths from the root of the class path without a slash in front. A star stands for any part
     * of a name, two stars for any part of a path.
     */
    String[] resources() default {};
}
