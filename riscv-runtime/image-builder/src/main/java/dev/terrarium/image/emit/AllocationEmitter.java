package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.BlockWriter;
import dev.terrarium.image.emit.llvm.FunctionWriter;
import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.emit.llvm.Signature;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.ir.RuntimeMethod;
import dev.terrarium.image.world.ClassInfo;
import java.util.Collections;
import java.util.List;

/** Emits what makes objects and arrays, and copies their content. */
final class AllocationEmitter {
    private static final Signature.Slot NEW_OBJECT =
            new Signature.Slot(LlvmType.REFERENCE, "noalias nonnull align " + ObjectLayout.ALIGNMENT);
    private static final Signature ALLOCATE = new Signature(NEW_OBJECT, List.of(Signature.Slot.of(LlvmType.I64)));
    private static final Signature ALLOCATE_OBJECT =
            new Signature(NEW_OBJECT, List.of(Signature.Slot.of(LlvmType.I64), Signature.Slot.of(LlvmType.POINTER)));
    private static final Signature ALLOCATE_ARRAY = new Signature(
            NEW_OBJECT,
            List.of(
                    Signature.Slot.of(LlvmType.I64),
                    Signature.Slot.of(LlvmType.POINTER),
                    new Signature.Slot(LlvmType.I32, "signext")));
    private static final Signature MOVE =
            Signature.of(LlvmType.VOID, LlvmType.REFERENCE, LlvmType.REFERENCE, LlvmType.I64);
    private static final Signature NEW_ARRAY = new Signature(
            NEW_OBJECT, List.of(Signature.Slot.of(LlvmType.POINTER), new Signature.Slot(LlvmType.I32, "signext")));
    private static final Signature COPY = Signature.of(LlvmType.REFERENCE, LlvmType.REFERENCE);

    /** What is larger seldom finds room in a buffer, and making it costs more than calling what makes it. */
    private static final long LARGEST_INLINED = 1024;

    /**
     * LLVM may remove an allocation that nothing needs, but not the failure of one for which memory may not be enough, on
     * which a program may rely: it asks for an array to see whether there is room for it.
     */
    private static final long LARGEST_REMOVED = 1 << 16;

    private final ImageModule image;
    private final AllocationBuffer buffer;

    AllocationEmitter(ImageModule image) {
        this.image = image;
        this.buffer = new AllocationBuffer();
    }

    AllocationBuffer buffer() {
        return buffer;
    }

    /** Allocates an object that is no array, of a size in bytes; all behind the header is zero. */
    private Operand allocateObject(InstructionWriter code, Operand bytes, Operand descriptor) {
        Operand object = image.facts().collects()
                ? allocate(code, "allocate object", ALLOCATE_OBJECT, bytes, descriptor)
                : allocate(code, "allocate", ALLOCATE, bytes);
        storeHeader(code, object, descriptor);
        return object;
    }

    /** Allocates an array of a length and of a size in bytes; all elements are zero. */
    private Operand allocateArray(InstructionWriter code, Operand bytes, Operand descriptor, Operand length) {
        Operand array = image.facts().collects()
                ? allocate(code, "allocate array", ALLOCATE_ARRAY, bytes, descriptor, length)
                : allocate(code, "allocate", ALLOCATE, bytes);
        storeHeader(code, array, descriptor);
        storeLength(code, array, length);
        return array;
    }

    /**
     * Calls a routine that allocates memory. LLVM sees a call that gives zeros, which it removes if nothing needs the
     * object, and it knows the object's content by what the caller stores. When it is done with that, it inlines the
     * routine, if the image is to be fast.
     *
     * <p>LLVM also removes stores to an object that nothing it knows of reads, which a collector yet does: for it the
     * routine itself stores the descriptor, its second argument, and an array's length, its third.
     */
    private Operand allocate(InstructionWriter code, String name, Signature signature, Operand... arguments) {
        String attributes = "noinline allockind(\"alloc,zeroed\") allocsize(0) \"alloc-family\"=\"terrarium\" "
                + (image.level().inlinesAllocation() ? LlvmCompiler.INLINED_LATE + " " : "");
        Operand routine = image.routines().get(Names.routine(name), signature, attributes, function -> {
            InstructionWriter body = function.begin();
            List<Operand> parameters = function.parameters();
            Operand object = takeFromBuffer(body, parameters.get(0));
            if (parameters.size() > 1) {
                storeHeader(body, object, parameters.get(1));
            }
            if (parameters.size() > 2) {
                storeLength(body, object, parameters.get(2));
            }
            body.returnValue(object);
        });
        return code.call(routine, signature, List.of(arguments));
    }

