package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.BlockWriter;
import dev.terrarium.image.emit.llvm.FunctionWriter;
import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.emit.llvm.Signature;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.RuntimeMethod;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import java.util.List;

/** Emits the instructions that are no terminators: objects and checks here, the rest through others. */
final class InstructionEmitter {
    private static final Signature STORE_CHECK = Signature.of(LlvmType.VOID, LlvmType.REFERENCE, LlvmType.REFERENCE);

    private final ImageModule image;
    private final FunctionEmitter function;
    private final ArithmeticEmitter arithmetic;
    private final CallEmitter calls;

    InstructionEmitter(ImageModule image, FunctionEmitter function) {
        this.image = image;
        this.function = function;
        this.arithmetic = new ArithmeticEmitter(image);
        this.calls = new CallEmitter(image);
    }

    /** Emits an instruction and returns what it computes, or null. */
    Operand emit(InstructionWriter code, Instruction instruction) {
        List<Operand> operands =
                instruction.operands().stream().map(function::operand).toList();
        return switch (instruction.opcode()) {
            case GETFIELD -> getField(code, instruction.field(), operands.get(0));
            case PUTFIELD -> putField(code, instruction, operands.get(0), operands.get(1));
            case GETSTATIC -> getStatic(code, instruction.field());
            case PUTSTATIC -> putStatic(code, instruction.field(), operands.get(0));
            case NEW -> image.allocation().newInstance(code, instruction.type());
            case NEWARRAY -> newArray(code, instruction, operands.get(0));
            case MULTINEWARRAY -> image.allocation().newArrays(code, instruction.type(), operands);
            case ARRAYLENGTH -> image.allocation().loadLength(code, operands.get(0));
            case ARRAYLOAD -> loadElement(code, instruction, operands.get(0), operands.get(1));
            case ARRAYSTORE -> storeElement(code, instruction, operands);
            case GETMEMORY -> loadMemory(code, instruction.element(), operands.get(0), operands.get(1));
            case PUTMEMORY -> storeMemory(code, instruction, operands);
            case FIELDOFFSET -> Operand.i64(image.fields().offset(instruction.field()));
            // By assembly, as a pointer that is made of an integer is none to LLVM's collection of roots.
            case OBJECTAT -> code.assembly("mv $0, $1", "=r,r", LlvmType.REFERENCE, operands.get(0));
            case INSTANCEOF -> instanceOf(code, instruction.type(), operands.get(0));
            case NULLCHECK -> checkNull(code, instruction, operands.get(0));
            case BOUNDSCHECK -> checkBounds(code, operands.get(0), operands.get(1));
            case ZEROCHECK -> checkZero(code, operands.get(0));
            case STORECHECK -> checkStore(code, operands.get(0), operands.get(1));
            case CHECKCAST -> checkCast(code, instruction.type(), operands.get(0));
            case STACKCHECK -> checkStack(code);
            case MONITORENTER ->
                code.call(
                        image.function(RuntimeMethod.MONITOR_ENTER),
                        image.signature(RuntimeMethod.MONITOR_ENTER),
                        operands);
            case MONITOREXIT ->
                code.call(
                        image.function(RuntimeMethod.MONITOR_EXIT),
                        image.signature(RuntimeMethod.MONITOR_EXIT),
                        operands);
            case CLASSINIT -> throw new IllegalStateException("analysis left a class initialisation");
            case CALLSTATIC, CALLSPECIAL, CALLVIRTUAL, CALLINTERFACE ->
                calls.emit(code, function.graph(), instruction, operands);
            default -> arithmetic.emit(code, instruction, operands);
        };
    }

    private Operand getField(InstructionWriter code, FieldInfo field, Operand object) {
        ElementKind kind = ElementKind.of(field.descriptor());
        Operand address = code.offset(object, image.fields().offset(field));
        return field.descriptor().startsWith("[")
                ? loadArray(code, address, fieldTag(field))
                : load(code, kind, address, fieldTag(field));
    }

    private Operand putField(InstructionWriter code, Instruction instruction, Operand object, Operand value) {
        FieldInfo field = instruction.field();
        if (image.fields().isPresent(field)) {
            ElementKind kind = ElementKind.of(field.descriptor());
            Operand address = code.offset(object, image.fields().offset(field));
            code.store(narrow(code, kind, value), address, fieldTag(field));
            if (kind == ElementKind.REFERENCE && mayMove(instruction.operand(1))) {
                image.writeBarrier().emit(code, object);
            }
        }
        return null;
    }

    /** Whether a reference may be one to the heap: constants are null or refer to the image. */
    private static boolean mayMove(Value reference) {
        return !(reference instanceof Constant);
    }

