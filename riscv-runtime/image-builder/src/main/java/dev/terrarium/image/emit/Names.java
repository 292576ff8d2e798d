package dev.terrarium.image.emit;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;

/**
 * The symbols of an image, as its symbol table shows them: those of methods and static fields read like Java; those of
 * what the emitter adds have a space behind their first word, which no Java name has.
 */
public final class Names {
    private Names() {}

    /** The symbol of a method. */
    public static String of(MethodInfo method) {
        return method.exportedSymbol() != null
                ? method.exportedSymbol()
                : method.owner().javaName() + "." + method.signature() + method.variantSuffix();
    }

    /** The symbol of a static field's variable. */
    public static String of(FieldInfo staticField) {
        return staticField.owner().javaName() + "." + staticField.name() + ":" + staticField.descriptor();
    }

    static String typeDescriptor(ClassInfo type) {
        return "type " + type.javaName();
    }

    /** A map of references, the n-th that was emitted. */
    static String referenceMap(int number) {
        return "references " + number;
    }

    /** An object of the image heap, the n-th that was emitted. */
    static String object(ClassInfo type, int number) {
        return "object " + type.javaName() + " " + number;
    }

    static String arrayMaker(ClassInfo arrayType, int dimensions) {
        return "new " + arrayType.javaName() + " " + dimensions;
    }

    /** A routine of the emitter's own. */
    static String routine(String name) {
        return "routine " + name;
    }
}
