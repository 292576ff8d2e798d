package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.BlockWriter;
import dev.terrarium.image.emit.llvm.FunctionWriter;
import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmModule.Linkage;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.emit.llvm.Signature;
import dev.terrarium.image.ir.RuntimeMethod;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Functions that several instructions share, written on first use; whether they are inlined is up to LLVM. */
final class Routines {
    private static final Signature ALLOCATE = new Signature(
            new Signature.Slot(LlvmType.REFERENCE, "noalias nonnull align 8"),
            List.of(Signature.Slot.of(LlvmType.I64)));
    private static final Signature NEW_ARRAY = new Signature(
            new Signature.Slot(LlvmType.REFERENCE, "noalias nonnull align 8"),
            List.of(Signature.Slot.of(LlvmType.POINTER), new Signature.Slot(LlvmType.I32, "signext")));
    private static final Signature COPY = Signature.of(LlvmType.REFERENCE, LlvmType.REFERENCE);
    private static final Signature STORE_CHECK = Signature.of(LlvmType.VOID, LlvmType.REFERENCE, LlvmType.REFERENCE);
    private static final Signature INITIALISE = Signature.of(LlvmType.VOID);

    private final ImageModule image;
    private final Map<String, Operand> written = new HashMap<>();

    Routines(ImageModule image) {
        this.image = image;
    }

    /**
     * Allocates an object of a size in bytes, all zero. Not inlined, so that LLVM sees an allocation, which it removes if
     * nothing needs the object, and whose content it knows; the caller stores the header.
     */
    Operand allocate(InstructionWriter code, Operand bytes) {
        Operand routine = written.get("allocate");
        if (routine == null) {
            FunctionWriter function = define(
                    "allocate",
                    ALLOCATE,
                    "noinline allockind(\"alloc,zeroed\") allocsize(0) \"alloc-family\"=\"terrarium\" ");
            InstructionWriter body = function.begin();
            Operand address = body.call(
                    image.function(RuntimeMethod.ALLOCATE),
                    image.signature(RuntimeMethod.ALLOCATE),
                    function.parameters());
            body.returnValue(body.convert("inttoptr", address, LlvmType.REFERENCE));
            routine = function.address();
        }
        return code.call(routine, ALLOCATE, List.of(bytes));
    }

    /** Allocates an instance of a class. */
    Operand newInstance(InstructionWriter code, ClassInfo type) {
        Operand descriptor = image.descriptors().descriptor(type);
        Operand object = allocate(code, Operand.i64(image.fields().instanceBytes(type)));
        storeHeader(code, object, descriptor);
        return object;
    }

    private void storeHeader(InstructionWriter code, Operand object, Operand descriptor) {
        Operand address = code.convert("trunc", code.convert("ptrtoint", descriptor, LlvmType.I64), LlvmType.I32);
        code.store(
                address,
                code.offset(object, ObjectLayout.DESCRIPTOR_OFFSET),
                image.llvm().accessTag("header"));
    }

    /** Stores the header and the length of a new array. */
    Operand initialiseArray(InstructionWriter code, Operand array, Operand descriptor, Operand length) {
        storeHeader(code, array, descriptor);
        code.store(
                length,
                code.offset(array, ObjectLayout.ARRAY_LENGTH_OFFSET),
                image.llvm().accessTag("length"));
        return array;
    }

    /** Allocates an array of the type with that descriptor; fails if the length is negative. */
    Operand newArray(InstructionWriter code, Operand descriptor, Operand length) {
        Operand routine = written.get("new array");
        if (routine == null) {
            routine = writeNewArray();
        }
        return code.call(routine, NEW_ARRAY, List.of(descriptor, length));
    }

    private Operand writeNewArray() {
        FunctionWriter function = define("new array", NEW_ARRAY, "");
        Operand descriptor = function.parameters().get(0);
        Operand length = function.parameters().get(1);
        InstructionWriter body = function.begin();
        failIfNegative(body, length);
        Operand size = arrayBytes(body, image.descriptors().loadSize(body, descriptor), length);
        Operand array = allocate(body, size);
        body.returnValue(initialiseArray(body, array, descriptor, length));
        return function.address();
    }

    /** The size of an array that has that length, which is not negative, and that size entry in its descriptor. */
    private static Operand arrayBytes(InstructionWriter code, Operand sizeEntry, Operand length) {
        Operand shift = code.binary("and", sizeEntry, Operand.i32(TypeDescriptors.SHIFT_MASK));
        Operand elements = code.binary(
                "shl", code.convert("zext", length, LlvmType.I64), code.convert("zext", shift, LlvmType.I64));
        int rest = ObjectLayout.ARRAY_ELEMENTS_OFFSET + ObjectLayout.ALIGNMENT - 1;
        return code.binary(
                "and", code.binary("add", elements, Operand.i64(rest)), Operand.i64(-ObjectLayout.ALIGNMENT));
    }

