package dev.terrarium.image.emit;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.emit.llvm.Signature;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Intrinsic;
import dev.terrarium.image.world.ClassInfo;
import java.util.List;

/** Emits the instruction sequences that calls of intrinsics stand for. */
final class IntrinsicEmitter {
    private static final String CLOBBERS_MEMORY = "~{memory}";

    private final ImageModule image;

    IntrinsicEmitter(ImageModule image) {
        this.image = image;
    }

    Operand emit(InstructionWriter code, Intrinsic intrinsic, Instruction call, List<Operand> arguments) {
        return switch (intrinsic) {
            case LOAD_BYTE -> load(code, LlvmType.I8, arguments);
            case LOAD_SHORT -> load(code, LlvmType.I16, arguments);
            case LOAD_INT -> load(code, LlvmType.I32, arguments);
            case LOAD_LONG -> load(code, LlvmType.I64, arguments);
            case STORE_BYTE -> store(code, LlvmType.I8, arguments);
            case STORE_SHORT -> store(code, LlvmType.I16, arguments);
            case STORE_INT -> store(code, LlvmType.I32, arguments);
            case STORE_LONG -> store(code, LlvmType.I64, arguments);
            case CSR_READ -> code.assembly("csrr $0, " + csr(call), "=r," + CLOBBERS_MEMORY, LlvmType.I64);
            case CSR_WRITE -> accessCsr(code, "csrw", call, arguments);
            case CSR_SET -> accessCsr(code, "csrs", call, arguments);
            case CSR_CLEAR -> accessCsr(code, "csrc", call, arguments);
            case WAIT_FOR_INTERRUPT -> code.assembly("wfi", CLOBBERS_MEMORY, LlvmType.VOID);
            case FENCE -> code.assembly("fence iorw, iorw", CLOBBERS_MEMORY, LlvmType.VOID);
            case INSTRUCTION_FENCE -> code.assembly("fence.i", CLOBBERS_MEMORY, LlvmType.VOID);
            case SBI_CALL -> callSbi(code, arguments);
            case SBI_LEGACY_CALL ->
                code.assembly(
                        "ecall", "={x10},{x17},0," + CLOBBERS_MEMORY, LlvmType.I64, arguments.get(0), arguments.get(1));
            case IMAGE_START -> address(code, BootAssembly.IMAGE_START);
            case IMAGE_END -> address(code, BootAssembly.IMAGE_END);
            case IMAGE_DEVICE_TREE -> variable(code, BootAssembly.DEVICE_TREE);
            case IMAGE_BOOT_HART -> variable(code, BootAssembly.BOOT_HART);
            case ARRAY_ADDRESS -> addressOf(code, elements(code, arguments.get(0)));
            case OBJECT_ADDRESS -> addressOf(code, arguments.get(0));
            case CLASS_OF, OBJECT_GET_CLASS ->
                image.descriptorReader()
                        .loadClass(code, image.descriptorReader().load(code, arguments.get(0)));
            case ELEMENT_SHIFT -> elementShift(code, arguments.get(0));
            case ANY_ARRAY_LENGTH -> image.allocation().loadLength(code, arguments.get(0));
            case COPY_ELEMENTS, COPY_BYTES -> copyElements(code, arguments);
            case WORD -> word(code, arguments.get(0), arguments.get(1));
            case ELEMENT -> {
                Operand address = elementAddress(code, arguments.get(0), arguments.get(1));
                Operand value = code.load(LlvmType.I8, address, image.elementTag(ElementKind.BYTE));
                yield code.convert("sext", value, LlvmType.I32);
            }
            case SET_ELEMENT -> {
                Operand address = elementAddress(code, arguments.get(0), arguments.get(1));
                Operand value = code.convert("trunc", arguments.get(2), LlvmType.I8);
                code.store(value, address, image.elementTag(ElementKind.BYTE));
                yield null;
            }
            case NEW_ARRAY_LIKE ->
                image.allocation()
                        .newArray(code, image.descriptorReader().load(code, arguments.get(0)), arguments.get(1));
            case NEW_ARRAY -> newArray(code, call, arguments);
            case SHALLOW_COPY -> image.allocation().copy(code, arguments.get(0));
            case IS_INSTANCE -> isInstance(code, call, arguments);
            case FLOAT_TO_RAW_INT_BITS -> code.convert("bitcast", arguments.get(0), LlvmType.I32);
            case INT_BITS_TO_FLOAT -> code.convert("bitcast", arguments.get(0), LlvmType.FLOAT);
            case DOUBLE_TO_RAW_LONG_BITS -> code.convert("bitcast", arguments.get(0), LlvmType.I64);
            case LONG_BITS_TO_DOUBLE -> code.convert("bitcast", arguments.get(0), LlvmType.DOUBLE);
            case SQRT, MATH_SQRT -> ofDoubles(code, "sqrt", arguments);
            case ABS -> ofDoubles(code, "fabs", arguments);
            case COPY_SIGN -> ofDoubles(code, "copysign", arguments);
            case FLOOR -> rounded(code, "rdn", arguments.get(0));
            case CEIL -> rounded(code, "rup", arguments.get(0));
            case RINT -> rounded(code, "rne", arguments.get(0));
            // As in Java, -0 is less than 0, and what is computed with a NaN is NaN.
            case MIN -> ofDoubles(code, "minimum", arguments);
            case MAX -> ofDoubles(code, "maximum", arguments);
            case FMA -> ofDoubles(code, "fma", arguments);
            case FLOAT_ABS -> ofFloats(code, "fabs", arguments);
            case FLOAT_COPY_SIGN -> ofFloats(code, "copysign", arguments);
            case FLOAT_MIN -> ofFloats(code, "minimum", arguments);
            case FLOAT_MAX -> ofFloats(code, "maximum", arguments);
            case FLOAT_FMA -> ofFloats(code, "fma", arguments);
            case MULTIPLY_HIGH -> multiplyHigh(code, arguments);
            case LITERALS -> image.heap().object(image.program().literals());
            case UNWIND_STACK -> {
                Signature signature = Signature.of(LlvmType.VOID);
                code.call(
                        image.llvm().declareFunction(BootAssembly.UNWIND, signature), signature, List.of(), "noreturn");
                code.unreachable();
                code.moveTo(code.addBlock());
                yield null;
            }
            case LEAVES_FAIL -> Operand.i32(image.level().hasFailureExits() ? 1 : 0);
            case UNWIND_TABLE -> address(code, BootAssembly.UNWIND_TABLE);
            case COLLECT -> {
                Signature signature = Signature.of(LlvmType.VOID);
                yield code.call(image.llvm().declareFunction(BootAssembly.COLLECT, signature), signature, List.of());
            }
            case WRITE_BARRIERS -> null;
            case REACHABILITY_FENCE -> {
                code.keep(arguments.get(0));
                yield null;
            }
            case ALLOCATION_NEXT -> image.allocation().buffer().loadNext(code);
            case ALLOCATION_END -> image.allocation().buffer().loadEnd(code);
            case SET_ALLOCATION_BUFFER -> {
                image.allocation().buffer().storeNext(code, arguments.get(0));
                image.allocation().buffer().storeEnd(code, arguments.get(1));
                yield null;
            }
            case STACK_MAP -> address(code, BootAssembly.STACK_MAP);
            case STATIC_ROOTS -> address(code, Roots.STATIC_FIELDS);
            case STATIC_ROOTS_END -> address(code, Roots.STATIC_FIELDS_END);
            case OBJECT_ROOTS -> code.convert("ptrtoint", image.roots().objects(), LlvmType.I64);
            case STACK_CONTEXT -> {
                Signature signature = Signature.of(LlvmType.I64);
                Operand routine = image.llvm().declareFunction(BootAssembly.OWN_CONTEXT, signature);
                yield code.call(routine, signature, List.of());
            }
            case TRACE_TABLE -> address(code, BootAssembly.TRACE_TABLE);
            case TRACE_BUFFER -> address(code, BootAssembly.TRACE_BUFFER);
            case REFLECTION_DECLARED -> null;
            case NULLS_EXPLAINED, WIDE_NAMES, IMAGE_FORMATS_DATES -> Operand.i32(1);
            case WIRED_THE,
                    WIRED_BOOT,
                    TRACES_TAKEN,
                    IMAGE_IS_FOR_SPEED,
                    DECLARED_CLASSES,
                    FIELD_OFFSET,
                    OBJECT_AT,
                    UNSUPPORTED ->
                throw new IllegalStateException(
                        "a call of " + intrinsic.methodName() + " is left, which an earlier stage replaces");
        };
    }