    private String fieldTag(FieldInfo field) {
        return image.llvm().accessTag(field.toString());
    }

    private Operand getStatic(InstructionWriter code, FieldInfo field) {
        ElementKind kind = ElementKind.of(field.descriptor());
        Operand variable = image.statics().variable(field);
        return field.descriptor().startsWith("[")
                ? loadArray(code, variable, fieldTag(field))
                : load(code, kind, variable, fieldTag(field));
    }

    private Operand putStatic(InstructionWriter code, FieldInfo field, Operand value) {
        if (image.statics().isPresent(field)) {
            Operand variable = image.statics().variable(field);
            code.store(narrow(code, ElementKind.of(field.descriptor()), value), variable, fieldTag(field));
        }
        return null;
    }

    /** Loads a variable, as a value to compute with. */
    private static Operand load(InstructionWriter code, ElementKind kind, Operand address, String tag) {
        LlvmType type = ImageModule.type(kind);
        return switch (kind) {
            case BOOLEAN -> code.convert("zext", code.loadBelow(2, type, address, tag), LlvmType.I32);
            case CHAR -> code.convert("zext", code.load(type, address, tag), LlvmType.I32);
            case BYTE, SHORT -> code.convert("sext", code.load(type, address, tag), LlvmType.I32);
            case INT, LONG, FLOAT, DOUBLE, REFERENCE -> code.load(type, address, tag);
        };
    }

    /** A value as a variable in memory holds it; of a boolean, that is the lowest bit (JVM specification, putfield). */
    private static Operand narrow(InstructionWriter code, ElementKind kind, Operand value) {
        return switch (kind) {
            case BOOLEAN -> code.convert("trunc", code.binary("and", value, Operand.i32(1)), LlvmType.I8);
            case BYTE, CHAR, SHORT -> code.convert("trunc", value, ImageModule.type(kind));
            case INT, LONG, FLOAT, DOUBLE, REFERENCE -> value;
        };
    }

    private Operand newArray(InstructionWriter code, Instruction instruction, Operand length) {
        ClassInfo type = instruction.type();
        if (instruction.operand(0) instanceof Constant constant && constant.intValue() >= 0) {
            return image.allocation().newArray(code, type, constant.intValue());
        }
        return image.allocation().newArray(code, image.descriptors().descriptor(type), length);
    }

    private Operand loadElement(InstructionWriter code, Instruction instruction, Operand array, Operand index) {
        ElementKind kind = instruction.element();
        Operand address = elementAddress(code, kind, array, index);
        return function.isArray(instruction)
                ? loadArray(code, address, image.elementTag(kind))
                : load(code, kind, address, image.elementTag(kind));
    }

    /** Loads an array, or null. So that a loop may read the length before it begins, it is known to be readable. */
    private static Operand loadArray(InstructionWriter code, Operand address, String tag) {
        return code.loadReadable(
                ObjectLayout.ARRAY_ELEMENTS_OFFSET, ObjectLayout.ALIGNMENT, LlvmType.REFERENCE, address, tag);
    }

    /** Volatile, as code may access elements of an array as if they were of another kind. */
    private static Operand loadMemory(InstructionWriter code, ElementKind kind, Operand array, Operand offset) {
        LlvmType type = ImageModule.type(kind);
        Operand value = code.loadVolatile(type, code.element(LlvmType.I8, array, offset));
        return switch (kind) {
            case BOOLEAN, CHAR -> code.convert("zext", value, LlvmType.I32);
            case BYTE, SHORT -> code.convert("sext", value, LlvmType.I32);
            case INT, LONG, FLOAT, DOUBLE, REFERENCE -> value;
        };
    }

    private Operand storeMemory(InstructionWriter code, Instruction instruction, List<Operand> operands) {
        ElementKind kind = instruction.element();
        Operand address = code.element(LlvmType.I8, operands.get(0), operands.get(1));
        code.storeVolatile(narrow(code, kind, operands.get(2)), address);
        if (kind == ElementKind.REFERENCE && mayMove(instruction.operand(2))) {
            image.writeBarrier().emit(code, operands.get(0));
        }
        return null;
    }

    private Operand storeElement(InstructionWriter code, Instruction instruction, List<Operand> operands) {
        ElementKind kind = instruction.element();
        Operand address = elementAddress(code, kind, operands.get(0), operands.get(1));
        code.store(narrow(code, kind, operands.get(2)), address, image.elementTag(kind));
        if (kind == ElementKind.REFERENCE && mayMove(instruction.operand(2))) {
            image.writeBarrier().emit(code, operands.get(0));
        }
        return null;
    }