    private void failIfNegative(InstructionWriter code, Operand length) {
        BlockWriter failure = code.addBlock();
        BlockWriter next = code.addBlock();
        code.branch(code.compare("slt", length, Operand.i32(0)), failure, next);
        code.moveTo(failure);
        fail(code, RuntimeMethod.NEGATIVE_ARRAY_SIZE, length);
        code.moveTo(next);
    }

    /** Calls a runtime method that does not return. */
    void fail(InstructionWriter code, RuntimeMethod method, Operand... arguments) {
        code.call(image.function(method), image.signature(method), List.of(arguments), "cold noreturn nounwind");
        code.unreachable();
    }

    /** Allocates an array of arrays with the lengths of its outer dimensions (JVM specification, multianewarray). */
    Operand newArrays(InstructionWriter code, ClassInfo type, List<Operand> lengths) {
        String name = Names.arrayMaker(type, lengths.size());
        LlvmType[] parameters =
                Collections.nCopies(lengths.size(), LlvmType.I32).toArray(LlvmType[]::new);
        Signature signature = Signature.of(LlvmType.REFERENCE, parameters);
        Operand routine = written.get(name);
        if (routine == null) {
            FunctionWriter function =
                    image.llvm().define(name, Linkage.INTERNAL, signature, image.functionAttributes(""));
            routine = function.address();
            written.put(name, routine);
            writeNewArrays(function, type);
        }
        return code.call(routine, signature, lengths);
    }

    /** All lengths are checked before anything is allocated; those behind a length of zero are otherwise not used. */
    private void writeNewArrays(FunctionWriter function, ClassInfo type) {
        InstructionWriter body = function.begin();
        List<Operand> lengths = function.parameters();
        lengths.forEach(length -> failIfNegative(body, length));
        Operand length = lengths.get(0);
        Operand array = newArray(body, image.descriptors().descriptor(type), length);
        if (lengths.size() == 1) {
            body.returnValue(array);
            return;
        }
        BlockWriter entry = body.block();
        BlockWriter head = body.addBlock();
        BlockWriter loop = body.addBlock();
        BlockWriter exit = body.addBlock();
        body.branch(head);
        body.moveTo(head);
        BlockWriter.Phi index = body.phi(LlvmType.I32);
        index.addIncoming(Operand.i32(0), entry);
        body.branch(body.compare("slt", index.value(), length), loop, exit);
        body.moveTo(loop);
        Operand component = newArrays(body, type.component(), lengths.subList(1, lengths.size()));
        Operand slot = body.element(
                LlvmType.REFERENCE,
                body.offset(array, ObjectLayout.ARRAY_ELEMENTS_OFFSET),
                body.convert("zext", index.value(), LlvmType.I64));
        body.store(component, slot, image.llvm().accessTag("reference[]"));
        index.addIncoming(body.binary("add", index.value(), Operand.i32(1)), body.block());
        body.branch(head);
        body.moveTo(exit);
        body.returnValue(array);
    }

    /** Copies an object or array. */
    Operand copy(InstructionWriter code, Operand object) {
        Operand routine = written.get("copy");
        if (routine == null) {
            routine = writeCopy();
        }
        return code.call(routine, COPY, List.of(object));
    }

    private Operand writeCopy() {
        FunctionWriter function = define("copy", COPY, "");
        Operand original = function.parameters().get(0);
        InstructionWriter body = function.begin();
        Operand descriptor = image.descriptors().load(body, original);
        Operand sizeEntry = image.descriptors().loadSize(body, descriptor);
        BlockWriter instance = body.block();
        BlockWriter array = body.addBlock();
        BlockWriter known = body.addBlock();
        Operand instanceBytes = body.convert("zext", sizeEntry, LlvmType.I64);
        body.branch(body.compare("slt", sizeEntry, Operand.i32(0)), array, known);
        body.moveTo(array);
        Operand arrayBytes = arrayBytes(body, sizeEntry, loadLength(body, original));
        body.branch(known);
        body.moveTo(known);
        BlockWriter.Phi size = body.phi(LlvmType.I64);
        size.addIncoming(instanceBytes, instance);
        size.addIncoming(arrayBytes, array);
        Operand copy = allocate(body, size.value());
        storeHeader(body, copy, descriptor);
        move(
                body,
                body.offset(original, ObjectLayout.HEADER_BYTES),
                body.offset(copy, ObjectLayout.HEADER_BYTES),
                body.binary("sub", size.value(), Operand.i64(ObjectLayout.HEADER_BYTES)));
        body.returnValue(copy);
        return function.address();
    }