    private static Operand ofDoubles(InstructionWriter code, String function, List<Operand> arguments) {
        return code.intrinsic("llvm." + function + ".f64", LlvmType.DOUBLE, arguments.toArray(Operand[]::new));
    }

    private static Operand ofFloats(InstructionWriter code, String function, List<Operand> arguments) {
        return code.intrinsic("llvm." + function + ".f32", LlvmType.FLOAT, arguments.toArray(Operand[]::new));
    }

    /**
     * Rounds to an integer in a rounding mode (RISC-V Unprivileged Architecture, section 20.2), by way of a long. Numbers
     * from 2^52 on are integers; LLVM would call a library for all where it optimises for size.
     */
    private static Operand rounded(InstructionWriter code, String mode, Operand number) {
        Operand integer = code.assembly("fcvt.l.d $0, $1, " + mode, "=r,f", LlvmType.I64, number);
        Operand unsigned = code.convert("sitofp", integer, LlvmType.DOUBLE);
        Operand rounded = code.intrinsic("llvm.copysign.f64", LlvmType.DOUBLE, unsigned, number);
        Operand magnitude = code.intrinsic("llvm.fabs.f64", LlvmType.DOUBLE, number);
        Operand isSmall = code.compareFloats("olt", magnitude, Operand.ofDouble(0x1p52));
        return code.select(isSmall, rounded, number);
    }