    /** The index has been checked, so it is not negative. */
    private static Operand elementAddress(InstructionWriter code, ElementKind kind, Operand array, Operand index) {
        Operand elements = code.offset(array, ObjectLayout.ARRAY_ELEMENTS_OFFSET);
        return code.element(ImageModule.type(kind), elements, code.convert("zext", index, LlvmType.I64));
    }

    private Operand instanceOf(InstructionWriter code, ClassInfo type, Operand object) {
        SubtypeTests.Test test = image.descriptorReader().test(type);
        if (test instanceof SubtypeTests.Never) {
            return Operand.i32(0);
        }
        if (test instanceof SubtypeTests.Always) {
            return code.convert("zext", code.compare("ne", object, Operand.NULL), LlvmType.I32);
        }
        BlockWriter origin = code.block();
        BlockWriter check = code.addBlock();
        BlockWriter known = code.addBlock();
        // Seldom null: else LLVM lays the code out so that the usual way has a jump more.
        code.branchUnlikely(code.compare("eq", object, Operand.NULL), known, check);
        code.moveTo(check);
        Operand isInstance = image.descriptorReader().isInstance(code, object, type);
        code.branch(known);
        code.moveTo(known);
        BlockWriter.Phi result = code.phi(LlvmType.I1);
        result.addIncoming(Operand.FALSE, origin);
        result.addIncoming(isInstance, check);
        return code.convert("zext", result.value(), LlvmType.I32);
    }

    private Operand checkCast(InstructionWriter code, ClassInfo type, Operand object) {
        if (image.descriptorReader().test(type) instanceof SubtypeTests.Always) {
            return object;
        }
        BlockWriter check = code.addBlock();
        BlockWriter failure = code.addBlock();
        BlockWriter next = code.addBlock();
        code.branch(code.compare("eq", object, Operand.NULL), next, check);
        code.moveTo(check);
        code.branch(image.descriptorReader().isInstance(code, object, type), next, failure);
        code.moveTo(failure);
        image.routines().fail(code, RuntimeMethod.CLASS_CAST, object, image.reference(type));
        code.moveTo(next);
        return object;
    }

    /** The limit need not be exact, and then one instruction computes it: up to 4 KiB above where the linker puts it. */
    private Operand checkStack(InstructionWriter code) {
        Operand limit =
                code.pureAssembly("auipc $0, %pcrel_hi(" + BootAssembly.STACK_LIMIT + " + 2048)", "=r", LlvmType.I64);
        function.failIf(code.compare("ult", code.readRegister("sp"), limit), RuntimeMethod.STACK_OVERFLOW);
        return null;
    }

    private Operand checkNull(InstructionWriter code, Instruction check, Operand object) {
        function.failIfNull(code.compare("eq", object, Operand.NULL), check.nullPlace());
        return object;
    }

    /** As an unsigned number, a negative index is beyond every length. */
    private Operand checkBounds(InstructionWriter code, Operand index, Operand length) {
        BlockWriter failure = code.addBlock();
        BlockWriter next = code.addBlock();
        code.branch(code.compare("ult", index, length), next, failure);
        code.moveTo(failure);
        image.routines().fail(code, RuntimeMethod.ARRAY_INDEX, index, length);
        code.moveTo(next);
        return index;
    }

    private Operand checkZero(InstructionWriter code, Operand divisor) {
        Operand isZero = code.compare("eq", divisor, Operand.integer(divisor.type(), 0));
        function.failIf(isZero, RuntimeMethod.DIVISION_BY_ZERO);
        return divisor;
    }

    private Operand checkStore(InstructionWriter code, Operand value, Operand array) {
        Operand routine = image.routines().get(Names.routine("check store"), STORE_CHECK, "", this::writeStoreCheck);
        code.call(routine, STORE_CHECK, List.of(value, array));
        return value;
    }

    /** Fails unless a reference may be an element of an array whose class is known only at run time. */
    private void writeStoreCheck(FunctionWriter routine) {
        Operand value = routine.parameters().get(0);
        Operand array = routine.parameters().get(1);
        InstructionWriter body = routine.begin();
        BlockWriter check = body.addBlock();
        BlockWriter failure = body.addBlock();
        BlockWriter success = body.addBlock();
        body.branch(body.compare("eq", value, Operand.NULL), success, check);
        body.moveTo(check);
        body.branch(image.descriptorReader().isElementOf(body, value, array), success, failure);
        body.moveTo(failure);
        image.routines().fail(body, RuntimeMethod.ARRAY_STORE, value);
        body.moveTo(success);
        body.returnVoid();
    }
}
