package dev.terrarium.image.evaluate;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.ir.Intrinsic;
import dev.terrarium.image.ir.Lookup;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.objectweb.asm.Type;

/** What methods without a body do at build time: the intrinsics that do not touch the machine, and a few natives. */
final class BuildTimeMethods {
    /** Natives of {@link StrictMath}, which gives the same result to the bit wherever it runs. */
    private static final Map<String, DoubleUnaryOperator> STRICT_MATH = Map.ofEntries(
            Map.entry("sin", StrictMath::sin),
            Map.entry("cos", StrictMath::cos),
            Map.entry("tan", StrictMath::tan),
            Map.entry("asin", StrictMath::asin),
            Map.entry("acos", StrictMath::acos),
            Map.entry("atan", StrictMath::atan),
            Map.entry("exp", StrictMath::exp),
            Map.entry("log", StrictMath::log),
            Map.entry("log10", StrictMath::log10),
            Map.entry("cbrt", StrictMath::cbrt),
            Map.entry("sinh", StrictMath::sinh),
            Map.entry("cosh", StrictMath::cosh),
            Map.entry("tanh", StrictMath::tanh),
            Map.entry("expm1", StrictMath::expm1),
            Map.entry("log1p", StrictMath::log1p));

    private final ClosedWorld world;
    private final ImageHeap heap;
    private final Interpreter interpreter;

    BuildTimeMethods(ClosedWorld world, ImageHeap heap, Interpreter interpreter) {
        this.world = world;
        this.heap = heap;
        this.interpreter = interpreter;
    }

    /** Computes a call of a method that is native or annotated as an intrinsic. */
    Object invoke(MethodInfo method, Object[] arguments) {
        Intrinsic intrinsic = Intrinsic.of(method);
        if (intrinsic != null) {
            return invoke(intrinsic, method, arguments);
        }
        if (method.owner().name().equals("java/lang/StrictMath") && STRICT_MATH.containsKey(method.name())) {
            return STRICT_MATH.get(method.name()).applyAsDouble((Double) arguments[0]);
        }
        Lookup lookup = Lookup.of(method);
        if (lookup != null) {
            return lookUp(lookup, arguments);
        }
        if (method.owner().name().equals("java/lang/UnicodeProperties")) {
            String property = arguments.length == 0 ? null : heap.strings().text((HeapObject) arguments[0]);
            return array(UnicodeTables.table(method.name(), property), method.returnType());
        }
        return switch (method.toString()) {
            case "java/lang/Object.clone()Ljava/lang/Object;" -> copy((HeapValue) arguments[0]);
            case "java/lang/String.intern()Ljava/lang/String;" -> heap.strings().intern((HeapObject) arguments[0]);
            case "java/lang/Class.getPrimitiveClass(Ljava/lang/String;)Ljava/lang/Class;" ->
                heap.classes().of(heap.classes().primitive(heap.strings().text((HeapObject) arguments[0])));
            case "java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V" -> {
                copyChecked(arguments);
                yield null;
            }
            // Whether eight bytes can be compared and set at once.
            case "java/util/concurrent/atomic/AtomicLong.VMSupportsCS8()Z" -> 1;
            case "java/time/zone/TzdbZoneRulesProvider.database()[B" -> timeZones();
            case "jdk/internal/misc/Unsafe.objectFieldOffset(Ljava/lang/Class;Ljava/lang/String;)J" ->
                fieldOffset(represented(arguments[1]), heap.strings().text((HeapObject) arguments[2]));
            // Images run with assertions disabled, as a JVM does unless asked.
            case "java/lang/Class.desiredAssertionStatus0(Ljava/lang/Class;)Z" -> 0;
            // What is thrown at build time has no trace that could mean anything on the machine.
            case "java/lang/Throwable.fillInStackTrace(I)Ljava/lang/Throwable;" -> arguments[0];
            default -> throw new Unevaluatable("calls the native method " + method.javaName(), List.of());
        };
    }