    private static Operand multiplyHigh(InstructionWriter code, List<Operand> arguments) {
        Operand left = code.convert("sext", arguments.get(0), LlvmType.I128);
        Operand right = code.convert("sext", arguments.get(1), LlvmType.I128);
        Operand product = code.binary("mul", left, right);
        return code.convert("trunc", code.binary("lshr", product, Operand.integer(LlvmType.I128, 64)), LlvmType.I64);
    }

    /** The address where an object is now. LLVM must not find it out once and use it again when the object has moved. */
    private Operand addressOf(InstructionWriter code, Operand reference) {
        return image.facts().collects()
                ? code.assembly("mv $0, $1", "=r,r", LlvmType.I64, reference)
                : code.convert("ptrtoint", reference, LlvmType.I64);
    }

    private static Operand load(InstructionWriter code, LlvmType type, List<Operand> arguments) {
        Operand address = code.convert("inttoptr", arguments.get(0), LlvmType.POINTER);
        Operand value = code.loadVolatile(type, address);
        return type.equals(LlvmType.I64) ? value : code.convert("sext", value, LlvmType.I32);
    }

    private static Operand store(InstructionWriter code, LlvmType type, List<Operand> arguments) {
        Operand address = code.convert("inttoptr", arguments.get(0), LlvmType.POINTER);
        code.storeVolatile(code.convert("trunc", arguments.get(1), type), address);
        return null;
    }

    private static Operand accessCsr(
            InstructionWriter code, String instruction, Instruction call, List<Operand> arguments) {
        // Small constants go into the instruction, which then has another name.
        String text = instruction + "${0:i} " + csr(call) + ", $0";
        return code.assembly(text, "rK," + CLOBBERS_MEMORY, LlvmType.VOID, arguments.get(1));
    }

