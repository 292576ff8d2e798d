package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.LlvmModule.Linkage;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import java.util.ArrayList;
import java.util.List;

/**
 * The references to a collected heap that lie in the image: in static fields, which the linker puts side by side, and in
 * objects of the image, which a table lists: a 32-bit count, then their 32-bit addresses.
 */
final class Roots {
    /** The section of static fields; the linker says where it starts and ends. */
    static final String STATIC_FIELDS_SECTION = ".roots";

    static final String STATIC_FIELDS = "__static_roots_start";
    static final String STATIC_FIELDS_END = "__static_roots_end";

    private static final Operand OBJECTS = Operand.global("object roots");

    private final ImageModule image;
    private final List<Operand> objects = new ArrayList<>();

    Roots(ImageModule image) {
        this.image = image;
    }

    /** Adds an object to which references may be written. */
    void add(Operand object) {
        objects.add(object);
    }

    /** The address of the table of objects. */
    Operand objects() {
        return OBJECTS;
    }

    /** Defines the table, if the heap is collected; then nothing can be added any more. */
    void emit() {
        if (image.facts().collects()) {
            List<Operand> entries = new ArrayList<>();
            entries.add(Operand.i32(objects.size()));
            objects.forEach(object -> entries.add(object.address32()));
            image.llvm().define(OBJECTS, Linkage.INTERNAL, true, Operand.array(LlvmType.I32, entries), Integer.BYTES);
        }
    }
}
