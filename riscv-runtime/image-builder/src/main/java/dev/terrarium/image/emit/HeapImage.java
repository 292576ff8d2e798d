package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.LlvmModule.Linkage;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.evaluate.HeapArray;
import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.evaluate.HeapValue;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.world.FieldInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The objects that exist when the image boots: those that code, static fields and other such objects refer to. */
final class HeapImage {
    private static final String CLASS = "java/lang/Class";

    private final ImageModule image;
    private final Map<HeapValue, Operand> addresses = new IdentityHashMap<>();
    private final Deque<HeapValue> pending = new ArrayDeque<>();

    HeapImage(ImageModule image) {
        this.image = image;
    }

    /** The address of an object, which thereby becomes part of the image. */
    Operand object(HeapValue value) {
        return addresses.computeIfAbsent(value, key -> {
            pending.add(key);
            return Operand.object(Names.object(key.type(), addresses.size()));
        });
    }

    /** Defines all objects that have been asked for, and those that they refer to. */
    void emit() {
        while (!pending.isEmpty()) {
            HeapValue value = pending.remove();
            boolean constant = value instanceof HeapObject && isImmutable(value);
            Operand content = value instanceof HeapArray array ? content(array) : content((HeapObject) value);
            if (!constant && image.facts().collects() && hasReferences(value)) {
                image.roots().add(addresses.get(value));
            }
            image.llvm().define(addresses.get(value), Linkage.INTERNAL, constant, content, ObjectLayout.ALIGNMENT);
        }
    }

    /** Whether no code can write to an object that exists already: final fields are set by constructors only. */
    private boolean isImmutable(HeapValue value) {
        for (FieldInfo field : image.fields().fields(value.type())) {
            if (!field.isFinal() && image.facts().isWritten(field)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasReferences(HeapValue value) {
        return value instanceof HeapArray array
                ? array.elementKind() == ElementKind.REFERENCE
                : !image.fields().referenceOffsets(value.type()).isEmpty();
    }

    /** The header; objects to which references may be written have the mark, as if they had survived a collection. */
    private List<Operand> header(HeapValue value) {
        List<Operand> members = new ArrayList<>();
        members.add(image.descriptors().descriptor(value.type()).address32());
        boolean marked = image.facts().hasWriteBarriers() && hasReferences(value);
        members.add(Operand.i32(marked ? ObjectLayout.MARKED_STATE : 0));
        return members;
    }

    private Operand content(HeapObject object) {
        List<Operand> members = header(object);
        int end = ObjectLayout.HEADER_BYTES;
        for (FieldInfo field : image.fields().fields(object.type())) {
            int offset = image.fields().offset(field);
            pad(members, offset - end);
            ElementKind kind = ElementKind.of(field.descriptor());
            requireKnownType(object.get(field), field);
            members.add(image.stored(kind, object.get(field)));
            end = offset + kind.bytes();
        }
        int size = image.fields().instanceBytes(object.type());
        pad(members, size - end);
        if (object.type().name().equals(CLASS)) {
            members.addAll(image.descriptors().hiddenFields(object));
        }
        return Operand.packed(members);
    }

    private Operand content(HeapArray array) {
        List<Operand> members = header(array);
        members.add(Operand.i32(array.length()));
        pad(members, ObjectLayout.ARRAY_ELEMENTS_OFFSET - ObjectLayout.ARRAY_LENGTH_OFFSET - Integer.BYTES);
        members.add(elements(array));
        int used = ObjectLayout.ARRAY_ELEMENTS_OFFSET
                + (array.length() << array.elementKind().shift());
        pad(members, (int) ObjectLayout.align(used) - used);
        return Operand.packed(members);
    }

    private Operand elements(HeapArray array) {
        ElementKind kind = array.elementKind();
        if (array.elements() instanceof byte[] bytes) {
            return Operand.bytes(bytes);
        }
        LlvmType type = ImageModule.type(kind);
        List<Operand> elements = new ArrayList<>(array.length());
        for (int i = 0; i < array.length(); i++) {
            requireKnownType(array.get(i), array.type());
            elements.add(image.stored(kind, array.get(i)));
        }
        return Operand.array(type, elements);
    }

    /** Code reads what it finds here, so analysis must have counted on it. */
    private void requireKnownType(Object value, Object holder) {
        if (value instanceof HeapValue object && !image.numbering().contains(object.type())) {
            throw new IllegalStateException(
                    "analysis says that no " + object.type() + " exists, but the image heap holds one in " + holder);
        }
    }

    private static void pad(List<Operand> members, int bytes) {
        if (bytes > 0) {
            members.add(Operand.zeros(bytes));
        }
    }
}