    /** Takes memory out of the allocation buffer, or asks the runtime for it where the buffer has too little. */
    private Operand takeFromBuffer(InstructionWriter code, Operand bytes) {
        BlockWriter start = code.block();
        BlockWriter refill = code.addBlock();
        BlockWriter done = code.addBlock();
        Operand next = buffer.loadNext(code);
        buffer.storeNext(code, code.binary("add", next, bytes));
        // The register is read again, so that the sum is needed nowhere else.
        code.branchUnlikely(code.compare("ugt", buffer.loadNext(code), buffer.loadEnd(code)), refill, done);
        code.moveTo(refill);
        buffer.storeNext(code, next);
        Operand allocated = code.call(
                image.function(RuntimeMethod.ALLOCATE),
                image.signature(RuntimeMethod.ALLOCATE),
                List.of(bytes),
                "cold");
        code.branch(done);
        code.moveTo(done);
        BlockWriter.Phi address = code.phi(LlvmType.I64);
        address.addIncoming(next, start);
        address.addIncoming(allocated, refill);
        return trackedFromHere(code, code.convert("inttoptr", address.value(), LlvmType.REFERENCE));
    }

    /**
     * Makes a reference of an address such that LLVM does not see through it. Otherwise it compares, or hands on, the
     * number that the address was rather than the reference, even behind a collection, which moves objects and corrects
     * references but not numbers. No instruction comes of it.
     */
    private static Operand trackedFromHere(InstructionWriter code, Operand reference) {
        return code.intrinsic("llvm.launder.invariant.group.p1", LlvmType.REFERENCE, reference);
    }

    private void storeHeader(InstructionWriter code, Operand object, Operand descriptor) {
        Operand address = code.convert("trunc", code.convert("ptrtoint", descriptor, LlvmType.I64), LlvmType.I32);
        code.store(
                address,
                code.offset(object, ObjectLayout.DESCRIPTOR_OFFSET),
                image.llvm().accessTag("header"));
    }

    private void storeLength(InstructionWriter code, Operand array, Operand length) {
        code.store(
                length,
                code.offset(array, ObjectLayout.ARRAY_LENGTH_OFFSET),
                image.llvm().accessTag("length"));
    }

    Operand loadLength(InstructionWriter code, Operand array) {
        return code.loadBelow(
                Integer.MIN_VALUE,
                LlvmType.I32,
                code.offset(array, ObjectLayout.ARRAY_LENGTH_OFFSET),
                image.llvm().accessTag("length"));
    }

    /** Makes an instance of a class. */
    Operand newInstance(InstructionWriter code, ClassInfo type) {
        return allocateObject(
                code,
                Operand.i64(image.fields().instanceBytes(type)),
                image.descriptors().descriptor(type));
    }

    /** Makes an array of a length that is known, and not negative. */
    Operand newArray(InstructionWriter code, ClassInfo type, int length) {
        long bytes = ObjectLayout.arrayBytes(ElementKind.of(type.componentDescriptor()), length);
        Operand array =
                allocateArray(code, Operand.i64(bytes), image.descriptors().descriptor(type), Operand.i32(length));
        if (bytes > LARGEST_REMOVED) {
            code.keep(array);
        }
        return array;
    }

    /** Makes an array of the type with that descriptor; fails if the length is negative. */
    Operand newArray(InstructionWriter code, Operand descriptor, Operand length) {
        Operand routine = image.routines().get(Names.routine("new array"), NEW_ARRAY, "", this::writeNewArray);
        return code.call(routine, NEW_ARRAY, List.of(descriptor, length));
    }

    private void writeNewArray(FunctionWriter function) {
        Operand descriptor = function.parameters().get(0);
        Operand length = function.parameters().get(1);
        InstructionWriter body = function.begin();
        failIfNegative(body, length);
        Operand size = arrayBytes(body, image.descriptorReader().loadSize(body, descriptor), length);
        Operand array = allocateArray(body, size, descriptor, length);
        keepUnlessSmall(body, array, size);
        body.returnValue(array);
    }

