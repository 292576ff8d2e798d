package dev.terrarium.image.ir;

import org.objectweb.asm.Type;

/** The kind of a value: the computational types of the JVM specification, section 2.11.1. */
public enum Kind {
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    REFERENCE,
    VOID;

    /** Returns the kind in which a value of that Java type is computed. */
    public static Kind of(Type type) {
        return of(type.getDescriptor());
    }

    /** Returns the kind in which a value with that descriptor is computed. */
    public static Kind of(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'Z', 'B', 'C', 'S', 'I' -> INT;
            case 'J' -> LONG;
            case 'F' -> FLOAT;
            case 'D' -> DOUBLE;
            case 'V' -> VOID;
            default -> REFERENCE;
        };
    }

    /** The name in textual IR. */
    public String text() {
        return switch (this) {
            case INT -> "int";
            case LONG -> "long";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case REFERENCE -> "ref";
            case VOID -> "void";
        };
    }
}
