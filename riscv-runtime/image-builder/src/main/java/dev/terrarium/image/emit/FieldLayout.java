package dev.terrarium.image.emit;

import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the fields of each class lie. A superclass's fields keep their places in its subclasses; new fields go largest
 * first, each into the first hole that alignment left in the object, the superclass's tail included, or else to the end.
 * Fields that nothing reads have no place.
 */
public final class FieldLayout {
    private final Set<FieldInfo> readFields;
    private final Map<ClassInfo, Shape> shapes = new HashMap<>();

    /** Unused bytes inside an object, from the inclusive to the exclusive offset. */
    private record Hole(int from, int to) {}

    private record Shape(Map<FieldInfo, Integer> offsets, List<Hole> holes, int end) {}

    FieldLayout(Set<FieldInfo> readFields) {
        this.readFields = readFields;
    }

    /** The size of an instance. */
    public int instanceBytes(ClassInfo type) {
        return (int) ObjectLayout.align(shape(type).end);
    }

    /** Whether an instance field has a place, which is so if anything reads it. */
    public boolean isPresent(FieldInfo field) {
        return readFields.contains(field);
    }

    /** The offset of an instance field that is present. */
    public int offset(FieldInfo field) {
        Integer offset = shape(field.owner()).offsets.get(field);
        if (offset == null) {
            throw new IllegalArgumentException("field " + field + " has no place in its class");
        }
        return offset;
    }

    /** The fields of an instance, inherited ones included, in the order of their offsets. */
    public List<FieldInfo> fields(ClassInfo type) {
        Map<FieldInfo, Integer> offsets = shape(type).offsets;
        List<FieldInfo> fields = new ArrayList<>(offsets.keySet());
        fields.sort(Comparator.comparing(offsets::get));
        return fields;
    }

    /** The offsets of the fields of an instance that hold references which a collector traces, ascending. */
    List<Integer> referenceOffsets(ClassInfo type) {
        return fields(type).stream()
                .filter(field -> ElementKind.of(field.descriptor()) == ElementKind.REFERENCE && field.isTraced())
                .map(this::offset)
                .toList();
    }

    private Shape shape(ClassInfo type) {
        Shape known = shapes.get(type);
        if (known == null) {
            known = layOut(type);
            shapes.put(type, known);
        }
        return known;
    }

    private Shape layOut(ClassInfo type) {
        Shape inherited = type.superclass() == null
                ? new Shape(Map.of(), List.of(), ObjectLayout.HEADER_BYTES)
                : shape(type.superclass());
        Map<FieldInfo, Integer> offsets = new LinkedHashMap<>(inherited.offsets);
        List<Hole> holes = new ArrayList<>(inherited.holes);
        int end = inherited.end;
        List<FieldInfo> own = new ArrayList<>();
        for (FieldInfo field : type.fields()) {
            if (!field.isStatic() && isPresent(field)) {
                own.add(field);
            }
        }
        own.sort(Comparator.comparing(field -> -bytes(field)));
        for (FieldInfo field : own) {
            int bytes = bytes(field);
            int offset = takeFromHole(holes, bytes);
            if (offset < 0) {
                offset = end + bytes - 1 & -bytes;
                if (offset > end) {
                    holes.add(new Hole(end, offset));
                }
                end = offset + bytes;
            }
            offsets.put(field, offset);
        }
        return new Shape(offsets, holes, end);
    }

    private static int takeFromHole(List<Hole> holes, int bytes) {
        for (int i = 0; i < holes.size(); i++) {
            Hole hole = holes.get(i);
            int offset = hole.from + bytes - 1 & -bytes;
            if (offset + bytes <= hole.to) {
                holes.remove(i);
                if (offset + bytes < hole.to) {
                    holes.add(i, new Hole(offset + bytes, hole.to));
                }
                if (hole.from < offset) {
                    holes.add(i, new Hole(hole.from, offset));
                }
                return offset;
            }
        }
        return -1;
    }

    private static int bytes(FieldInfo field) {
        return ElementKind.of(field.descriptor()).bytes();
    }
}
