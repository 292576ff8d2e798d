package dev.terrarium.image.evaluate;

import dev.terrarium.image.world.ClassInfo;

/** An object of the image heap: made at build time, and there when the image boots. Compared by identity. */
public abstract sealed class HeapValue permits HeapObject, HeapArray {
    private final ClassInfo type;

    HeapValue(ClassInfo type) {
        this.type = type;
    }

    public final ClassInfo type() {
        return type;
    }
}