    private static int csr(Instruction call) {
        if (call.operand(0) instanceof Constant constant) {
            return constant.intValue();
        }
        throw new BuildException("A call of " + call.method().javaName() + " in line " + call.line()
                + " names a register that is known only at run time: the number is part of the instruction,"
                + " so give it as a constant");
    }

    /** The error comes back in a0, which is 0 if a1 has a value. */
    private static Operand callSbi(InstructionWriter code, List<Operand> arguments) {
        LlvmType pair = new LlvmType("{ i64, i64 }");
        Operand result = code.assembly(
                "ecall",
                "={x10},={x11},{x17},{x16},0,1,{x12}," + CLOBBERS_MEMORY,
                pair,
                arguments.toArray(Operand[]::new));
        Operand error = code.extract(result, 0, LlvmType.I64);
        Operand value = code.extract(result, 1, LlvmType.I64);
        return code.select(code.compare("eq", error, Operand.i64(0)), value, error);
    }

    private Operand address(InstructionWriter code, String symbol) {
        return code.convert("ptrtoint", image.llvm().declareVariable(symbol, LlvmType.I8), LlvmType.I64);
    }

    private Operand variable(InstructionWriter code, String symbol) {
        return code.loadInvariant(LlvmType.I64, image.llvm().declareVariable(symbol, LlvmType.I64));
    }

    private static Operand elements(InstructionWriter code, Operand array) {
        return code.offset(array, ObjectLayout.ARRAY_ELEMENTS_OFFSET);
    }

    private Operand elementShift(InstructionWriter code, Operand object) {
        Operand size =
                image.descriptorReader().loadSize(code, image.descriptorReader().load(code, object));
        Operand isArray = code.compare("slt", size, Operand.i32(0));
        Operand shift = DescriptorReader.elementShift(code, size);
        return code.select(isArray, shift, Operand.i32(-1));
    }

    private Operand copyElements(InstructionWriter code, List<Operand> arguments) {
        Operand source = arguments.get(0);
        Operand target = arguments.get(2);
        Operand size =
                image.descriptorReader().loadSize(code, image.descriptorReader().load(code, source));
        Operand shift = code.convert("zext", DescriptorReader.elementShift(code, size), LlvmType.I64);
        image.allocation()
                .move(
                        code,
                        element(code, source, arguments.get(1), shift),
                        element(code, target, arguments.get(3), shift),
                        scaled(code, arguments.get(4), shift));
        image.writeBarrier().emit(code, target);
        return null;
    }

    /** Objects are whole words long, so that the last word of an array is all its own. */
    private static Operand word(InstructionWriter code, Operand array, Operand index) {
        return code.load(LlvmType.I64, elementAddress(code, array, index), null);
    }

    private static Operand elementAddress(InstructionWriter code, Operand bytes, Operand index) {
        return code.element(LlvmType.I8, elements(code, bytes), code.convert("zext", index, LlvmType.I64));
    }

    private static Operand element(InstructionWriter code, Operand array, Operand index, Operand shift) {
        return code.element(LlvmType.I8, elements(code, array), scaled(code, index, shift));
    }

    private static Operand scaled(InstructionWriter code, Operand count, Operand shift) {
        return code.binary("shl", code.convert("zext", count, LlvmType.I64), shift);
    }

    private Operand newArray(InstructionWriter code, Instruction call, List<Operand> arguments) {
        Operand descriptor = call.operand(0) instanceof Constant constant && constant.value() instanceof ClassInfo type
                ? image.descriptors().descriptor(type)
                : image.descriptorReader().loadDescriptorOfClass(code, arguments.get(0));
        return image.allocation().newArray(code, descriptor, arguments.get(1));
    }

    private Operand isInstance(InstructionWriter code, Instruction call, List<Operand> arguments) {
        Operand object = arguments.get(1);
        Operand result = call.operand(0) instanceof Constant constant && constant.value() instanceof ClassInfo type
                ? image.descriptorReader().isInstance(code, object, type)
                : image.descriptorReader().isInstanceOfClassObject(code, object, arguments.get(0));
        return code.convert("zext", result, LlvmType.I32);
    }
}