    /** Keeps the allocation of so many bytes, unless LLVM finds out that they are few. Asking it leaves no instruction. */
    private static void keepUnlessSmall(InstructionWriter code, Operand object, Operand bytes) {
        BlockWriter kept = code.addBlock();
        BlockWriter done = code.addBlock();
        Operand isKnown = code.intrinsic("llvm.is.constant.i64", LlvmType.I1, bytes);
        Operand isSmall = code.compare("ule", bytes, Operand.i64(LARGEST_REMOVED));
        code.branch(code.binary("and", isKnown, isSmall), done, kept);
        code.moveTo(kept);
        code.keep(object);
        code.branch(done);
        code.moveTo(done);
    }

    /** The size of an array that has that length, which is not negative, and that size entry in its descriptor. */
    private static Operand arrayBytes(InstructionWriter code, Operand sizeEntry, Operand length) {
        Operand shift = code.convert("zext", DescriptorReader.elementShift(code, sizeEntry), LlvmType.I64);
        Operand elements = code.binary("shl", code.convert("zext", length, LlvmType.I64), shift);
        int rest = ObjectLayout.ARRAY_ELEMENTS_OFFSET + ObjectLayout.ALIGNMENT - 1;
        return code.binary(
                "and", code.binary("add", elements, Operand.i64(rest)), Operand.i64(-ObjectLayout.ALIGNMENT));
    }

    private void failIfNegative(InstructionWriter code, Operand length) {
        BlockWriter failure = code.addBlock();
        BlockWriter next = code.addBlock();
        code.branch(code.compare("slt", length, Operand.i32(0)), failure, next);
        code.moveTo(failure);
        image.routines().fail(code, RuntimeMethod.NEGATIVE_ARRAY_SIZE, length);
        code.moveTo(next);
    }

    /** Makes an array of arrays with the lengths of its outer dimensions (JVM specification, multianewarray). */
    Operand newArrays(InstructionWriter code, ClassInfo type, List<Operand> lengths) {
        LlvmType[] parameters =
                Collections.nCopies(lengths.size(), LlvmType.I32).toArray(LlvmType[]::new);
        Signature signature = Signature.of(LlvmType.REFERENCE, parameters);
        Operand routine = image.routines()
                .get(Names.arrayMaker(type, lengths.size()), signature, "", function -> writeNewArrays(function, type));
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
        body.store(component, slot, image.elementTag(ElementKind.REFERENCE));
        index.addIncoming(body.binary("add", index.value(), Operand.i32(1)), body.block());
        body.branch(head);
        body.moveTo(exit);
        body.returnValue(array);
    }

    /** Copies an object or array. */
    Operand copy(InstructionWriter code, Operand object) {
        Operand routine = image.routines().get(Names.routine("copy"), COPY, "", this::writeCopy);
        return code.call(routine, COPY, List.of(object));
    }

    private void writeCopy(FunctionWriter function) {
        Operand original = function.parameters().get(0);
        InstructionWriter body = function.begin();
        Operand descriptor = image.descriptorReader().load(body, original);
        Operand sizeEntry = image.descriptorReader().loadSize(body, descriptor);
        Operand instanceBytes = body.convert("zext", sizeEntry, LlvmType.I64);
        BlockWriter instance = body.block();
        BlockWriter array = body.addBlock();
        BlockWriter known = body.addBlock();
        body.branch(body.compare("slt", sizeEntry, Operand.i32(0)), array, known);
        body.moveTo(array);
        Operand arrayBytes = arrayBytes(body, sizeEntry, loadLength(body, original));
        body.branch(known);
        body.moveTo(known);
        BlockWriter.Phi size = body.phi(LlvmType.I64);
        size.addIncoming(instanceBytes, instance);
        size.addIncoming(arrayBytes, array);
        Operand copy = allocateObject(body, size.value(), descriptor);
        move(
                body,
                body.offset(original, ObjectLayout.HEADER_BYTES),
                body.offset(copy, ObjectLayout.HEADER_BYTES),
                body.binary("sub", size.value(), Operand.i64(ObjectLayout.HEADER_BYTES)));
        keepUnlessSmall(body, copy, size.value());
        body.returnValue(copy);
    }

    /**
     * Copies bytes between places in objects that may overlap. LLVM moves memory in its default address space only; and a
     * pointer there does not change when its object moves, while LLVM would make it once and use it often.
     */
    void move(InstructionWriter code, Operand source, Operand target, Operand bytes) {
        if (image.facts().collects()) {
            Operand move = image.llvm().declareFunction(BootAssembly.MOVE, MOVE);
            code.callLeaf(move, MOVE, List.of(target, source, bytes), "");
            return;
        }
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
}
