package dev.terrarium.runtime;

import dev.terrarium.api.memory.ReferenceVisitor;

/**
 * How large the objects at some addresses are and where they hold references, as collectors need it. Only images with a
 * collected heap have the descriptors that this reads; {@code DescriptorLayout} and {@code ObjectLayout} in the image
 * builder say what they and objects consist of.
 */
public final class ObjectMap {
    private static final int ARRAY_LENGTH = 8;
    private static final int ARRAY_ELEMENTS = 16;
    private static final int OBJECT_ALIGNMENT = 8;
    private static final int REFERENCE_BYTES = 8;
    // A descriptor: the size of an instance, or with the sign bit what the elements of an array are; the address of the
    // map of an instance's references or 0.
    private static final int DESCRIPTOR_SIZE = 0;
    private static final int DESCRIPTOR_MAP = 8;
    private static final int ELEMENT_SHIFT_MASK = 3;
    private static final int ELEMENTS_ARE_REFERENCES = 4;
    // A map: how many references there are, and the offset of each.
    private static final int MAP_ENTRY_BYTES = 2;

    private ObjectMap() {}

    /** Returns the size in bytes of the object at an address, a multiple of 8. */
    public static long bytes(long object) {
        int size = Address.loadInt(descriptor(object) + DESCRIPTOR_SIZE);
        if (size >= 0) {
            return size;
        }
        long bytes = ARRAY_ELEMENTS + (length(object) << (size & ELEMENT_SHIFT_MASK));
        return bytes + OBJECT_ALIGNMENT - 1 & -OBJECT_ALIGNMENT;
    }

    /** Has a visitor look at each reference that the object at an address holds. */
    public static void visitReferences(long object, ReferenceVisitor visitor) {
        long descriptor = descriptor(object);
        int size = Address.loadInt(descriptor + DESCRIPTOR_SIZE);
        if (size >= 0) {
            visitFields(object, Address.loadInt(descriptor + DESCRIPTOR_MAP) & 0xFFFF_FFFFL, visitor);
        } else if ((size & ELEMENTS_ARE_REFERENCES) != 0) {
            long end = object + ARRAY_ELEMENTS + length(object) * REFERENCE_BYTES;
            for (long slot = object + ARRAY_ELEMENTS; slot < end; slot += REFERENCE_BYTES) {
                visitor.visit(slot);
            }
        }
    }

    private static void visitFields(long object, long map, ReferenceVisitor visitor) {
        if (map == 0) {
            return;
        }
        int count = Address.loadShort(map) & 0xFFFF;
        long entry = map;
        for (int i = 0; i < count; i++) {
            entry += MAP_ENTRY_BYTES;
            visitor.visit(object + (Address.loadShort(entry) & 0xFFFF));
        }
    }

    private static long descriptor(long object) {
        return Address.loadInt(object) & 0xFFFF_FFFFL;
    }

    private static long length(long array) {
        return Address.loadInt(array + ARRAY_LENGTH) & 0xFFFF_FFFFL;
    }
}
