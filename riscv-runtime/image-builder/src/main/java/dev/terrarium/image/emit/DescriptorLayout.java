package dev.terrarium.image.emit;

import dev.terrarium.image.analyze.Program;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.world.ClassInfo;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the read-only type descriptors consist of, to which the headers of objects point. Each has these parts, of which
 * all but the first two are left out if no code needs them:
 *
 * <pre>
 *   size      i32      instance: its size in bytes;  array: {@link #ARRAY} | log2 of the size of an element, and with a
 *                      collected heap {@link #REFERENCES} if the elements are references
 *   number    i16      see {@link TypeNumbering}; i32 in images with a collected heap, where there is room for it: of 16
 *                      bits, LLVM makes arithmetic that costs more
 *   map       i32      in images with a collected heap: address of the map of an instance's references, or 0
 *   test      4 x i16  array of references: the test that elements must pass, see {@link #TEST_BYTES}
 *   class     i32      address of the class object, or 0 if no code can ask an instance for it
 *   bits      bytes    see {@link SubtypeTests}
 *   dispatch  i32 each address of the method in a slot, see {@link DispatchTables}
 * </pre>
 *
 * <p>The map of an instance's references has their number and then the offset of each, i16 all.
 *
 * <p>If code asks class objects that it does not know for something, these have fields behind those of Java: the test
 * that instances pass, and the address of the descriptor, 32 bits, or 0 if analysis found no instance.
 */
final class DescriptorLayout {
    /** In the size of a descriptor: the objects are arrays. */
    static final int ARRAY = 1 << 31;

    /** In the size of an array's descriptor: where the log2 of the size of an element is. */
    static final int SHIFT_MASK = 3;

    /** In the size of an array's descriptor, if the heap is collected: the elements are references. */
    static final int REFERENCES = 4;

    /** The size of a test that lies in memory: first number, count of numbers, byte index of bits, mask; i16 each. */
    static final int TEST_BYTES = 8;

    static final int SIZE_OFFSET = 0;
    static final int NUMBER_OFFSET = 4;

    private final SubtypeTests tests;
    private final DispatchTables dispatch;
    private final LlvmType numberType;
    private final int mapOffset;
    private final int testOffset;
    private final int classOffset;
    private final int bitsOffset;
    private final int dispatchOffset;
    private final Map<HeapObject, ClassInfo> representedTypes = new IdentityHashMap<>();
    private final int hiddenOffset;

    DescriptorLayout(
            Program program, ProgramFacts facts, TypeNumbering numbering, FieldLayout fields, TypeSwitches switches) {
        Collection<ClassInfo> tested = byName();
        tested.addAll(facts.testedTypes());
        if (facts.asksUnknownClassObjects()) {
            Collection<ClassInfo> represented = byName();
            program.instantiated().forEach(type -> addSupertypes(program, type, represented));
            represented.removeIf(type -> !program.isClassObjectSeen(type));
            represented.forEach(type -> representedTypes.put(program.classObject(type), type));
            tested.addAll(represented);
            hiddenOffset = fields.instanceBytes(program.world().get("java/lang/Class"));
        } else {
            hiddenOffset = -1;
        }
        tests = new SubtypeTests(numbering, tested);
        dispatch = new DispatchTables(
                switches.withoutCompleteSwitch(facts.virtualCalls().keySet()), program::dispatch);
        numberType = facts.collects() ? LlvmType.I32 : LlvmType.I16;
        int end = NUMBER_OFFSET + (facts.collects() ? Integer.BYTES : Short.BYTES);
        mapOffset = end + 3 & -4;
        end = facts.collects() ? mapOffset + Integer.BYTES : end;
        testOffset = end;
        end += facts.hasStoreChecks() ? TEST_BYTES : 0;
        classOffset = end + 3 & -4;
        end = facts.asksForClass() ? classOffset + Integer.BYTES : end;
        bitsOffset = end;
        end += tests.bitBytes();
        dispatchOffset = end + 3 & -4;
    }

    private static Collection<ClassInfo> byName() {
        return new TreeSet<>(Comparator.comparing(ClassInfo::name));
    }

    /** Adds a type and all that its instances are instances of. */
    private static void addSupertypes(Program program, ClassInfo type, Collection<ClassInfo> result) {
        if (type == null || !result.add(type)) {
            return;
        }
        addSupertypes(program, type.superclass(), result);
        type.interfaces().forEach(superinterface -> addSupertypes(program, superinterface, result));
        ClassInfo component = type.component();
        if (component != null) {
            Collection<ClassInfo> components = byName();
            addSupertypes(program, component, components);
            components.add(program.world().get("java/lang/Object"));
            components.forEach(
                    superclass -> addSupertypes(program, program.world().arrayOf(superclass.descriptor()), result));
        }
    }

    SubtypeTests tests() {
        return tests;
    }

    /** As what descriptors hold the type's number. */
    LlvmType numberType() {
        return numberType;
    }

    DispatchTables dispatch() {
        return dispatch;
    }

    /** The offset of a slot of the dispatch part. */
    int slotOffset(int slot) {
        return dispatchOffset + Integer.BYTES * slot;
    }

    /** Where the map is, if the heap is collected. */
    int mapOffset() {
        return mapOffset;
    }

    int testOffset() {
        return testOffset;
    }

    int classOffset() {
        return classOffset;
    }

    int bitsOffset() {
        return bitsOffset;
    }

    /** Whether class objects have fields behind those of Java. */
    boolean hasHiddenFields() {
        return hiddenOffset >= 0;
    }

    /** The class that a class object stands for, or null if that has no instances or nothing asks. */
    ClassInfo representedType(HeapObject classObject) {
        return representedTypes.get(classObject);
    }

    /** The offset in class objects of the test that instances pass. */
    int hiddenTestOffset() {
        return hiddenOffset;
    }

    /** The offset in class objects of the descriptor's address. */
    int hiddenDescriptorOffset() {
        return hiddenOffset + TEST_BYTES;
    }
}