    /** Copies bytes between places in objects that may overlap. LLVM moves memory in its default address space only. */
    void move(InstructionWriter code, Operand source, Operand target, Operand bytes) {
        code.intrinsic(
                "llvm.memmove.p0.p0.i64",
                LlvmType.VOID,
                toMemory(code, target),
                toMemory(code, source),
                bytes,
                Operand.FALSE);
    }

    private static Operand toMemory(InstructionWriter code, Operand reference) {
        return code.convert("inttoptr", code.convert("ptrtoint", reference, LlvmType.I64), LlvmType.POINTER);
    }

    Operand loadLength(InstructionWriter code, Operand array) {
        return code.loadBelow(
                Integer.MIN_VALUE,
                LlvmType.I32,
                code.offset(array, ObjectLayout.ARRAY_LENGTH_OFFSET),
                image.llvm().accessTag("length"));
    }

    /** Fails unless a reference may be an element of an array of references. */
    void checkStore(InstructionWriter code, Operand value, Operand array) {
        Operand routine = written.get("check store");
        if (routine == null) {
            routine = writeStoreCheck();
        }
        code.call(routine, STORE_CHECK, List.of(value, array));
    }

    private Operand writeStoreCheck() {
        FunctionWriter function = define("check store", STORE_CHECK, "");
        Operand value = function.parameters().get(0);
        Operand array = function.parameters().get(1);
        InstructionWriter body = function.begin();
        BlockWriter check = body.addBlock();
        BlockWriter failure = body.addBlock();
        BlockWriter success = body.addBlock();
        body.branch(body.compare("eq", value, Operand.NULL), success, check);
        body.moveTo(check);
        Operand arrayDescriptor = image.descriptors().load(body, array);
        Operand valueDescriptor = image.descriptors().load(body, value);
        Operand test = image.descriptors().elementTest(body, arrayDescriptor);
        body.branch(image.descriptors().passes(body, valueDescriptor, test), success, failure);
        body.moveTo(failure);
        fail(body, RuntimeMethod.ARRAY_STORE, value);
        body.moveTo(success);
        body.returnVoid();
        return function.address();
    }

    /** Initialises a class at most once, after its superclasses (JVM specification, section 5.5). */
    void initialise(InstructionWriter code, ClassInfo type) {
        Set<ClassInfo> lazy = image.program().classesInitialisedAtBoot();
        if (!lazy.contains(type)) {
            return;
        }
        Operand state = Operand.global(Names.initialised(type));
        Operand initialiser = Operand.global(Names.initialiser(type));
        if (written.put(Names.initialiser(type), initialiser) == null) {
            image.llvm().define(state, Linkage.INTERNAL, false, Operand.i8(0), Byte.BYTES);
            writeInitialiser(type, state);
        }
        String tag = image.llvm().accessTag("initialised");
        BlockWriter run = code.addBlock();
        BlockWriter next = code.addBlock();
        code.branch(code.compare("eq", code.load(LlvmType.I8, state, tag), Operand.i8(0)), run, next);
        code.moveTo(run);
        code.call(initialiser, INITIALISE, List.of(), "cold nounwind");
        code.branch(next);
        code.moveTo(next);
    }

    /** The state is set first: an initialiser that comes back to its class goes on, as the specification wants. */
    private void writeInitialiser(ClassInfo type, Operand state) {
        FunctionWriter function = image.llvm()
                .define(
                        Names.initialiser(type),
                        Linkage.INTERNAL,
                        INITIALISE,
                        image.functionAttributes("cold noinline "));
        InstructionWriter body = function.begin();
        body.store(Operand.i8(1), state, image.llvm().accessTag("initialised"));
        type.initialisedBefore().forEach(supertype -> initialise(body, supertype));
        MethodInfo initialiser = type.initialiser();
        if (initialiser != null) {
            body.call(image.function(initialiser), image.signature(initialiser), List.of());
        }
        body.returnVoid();
    }

    private FunctionWriter define(String name, Signature signature, String attributes) {
        FunctionWriter function = image.llvm()
                .define(Names.routine(name), Linkage.INTERNAL, signature, image.functionAttributes(attributes));
        written.put(name, function.address());
        return function;
    }
}
