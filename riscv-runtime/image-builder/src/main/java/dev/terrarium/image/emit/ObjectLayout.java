package dev.terrarium.image.emit;

import dev.terrarium.image.ir.ElementKind;

/**
 * How objects lie in memory. Offsets and sizes are in bytes; objects start at multiples of {@link #ALIGNMENT}.
 *
 * <pre>
 *   0  address of the type descriptor, 32 bits, zero-extended: images lie below 4 GiB
 *   4  31 bits: 0, or the identity hash of an object that may move, once it was asked for it;
 *      the highest bit: storing a reference into the object is to be reported, see {@link WriteBarrierEmitter}
 *   8  instance: fields, see {@link FieldLayout};  array: length, 32 bits
 *  16  array: elements
 * </pre>
 */
public final class ObjectLayout {
    public static final int ALIGNMENT = 8;
    public static final int DESCRIPTOR_OFFSET = 0;
    /** The byte with the highest bit of the header, which is its sign. */
    public static final int MARK_OFFSET = 7;

    /** The upper half of the header of an object that has the mark and no identity hash. */
    public static final int MARKED_STATE = 1 << 31;

    public static final int HEADER_BYTES = 8;
    public static final int ARRAY_LENGTH_OFFSET = 8;
    /** The same for every element kind, so that copying need not know it. */
    public static final int ARRAY_ELEMENTS_OFFSET = 16;

    private ObjectLayout() {}

    /** Rounds a size up to what an object with it takes. */
    public static long align(long bytes) {
        return bytes + ALIGNMENT - 1 & -ALIGNMENT;
    }

    /** The size of an array. */
    public static long arrayBytes(ElementKind element, int length) {
        return align(ARRAY_ELEMENTS_OFFSET + ((long) length << element.shift()));
    }
}
