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
    public static final int MAP_ENTRY_BYTES = 2;

    private ObjectMap() {}

    /** Returns the size in bytes of the object at an address, a multiple of 8. */
    public static long bytes(long object) {
        int size = size(descriptor(object));
        return size >= 0 ? size : arrayBytes(object, size);
    }

    /** Returns the size of the array at an address, whose descriptor says that of its elements. */
    public static long arrayBytes(long object, int size) {
        long bytes = ARRAY_ELEMENTS + (length(object) << (size & ELEMENT_SHIFT_MASK));
        return bytes + OBJECT_ALIGNMENT - 1 & -OBJECT_ALIGNMENT;
    }

    /** Has a visitor look at each reference that the object at an address holds. */
    public static void visitReferences(long object, ReferenceVisitor visitor) {
        long descriptor = descriptor(object);
        int size = size(descriptor);
        if (size >= 0) {
            visitFields(object, map(descriptor), visitor);
        } else if (hasReferences(size)) {
            long end = elements(object) + length(object) * REFERENCE_BYTES;
            for (long slot = elements(object); slot < end; slot += REFERENCE_BYTES) {
                visitor.visit(slot);
            }
        }
    }

    private static void visitFields(long object, long map, ReferenceVisitor visitor) {
        long end = mapEnd(map);
        for (long entry = mapEntries(map); entry < end; entry += MAP_ENTRY_BYTES) {
            visitor.visit(slot(object, entry));
        }
    }

    // What follows is for collectors, whose inner loops go by it.

    /** Returns the descriptor of the object at an address. */
    public static long descriptor(long object) {
        return Address.loadInt(object) & 0xFFFF_FFFFL;
    }

    /** Returns the size in bytes of objects with a descriptor; a negative number for arrays, which says what they hold. */
    public static int size(long descriptor) {
        return Address.loadInt(descriptor + DESCRIPTOR_SIZE);
    }

    /** Returns whether arrays of which the descriptor has that size hold references. */
    public static boolean hasReferences(int arraySize) {
        return (arraySize & ELEMENTS_ARE_REFERENCES) != 0;
    }

    /** Returns the address of the first element of an array. */
    public static long elements(long array) {
        return array + ARRAY_ELEMENTS;
    }

    /** Returns the map of objects with a descriptor that are no arrays; 0 if they hold no references. */
    public static long map(long descriptor) {
        return Address.loadInt(descriptor + DESCRIPTOR_MAP) & 0xFFFF_FFFFL;
    }

    /** Returns the first of the {@link #MAP_ENTRY_BYTES} long entries of a map. */
    public static long mapEntries(long map) {
        return map + MAP_ENTRY_BYTES;
    }

    /** Returns where the entries of a map end; 0 if there is no map. */
    public static long mapEnd(long map) {
        return map == 0 ? 0 : map + MAP_ENTRY_BYTES + MAP_ENTRY_BYTES * (long) (Address.loadShort(map) & 0xFFFF);
    }

    /** Returns the address of the reference in an object that an entry of its map is for. */
    public static long slot(long object, long mapEntry) {
        return object + (Address.loadShort(mapEntry) & 0xFFFF);
    }

    private static long length(long array) {
        return Address.loadInt(array + ARRAY_LENGTH) & 0xFFFF_FFFFL;
    }
}