    /** Computes a call of an intrinsic. */
    Object invoke(Intrinsic intrinsic, MethodInfo method, Object[] a) {
        return switch (intrinsic) {
            case CLASS_OF, OBJECT_GET_CLASS -> heap.classes().of(((HeapValue) a[0]).type());
            case ELEMENT_SHIFT ->
                a[0] instanceof HeapArray array ? array.elementKind().shift() : -1;
            case ANY_ARRAY_LENGTH -> ((HeapArray) a[0]).length();
            case COPY_ELEMENTS, COPY_BYTES -> {
                heap.copyElements((HeapArray) a[0], (Integer) a[1], (HeapArray) a[2], (Integer) a[3], (Integer) a[4]);
                yield null;
            }
            case WORD -> word((byte[]) ((HeapArray) a[0]).elements(), (Integer) a[1]);
            case ELEMENT -> heap.readElement((HeapArray) a[0], (Integer) a[1]);
            case SET_ELEMENT -> {
                heap.putElement((HeapArray) a[0], (Integer) a[1], a[2]);
                yield null;
            }
            case NEW_ARRAY_LIKE -> heap.newArray(((HeapArray) a[0]).type(), (Integer) a[1]);
            case NEW_ARRAY -> heap.newArray(represented(a[0]), (Integer) a[1]);
            case SHALLOW_COPY -> heap.copy((HeapValue) a[0]);
            case IS_INSTANCE -> ((HeapValue) a[1]).type().isSubtypeOf(represented(a[0])) ? 1 : 0;
            case FLOAT_TO_RAW_INT_BITS,
                    INT_BITS_TO_FLOAT,
                    DOUBLE_TO_RAW_LONG_BITS,
                    LONG_BITS_TO_DOUBLE,
                    SQRT,
                    MATH_SQRT,
                    ABS,
                    FLOAT_ABS,
                    COPY_SIGN,
                    FLOAT_COPY_SIGN,
                    FLOOR,
                    CEIL,
                    RINT,
                    MIN,
                    MAX,
                    FLOAT_MIN,
                    FLOAT_MAX,
                    FMA,
                    FLOAT_FMA,
                    MULTIPLY_HIGH -> Folding.fold(intrinsic, a);
            // What is thrown at build time has no trace that could mean anything on the machine.
            case TRACES_TAKEN, NULLS_EXPLAINED, WIDE_NAMES -> 0;
            case IMAGE_IS_FOR_SPEED -> 0;
            case IMAGE_FORMATS_DATES -> 1;
            // Whatever is looked up is known here, declared or not.
            case REFLECTION_DECLARED, REACHABILITY_FENCE -> null;
            case DECLARED_CLASSES -> heap.classes().declaredClasses();
            case OBJECT_ADDRESS, ARRAY_ADDRESS ->
                throw new Unevaluatable(
                        "asks for the address of an object (" + method.javaName() + "), which only the machine knows",
                        List.of());
            case WIRED_THE,
                    UNSUPPORTED,
                    FIELD_OFFSET,
                    OBJECT_AT,
                    WIRED_BOOT,
                    LITERALS,
                    UNWIND_STACK,
                    LEAVES_FAIL,
                    UNWIND_TABLE,
                    COLLECT,
                    WRITE_BARRIERS,
                    ALLOCATION_NEXT,
                    ALLOCATION_END,
                    SET_ALLOCATION_BUFFER,
                    STACK_MAP,
                    STATIC_ROOTS,
                    STATIC_ROOTS_END,
                    OBJECT_ROOTS,
                    TRACE_TABLE,
                    TRACE_BUFFER,
                    STACK_CONTEXT ->
                throw new Unevaluatable("calls " + method.javaName() + ", which is for the running image", List.of());
            case LOAD_BYTE,
                    LOAD_SHORT,
                    LOAD_INT,
                    LOAD_LONG,
                    STORE_BYTE,
                    STORE_SHORT,
                    STORE_INT,
                    STORE_LONG,
                    CSR_READ,
                    CSR_WRITE,
                    CSR_SET,
                    CSR_CLEAR,
                    WAIT_FOR_INTERRUPT,
                    FENCE,
                    INSTRUCTION_FENCE,
                    SBI_CALL,
                    SBI_LEGACY_CALL,
                    IMAGE_START,
                    IMAGE_END,
                    IMAGE_DEVICE_TREE,
                    IMAGE_BOOT_HART ->
                throw new Unevaluatable("touches the machine: it calls " + method.javaName(), List.of());
        };
    }

