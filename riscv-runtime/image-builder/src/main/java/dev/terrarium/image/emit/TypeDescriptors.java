package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.LlvmModule.Linkage;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the type descriptors as {@link DescriptorLayout} lays them out. */
final class TypeDescriptors {
    private final ImageModule image;
    private final DescriptorLayout layout;
    private final Map<List<Integer>, Operand> referenceMaps = new HashMap<>();

    TypeDescriptors(ImageModule image, DescriptorLayout layout) {
        this.image = image;
        this.layout = layout;
    }

    /** The descriptor of a type that instances can have. */
    Operand descriptor(ClassInfo type) {
        image.numbering().number(type);
        return Operand.global(Names.typeDescriptor(type));
    }

    /** Defines the descriptors of all instantiated types; those that nothing refers to are dropped by LLVM. */
    void emit() {
        for (ClassInfo type : image.numbering().types()) {
            image.llvm().define(descriptor(type), Linkage.INTERNAL, true, content(type), Integer.BYTES);
        }
    }

    private Operand content(ClassInfo type) {
        int number = image.numbering().number(type);
        List<Operand> members = new ArrayList<>();
        members.add(
                Operand.i32(type.isArray() ? arraySize(type) : image.fields().instanceBytes(type)));
        members.add(layout.numberType().equals(LlvmType.I32) ? Operand.i32(number) : Operand.i16(number));
        if (image.facts().collects()) {
            members.add(referenceMap(type));
        }
        int end = layout.testOffset();
        if (image.facts().hasStoreChecks()) {
            members.addAll(test(type.component()));
            end += DescriptorLayout.TEST_BYTES;
        }
        if (image.facts().asksForClass()) {
            pad(members, layout.classOffset() - end);
            boolean isAsked = image.program().askedForClass().contains(type);
            members.add(isAsked ? image.reference(type).address32() : Operand.i32(0));
            end = layout.classOffset() + Integer.BYTES;
        }
        byte[] bits = layout.tests().bits(number);
        if (bits.length > 0) {
            members.add(Operand.bytes(bits));
            end += bits.length;
        }
        List<MethodInfo> methods = layout.dispatch().table(type);
        if (!methods.isEmpty()) {
            pad(members, layout.slotOffset(0) - end);
            for (MethodInfo method : methods) {
                members.add(
                        method == null ? Operand.i32(0) : image.function(method).address32());
            }
        }
        return Operand.packed(members);
    }

    private int arraySize(ClassInfo type) {
        ElementKind element = ElementKind.of(type.componentDescriptor());
        boolean isTraced = element == ElementKind.REFERENCE && image.facts().collects();
        return DescriptorLayout.ARRAY | element.shift() | (isTraced ? DescriptorLayout.REFERENCES : 0);
    }

    /** The address of the map of where instances hold references; types that hold them alike share one. */
    private Operand referenceMap(ClassInfo type) {
        List<Integer> offsets = type.isArray() ? List.of() : image.fields().referenceOffsets(type);
        if (offsets.isEmpty()) {
            return Operand.i32(0);
        }
        Operand known = referenceMaps.get(offsets);
        if (known == null) {
            known = Operand.global(Names.referenceMap(referenceMaps.size()));
            referenceMaps.put(offsets, known);
            List<Operand> entries = new ArrayList<>();
            entries.add(Operand.i16(offsets.size()));
            offsets.forEach(offset -> entries.add(Operand.i16(offset)));
            image.llvm().define(known, Linkage.INTERNAL, true, Operand.array(LlvmType.I16, entries), Short.BYTES);
        }
        return known.address32();
    }

    private static void pad(List<Operand> members, int bytes) {
        if (bytes > 0) {
            members.add(Operand.zeros(bytes));
        }
    }

    /** The test for a type as data; one that nothing passes for null, which stands for a primitive type. */
    private List<Operand> test(ClassInfo type) {
        int first = 0;
        int count = 0;
        int byteIndex = 0;
        int mask = 0;
        if (type != null) {
            SubtypeTests.Test test = layout.tests().test(type);
            if (test instanceof SubtypeTests.Always) {
                count = image.numbering().types().size();
            } else if (test instanceof SubtypeTests.InRange range) {
                first = range.first();
                count = range.count();
            } else if (test instanceof SubtypeTests.HasBit bit) {
                byteIndex = bit.byteIndex();
                mask = bit.mask();
            }
        }
        return List.of(Operand.i16(first), Operand.i16(count), Operand.i16(byteIndex), Operand.i16(mask));
    }

    /** What a class object has behind the fields of Java, if anything. */
    List<Operand> hiddenFields(HeapObject classObject) {
        if (!layout.hasHiddenFields()) {
            return List.of();
        }
        ClassInfo type = layout.representedType(classObject);
        List<Operand> members = new ArrayList<>(test(type));
        boolean exists = type != null && image.numbering().contains(type);
        members.add(exists ? descriptor(type).address32() : Operand.i32(0));
        members.add(Operand.i32(0));
        return members;
    }
}
