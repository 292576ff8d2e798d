package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmModule.Linkage;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The read-only type descriptors that the headers of objects point to. Each has these parts, of which all but the first
 * two are left out if no code needs them:
 *
 * <pre>
 *   size      i32      instance: its size in bytes;  array: {@link #ARRAY} | log2 of the size of an element
 *   number    i16      see {@link TypeNumbering}
 *   test      4 x i16  array of references: the {@linkplain #testRecord test} that elements must pass
 *   class     i32      address of the class object
 *   bits      bytes    see {@link SubtypeTests}
 *   dispatch  i32 each address of the method in a slot, see {@link DispatchTables}
 * </pre>
 */
final class TypeDescriptors {
    /** In the size of a descriptor: the objects are arrays. */
    static final int ARRAY = 1 << 31;

    static final int SHIFT_MASK = 3;
    /** The size of a test that code reads from memory: first number, count of numbers, byte index of bits, mask. */
    static final int TEST_BYTES = 8;

    private static final int SIZE_OFFSET = 0;
    private static final int NUMBER_OFFSET = 4;

    private final ImageModule image;
    private final SubtypeTests tests;
    private final DispatchTables dispatch;
    private final int testOffset;
    private final int classOffset;
    private final int bitsOffset;
    private final int dispatchOffset;
    /** The classes of class objects, as far as code asks class objects for anything. */
    private final Map<HeapObject, ClassInfo> representedTypes = new IdentityHashMap<>();

    TypeDescriptors(ImageModule image) {
        this.image = image;
        Collection<ClassInfo> tested = new TreeSet<>(Comparator.comparing(ClassInfo::name));
        tested.addAll(image.facts().testedTypes());
        if (image.facts().testsClassObjects() || image.facts().makesArraysOfClassObjects()) {
            Collection<ClassInfo> represented = supertypesOfInstantiated();
            represented.forEach(type -> representedTypes.put(image.program().classObject(type), type));
            tested.addAll(represented);
        }
        this.tests = new SubtypeTests(image.numbering(), tested);
        this.dispatch = new DispatchTables(image.facts().virtualSymbols(), image.program()::dispatch);
        int end = NUMBER_OFFSET + Short.BYTES;
        testOffset = end;
        end += image.facts().hasStoreChecks() ? TEST_BYTES : 0;
        classOffset = end + 3 & -4;
        end = image.facts().asksForClass() ? classOffset + Integer.BYTES : end;
        bitsOffset = end;
        end += tests.bitBytes();
        dispatchOffset = end + 3 & -4;
    }

    private Collection<ClassInfo> supertypesOfInstantiated() {
        Collection<ClassInfo> result = new TreeSet<>(Comparator.comparing(ClassInfo::name));
        image.program().instantiated().forEach(type -> addSupertypes(type, result));
        return result;
    }

    private void addSupertypes(ClassInfo type, Collection<ClassInfo> result) {
        if (type == null || !result.add(type)) {
            return;
        }
        addSupertypes(type.superclass(), result);
        type.interfaces().forEach(superinterface -> addSupertypes(superinterface, result));
        if (type.component() != null) {
            Collection<ClassInfo> components = new ArrayList<>();
            if (type.component().superclass() != null) {
                components.add(type.component().superclass());
            }
            components.addAll(type.component().interfaces());
            if (type.component().isInterface()) {
                components.add(image.program().world().get("java/lang/Object"));
            }
            components.forEach(
                    component -> addSupertypes(image.program().world().arrayOf(component.descriptor()), result));
        }
    }

    /** The descriptor of a type that instances can have. */
    Operand descriptor(ClassInfo type) {
        image.numbering().number(type);
        return Operand.global(Names.typeDescriptor(type));
    }

    SubtypeTests.Test test(ClassInfo type) {
        return tests.test(type);
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
        members.add(Operand.i32(
                type.isArray()
                        ? ARRAY | ElementKind.of(type.componentDescriptor()).shift()
                        : image.fields().instanceBytes(type)));
        members.add(Operand.i16(number));
        int end = testOffset;
        if (image.facts().hasStoreChecks()) {
            members.addAll(testRecord(type.component()));
            end += TEST_BYTES;
        }
        if (image.facts().asksForClass()) {
            pad(members, classOffset - end);
            boolean isAsked = image.program().askedForClass().contains(type);
            members.add(isAsked ? image.reference(type).address32() : Operand.i32(0));
            end = classOffset + Integer.BYTES;
        }
        if (tests.bitBytes() > 0) {
            members.add(Operand.bytes(tests.bits(number)));
            end += tests.bitBytes();
        }
        List<MethodInfo> table = dispatch.table(type);
        if (!table.isEmpty()) {
            pad(members, dispatchOffset - end);
            for (MethodInfo target : table) {
                members.add(
                        target == null ? Operand.i32(0) : image.function(target).address32());
            }
        }
        return Operand.packed(members);
    }

    private static void pad(List<Operand> members, int bytes) {
        if (bytes > 0) {
            members.add(Operand.zeros(bytes));
        }
    }

    /** A test as data; one that nothing passes for null, which stands for a primitive type. */
    private List<Operand> testRecord(ClassInfo type) {
        int first = 0;
        int count = 0;
        int byteIndex = 0;
        int mask = 0;
        if (type != null) {
            SubtypeTests.Test test = tests.test(type);
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

    /** Whether objects of class {@code Class} have fields behind those that Java code sees. */
    private boolean hasHiddenFields() {
        return image.facts().testsClassObjects() || image.facts().makesArraysOfClassObjects();
    }

    /** The offset of the test that instances of a class object's class pass. */
    private int hiddenTestOffset() {
        return image.fields().instanceBytes(image.program().world().get("java/lang/Class"));
    }

    /** What class objects hold for code that knows their class only at run time: its test, and its descriptor. */
    List<Operand> hiddenFields(HeapObject classObject) {
        List<Operand> members = new ArrayList<>();
        if (hasHiddenFields()) {
            ClassInfo type = representedTypes.get(classObject);
            members.addAll(testRecord(type));
            boolean exists = type != null && image.numbering().contains(type);
            members.add(exists ? descriptor(type).address32() : Operand.i32(0));
            members.add(Operand.i32(0));
        }
        return members;
    }

    /** Loads the descriptor of an object that is not null. */
    Operand load(InstructionWriter code, Operand object) {
        Operand address = code.load(
                LlvmType.I32,
                code.offset(object, ObjectLayout.DESCRIPTOR_OFFSET),
                image.llvm().accessTag("header"));
        return toPointer(code, address, LlvmType.POINTER);
    }

    /** Makes a pointer of the 32 bits that memory holds of it. */
    private static Operand toPointer(InstructionWriter code, Operand address, LlvmType type) {
        return code.convert("inttoptr", code.convert("zext", address, LlvmType.I64), type);
    }

    /** Loads the size or array flag and shift. */
    Operand loadSize(InstructionWriter code, Operand descriptor) {
        return code.loadInvariant(LlvmType.I32, code.offset(descriptor, SIZE_OFFSET));
    }

    /** Loads the class object. */
    Operand loadClass(InstructionWriter code, Operand descriptor) {
        Operand address = code.loadInvariant(LlvmType.I32, code.offset(descriptor, classOffset));
        return toPointer(code, address, LlvmType.REFERENCE);
    }

    /** Loads the method that a call naming {@code symbol} runs. */
    Operand loadTarget(InstructionWriter code, Operand descriptor, MethodInfo symbol) {
        int offset = dispatchOffset + Integer.BYTES * dispatch.slot(symbol);
        Operand address = code.loadInvariant(LlvmType.I32, code.offset(descriptor, offset));
        return toPointer(code, address, LlvmType.POINTER);
    }

    /** Loads the descriptor of a class object's class: null if analysis found no instance of it. */
    Operand loadDescriptorOfClass(InstructionWriter code, Operand classObject) {
        Operand address = code.loadInvariant(LlvmType.I32, code.offset(classObject, hiddenTestOffset() + TEST_BYTES));
        return toPointer(code, address, LlvmType.POINTER);
    }

    /** The address of the test that elements of an array of references must pass. */
    Operand elementTest(InstructionWriter code, Operand arrayDescriptor) {
        return code.offset(arrayDescriptor, testOffset);
    }

    /** The address of the test that instances of a class object's class pass. */
    Operand instanceTest(InstructionWriter code, Operand classObject) {
        return code.offset(classObject, hiddenTestOffset());
    }

    /** Runs a test that is known now on a descriptor; gives an i1. */
    Operand passes(InstructionWriter code, Operand descriptor, SubtypeTests.Test test) {
        if (test instanceof SubtypeTests.Never) {
            return Operand.FALSE;
        } else if (test instanceof SubtypeTests.Always) {
            return Operand.TRUE;
        } else if (test instanceof SubtypeTests.InRange range) {
            Operand number = loadNumber(code, descriptor);
            if (range.count() == 1) {
                return code.compare("eq", number, Operand.i32(range.first()));
            }
            Operand distance = code.binary("sub", number, Operand.i32(range.first()));
            return code.compare("ult", distance, Operand.i32(range.count()));
        }
        SubtypeTests.HasBit bit = (SubtypeTests.HasBit) test;
        Operand bits = code.loadInvariant(LlvmType.I8, code.offset(descriptor, bitsOffset + bit.byteIndex()));
        return code.compare("ne", code.binary("and", bits, Operand.i8(bit.mask())), Operand.i8(0));
    }

    /** Runs a test that lies in memory on a descriptor; gives an i1. */
    Operand passes(InstructionWriter code, Operand descriptor, Operand test) {
        Operand[] parts = new Operand[4];
        for (int i = 0; i < parts.length; i++) {
            Operand part = code.loadInvariant(LlvmType.I16, code.offset(test, i * Short.BYTES));
            parts[i] = code.convert("zext", part, LlvmType.I32);
        }
        Operand distance = code.binary("sub", loadNumber(code, descriptor), parts[0]);
        Operand inRange = code.compare("ult", distance, parts[1]);
        if (tests.bitBytes() == 0) {
            return inRange;
        }
        Operand bits = code.element(LlvmType.I8, code.offset(descriptor, bitsOffset), parts[2]);
        Operand value = code.convert("zext", code.loadInvariant(LlvmType.I8, bits), LlvmType.I32);
        Operand isSet = code.compare("ne", code.binary("and", value, parts[3]), Operand.i32(0));
        return code.binary("or", inRange, isSet);
    }

    private static Operand loadNumber(InstructionWriter code, Operand descriptor) {
        Operand number = code.loadInvariant(LlvmType.I16, code.offset(descriptor, NUMBER_OFFSET));
        return code.convert("zext", number, LlvmType.I32);
    }
}