    /** Zero bytes are what an image has behind the end of an array. */
    private static long word(byte[] elements, int index) {
        byte[] bytes = Arrays.copyOfRange(elements, index, index + Long.BYTES);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private long fieldOffset(ClassInfo owner, String name) {
        FieldInfo field = owner.declaredField(name);
        if (field == null) {
            throw interpreter.exception("java/lang/InternalError", name);
        }
        return world.fieldOffsets().of(field);
    }

    private Object lookUp(Lookup lookup, Object[] arguments) {
        List<Object> known = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument == null && known.size() < arguments.length - 1) {
                throw interpreter.exception("java/lang/NullPointerException", null);
            }
            boolean isList = argument == null || argument instanceof HeapArray;
            known.add(isList ? classes((HeapArray) argument) : argument);
        }
        HeapValue found = heap.classes().lookUp(lookup, known);
        if (lookup == Lookup.TYPE && found != null && (Integer) arguments[1] != 0) {
            interpreter.initialise(represented(found));
        }
        return found;
    }

    private List<ClassInfo> classes(HeapArray array) {
        List<ClassInfo> classes = new ArrayList<>();
        for (int i = 0; array != null && i < array.length(); i++) {
            classes.add(array.get(i) == null ? null : represented(array.get(i)));
        }
        return classes;
    }

    /** The file that the JDK has its time zones in. */
    private HeapArray timeZones() {
        Path file = Path.of(System.getProperty("java.home"), "lib", "tzdb.dat");
        try {
            return array(Files.readAllBytes(file), Type.getType(byte[].class));
        } catch (IOException e) {
            throw new BuildException("The JDK's time zones cannot be read from " + file + ": " + e.getMessage());
        }
    }

    private HeapArray array(Object elements, Type type) {
        int length = Array.getLength(elements);
        HeapArray array = heap.newArray(world.ofDescriptor(type.getDescriptor()), length);
        System.arraycopy(elements, 0, array.elements(), 0, length);
        return array;
    }

    private ClassInfo represented(Object classObject) {
        return heap.classes().represented((HeapObject) classObject);
    }

    private HeapValue copy(HeapValue original) {
        if (!original.type().isSubtypeOf(world.get("java/lang/Cloneable"))) {
            throw interpreter.exception(
                    "java/lang/CloneNotSupportedException", original.type().javaName());
        }
        return heap.copy(original);
    }

    /** {@link System#arraycopy}, with the checks in the order that its documentation gives. */
    private void copyChecked(Object[] a) {
        if (a[0] == null || a[2] == null) {
            throw interpreter.exception("java/lang/NullPointerException", null);
        }
        if (!(a[0] instanceof HeapArray source)
                || !(a[2] instanceof HeapArray target)
                || source.elementKind() != target.elementKind()) {
            throw interpreter.exception("java/lang/ArrayStoreException", "arraycopy: type mismatch");
        }
        int from = (Integer) a[1];
        int to = (Integer) a[3];
        int count = (Integer) a[4];
        if ((from | to | count) < 0 || from > source.length() - count || to > target.length() - count) {
            throw interpreter.exception(
                    "java/lang/ArrayIndexOutOfBoundsException", "arraycopy: last index out of bounds");
        }
        if (source.elementKind() == ElementKind.REFERENCE
                && !source.type().component().isSubtypeOf(target.type().component())) {
            for (int i = 0; i < count; i++) {
                HeapValue element = (HeapValue) source.get(from + i);
                if (element != null && !element.type().isSubtypeOf(target.type().component())) {
                    heap.copyElements(source, from, target, to, i);
                    throw interpreter.exception("java/lang/ArrayStoreException", "arraycopy: element type mismatch");
                }
            }
        }
        heap.copyElements(source, from, target, to, count);
    }
}
