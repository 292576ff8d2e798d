package dev.terrarium.image.emit;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.List;

/**
 * What functions are called in debug metadata, from where the linker puts it into stack traces: the class's name, a slash,
 * the method's name. Frames that a JVM would not have or not show, all with the same name, are left out of traces.
 */
public final class SourceNames {
    /** The name of functions that stack traces do not show. */
    public static final String HIDDEN = "hidden";

    /** Stands between class and method, as neither's name can contain it (JVM specification, section 4.2). */
    public static final char SEPARATOR = '/';

    /** The file of a class that does not say which it is from. */
    public static final String UNKNOWN_FILE = "unknown";

    /** Where the classes are that take the place of the JVM and of parts of its class library. */
    private static final List<String> RUNTIME_PACKAGES =
            List.of("java/", "jdk/", "dev/terrarium/runtime/", "dev/terrarium/library/");

    private SourceNames() {}

    /** The name of a method of a program that a wiring class starts. */
    static String of(MethodInfo method, ClassInfo wiring) {
        ClassInfo owner = method.owner();
        return owner == wiring || isHidden(owner) ? HIDDEN : owner.javaName() + SEPARATOR + method.name();
    }

    private static boolean isHidden(ClassInfo type) {
        return switch (type.origin()) {
            case SYNTHETIC -> true;
            case APPLICATION -> RUNTIME_PACKAGES.stream().anyMatch(type.name()::startsWith);
            case JDK -> false;
        };
    }

    /** The path of a class's source file as debuggers look for it: below the folder of its package. */
    static String fileOf(ClassInfo type) {
        if (type.node() == null || type.node().sourceFile == null) {
            return UNKNOWN_FILE;
        }
        return type.name().substring(0, type.name().lastIndexOf('/') + 1) + type.node().sourceFile;
    }
}
