package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;

/** Emits the code that reads type descriptors, laid out as {@link DescriptorLayout} says. */
final class DescriptorReader {
    private final ImageModule image;
    private final DescriptorLayout layout;

    DescriptorReader(ImageModule image, DescriptorLayout layout) {
        this.image = image;
        this.layout = layout;
    }

    /** Loads the address of the descriptor of an object that is not null. */
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

    /** Loads the size, or array flag and shift. */
    Operand loadSize(InstructionWriter code, Operand descriptor) {
        return code.loadInvariant(LlvmType.I32, code.offset(descriptor, DescriptorLayout.SIZE_OFFSET));
    }

    /** Loads the number of the type. */
    Operand loadNumber(InstructionWriter code, Operand descriptor) {
        Operand number =
                code.loadInvariant(layout.numberType(), code.offset(descriptor, DescriptorLayout.NUMBER_OFFSET));
        return code.convert("zext", number, LlvmType.I32);
    }

    /** Loads the class object. */
    Operand loadClass(InstructionWriter code, Operand descriptor) {
        Operand address = code.loadInvariant(LlvmType.I32, code.offset(descriptor, layout.classOffset()));
        return toPointer(code, address, LlvmType.REFERENCE);
    }

    /** Loads the method that a call naming {@code symbol} runs. */
    Operand loadTarget(InstructionWriter code, Operand descriptor, MethodInfo symbol) {
        int offset = layout.slotOffset(layout.dispatch().slot(symbol));
        Operand address = code.loadInvariant(LlvmType.I32, code.offset(descriptor, offset));
        return toPointer(code, address, LlvmType.POINTER);
    }

    /** Loads the address of the descriptor of a class object's class; null if analysis found no instance. */
    Operand loadDescriptorOfClass(InstructionWriter code, Operand classObject) {
        Operand address = code.loadInvariant(LlvmType.I32, code.offset(classObject, layout.hiddenDescriptorOffset()));
        return toPointer(code, address, LlvmType.POINTER);
    }

    /** The log2 of the size of an element, as an i32, from the size entry of an array's descriptor. */
    static Operand elementShift(InstructionWriter code, Operand size) {
        return code.binary("and", size, Operand.i32(DescriptorLayout.SHIFT_MASK));
    }

    /** Tests an object that is not null for a type; gives an i1. */
    Operand isInstance(InstructionWriter code, Operand object, ClassInfo type) {
        return passes(code, object, layout.tests().test(type));
    }

    /** Whether testing an object that is not null for a type has one outcome for all objects that can exist. */
    SubtypeTests.Test test(ClassInfo type) {
        return layout.tests().test(type);
    }

    private Operand passes(InstructionWriter code, Operand object, SubtypeTests.Test test) {
        if (test instanceof SubtypeTests.Never) {
            return Operand.FALSE;
        } else if (test instanceof SubtypeTests.Always) {
            return Operand.TRUE;
        }
        Operand descriptor = load(code, object);
        if (test instanceof SubtypeTests.InRange range) {
            Operand number = loadNumber(code, descriptor);
            if (range.count() == 1) {
                return code.compare("eq", number, Operand.i32(range.first()));
            }
            Operand distance = code.binary("sub", number, Operand.i32(range.first()));
            return code.compare("ult", distance, Operand.i32(range.count()));
        }
        SubtypeTests.HasBit bit = (SubtypeTests.HasBit) test;
        Operand bits = code.loadInvariant(LlvmType.I8, code.offset(descriptor, layout.bitsOffset() + bit.byteIndex()));
        return code.compare("ne", code.binary("and", bits, Operand.i8(bit.mask())), Operand.i8(0));
    }

    /** Tests an object that is not null for the class of a class object; gives an i1. */
    Operand isInstanceOfClassObject(InstructionWriter code, Operand object, Operand classObject) {
        return passesInMemory(code, object, code.offset(classObject, layout.hiddenTestOffset()));
    }

    /** Tests an object that is not null for being an element of an array of references; gives an i1. */
    Operand isElementOf(InstructionWriter code, Operand object, Operand array) {
        return passesInMemory(code, object, code.offset(load(code, array), layout.testOffset()));
    }

    private Operand passesInMemory(InstructionWriter code, Operand object, Operand test) {
        Operand descriptor = load(code, object);
        Operand[] parts = new Operand[DescriptorLayout.TEST_BYTES / Short.BYTES];
        for (int i = 0; i < parts.length; i++) {
            Operand part = code.loadInvariant(LlvmType.I16, code.offset(test, (long) i * Short.BYTES));
            parts[i] = code.convert("zext", part, LlvmType.I32);
        }
        Operand distance = code.binary("sub", loadNumber(code, descriptor), parts[0]);
        Operand inRange = code.compare("ult", distance, parts[1]);
        if (layout.tests().bitBytes() == 0) {
            return inRange;
        }
        Operand bits = code.element(LlvmType.I8, code.offset(descriptor, layout.bitsOffset()), parts[2]);
        Operand value = code.convert("zext", code.loadInvariant(LlvmType.I8, bits), LlvmType.I32);
        Operand isSet = code.compare("ne", code.binary("and", value, parts[3]), Operand.i32(0));
        return code.binary("or", inRange, isSet);
    }
}
