package dev.terrarium.image.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code Unsafe} says that the offsets of fields are: numbers that stand for the fields, as no field has a place until
 * all code is known. An access by such a number is turned into one to the field.
 */
public final class FieldOffsets {
    /** Far beyond what anyone computes as an offset into an array. */
    private static final long FIRST = 1L << 62;

    private final List<FieldInfo> fields = new ArrayList<>();
    private final Map<FieldInfo, Long> offsets = new HashMap<>();

    FieldOffsets() {}

    /** Returns the number that stands for a field. */
    public long of(FieldInfo field) {
        return offsets.computeIfAbsent(field, key -> {
            fields.add(key);
            return FIRST + fields.size() - 1;
        });
    }

    /** Returns the field that a number stands for, or null if it is no field's. */
    public FieldInfo field(long offset) {
        long index = offset - FIRST;
        return index >= 0 && index < fields.size() ? fields.get((int) index) : null;
    }
}
