package dev.terrarium.image.evaluate;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.ir.Condition;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.NullExplainer;
import dev.terrarium.image.ir.NullExplanation;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Executes graphs. Calls of the evaluated program take no stack of the host, as its frames are a list; only nested
 * initialisers and the constructors of exceptions that checks raise do, and their depth is limited.
 */
final class Interpreter {
    private static final int NESTED_RUNS = 150;

    /** Where {@code Unsafe} says that arrays have their elements. */
    private static final int ARRAY_BASE = 16;

    private final ClosedWorld world;
    private final Function<MethodInfo, Graph> graphs;
    private final ImageHeap heap;
    private final Evaluator evaluator;
    private final Limits limits;
    private final BuildTimeMethods methods;
    private final NullExplainer nullExplainer = new NullExplainer();
    private final Map<MethodInfo, Code> codes = new HashMap<>();
    private int frames;
    private int runs;
    private HeapObject lastThrown;
    private List<String> lastThrownChain = List.of();

    Interpreter(
            ClosedWorld world, Function<MethodInfo, Graph> graphs, ImageHeap heap, Evaluator evaluator, Limits limits) {
        this.world = world;
        this.graphs = graphs;
        this.heap = heap;
        this.evaluator = evaluator;
        this.limits = limits;
        this.methods = new BuildTimeMethods(world, heap, this);
    }

    /**
     * Runs a method to its end, in the transaction that is open.
     *
     * @throws Thrown if it throws
     * @throws Unevaluatable if it cannot be evaluated
     */
    Object run(MethodInfo method, Object[] arguments) {
        int framesBefore = frames;
        if (runs == NESTED_RUNS) {
            throw new Unevaluatable("needs initialisers that are nested more than " + NESTED_RUNS + " deep", List.of());
        }
        runs++;
        try {
            return new Run().run(method, arguments);
        } finally {
            runs--;
            frames = framesBefore;
        }
    }

    /** Makes an exception of a class by its constructor; the message is null if there is none. */
    Thrown exception(String className, String message) {
        ClassInfo type = world.get(className);
        evaluator.ensureInitialised(type);
        HeapObject exception = heap.newObject(type);
        if (message == null) {
            run(constructor(type, "()V"), new Object[] {exception});
        } else {
            run(constructor(type, "(Ljava/lang/String;)V"), new Object[] {exception, heap.constant(message)});
        }
        return new Thrown(exception, List.of());
    }

    /** Initialises a class for what names it without an instruction that would. */
    void initialise(ClassInfo type) {
        evaluator.ensureInitialised(type);
    }

    private static MethodInfo constructor(ClassInfo type, String descriptor) {
        MethodInfo constructor = type.declaredMethod("<init>", descriptor);
        if (constructor == null) {
            throw new BuildException("Class " + type + " has no constructor with descriptor " + descriptor);
        }
        return constructor;
    }

    /** Describes an exception as {@link Throwable#toString()} does. */
    String describe(HeapObject exception) {
        FieldInfo field = world.get("java/lang/Throwable").declaredField("detailMessage", "Ljava/lang/String;");
        String name = exception.type().javaName();
        return field != null && exception.get(field) instanceof HeapObject message
                ? name + ": " + heap.strings().text(message)
                : name;
    }

    private Code code(MethodInfo method) {
        Code code = codes.get(method);
        if (code == null) {
            Graph graph;
            try {
                graph = graphs.apply(method);
            } catch (BuildException e) {
                throw new Unevaluatable(
                        "calls " + method.javaName() + ", which has no IR: " + e.getMessage(), List.of());
            }
            if (graph == null) {
                throw new Unevaluatable("calls " + method.javaName() + ", which has no body", List.of());
            }
            code = Code.of(graph, heap::constant);
            codes.put(method, code);
        }
        return code;
    }

    private static final class Frame {
        final Frame caller;
        final Code code;
        final Object[] slots;
        Code.Operation[] operations;
        int next;

        Frame(Frame caller, Code code, Object[] arguments) {
            this.caller = caller;
            this.code = code;
            this.slots = code.slots(arguments);
            this.operations = code.entry();
        }

        /** The operation that is being executed: a call, in frames that are not the innermost. */
        Code.Operation current() {
            return operations[Math.max(next - 1, 0)];
        }

        /** Goes along an edge. All arguments are read before any parameter is written, as they may overlap. */
        void follow(Code.Edge edge, HeapObject exception) {
            int[] from = edge.from;
            int[] to = edge.to;
            if (to.length == 1) {
                slots[to[0]] = exception != null ? exception : slots[from[0]];
            } else if (to.length > 1) {
                Object[] values = new Object[to.length];
                for (int i = 0; i < to.length; i++) {
                    values[i] = slots[from[i]];
                }
                if (exception != null) {
                    values[0] = exception;
                }
                for (int i = 0; i < to.length; i++) {
                    slots[to[i]] = values[i];
                }
            }
            operations = edge.block;
            next = 0;
        }
    }

    /** One entry into the evaluated program from outside, until its first method returns. */
    private final class Run {
        private Frame top;
        private Object returned;

        Object run(MethodInfo method, Object[] arguments) {
            try {
                call(method, arguments, null);
                while (top != null) {
                    try {
                        loop();
                    } catch (Thrown thrown) {
                        unwind(thrown);
                    }
                }
                return returned;
            } catch (Unevaluatable e) {
                throw e.within(chain());
            } catch (BuildException e) {
                throw new Unevaluatable("cannot be evaluated: " + e.getMessage(), chain());
            }
        }

        private List<String> chain() {
            List<String> chain = new ArrayList<>();
            for (Frame frame = top; frame != null; frame = frame.caller) {
                chain.add(Unevaluatable.entry(frame.code.method(), frame.current().line));
            }
            Collections.reverse(chain);
            return chain;
        }

        /** Continues at the innermost handler; the IR's handlers take every exception and sort them out themselves. */
        private void unwind(Thrown thrown) {
            HeapObject exception = thrown.exception();
            if (exception != lastThrown) {
                lastThrown = exception;
                lastThrownChain = chain();
                lastThrownChain.addAll(thrown.chain());
            }
            while (top != null) {
                Code.Edge handler = top.current().unwind;
                if (handler != null) {
                    top.follow(handler, exception);
                    return;
                }
                pop();
            }
            throw new Thrown(exception, lastThrownChain);
        }

        private void pop() {
            top = top.caller;
            frames--;
        }

        /** Enters a method, or has its value at once if the builder knows it. */
        private void call(MethodInfo method, Object[] arguments, Code.Operation caller) {
            if (method.isStatic()) {
                evaluator.ensureInitialised(method.owner());
            }
            if (method.isNative() || method.isIntrinsic()) {
                finish(caller, methods.invoke(method, arguments));
                return;
            }
            if (++frames > limits.frames()) {
                throw new Unevaluatable(
                        "makes calls that are nested more than " + limits.frames() + " deep", List.of());
            }
            top = new Frame(top, code(method), arguments);
        }

        private void finish(Code.Operation caller, Object value) {
            if (caller == null) {
                returned = value;
            } else if (caller.result >= 0) {
                top.slots[caller.result] = value;
            }
        }

        private void loop() {
            while (top != null) {
                Frame frame = top;
                Code.Operation operation = frame.operations[frame.next++];
                if (heap.transaction().step() > limits.steps()) {
                    throw new Unevaluatable(
                            "takes more than " + limits.steps()
                                    + " instructions, the limit for one class at build time",
                            List.of());
                }
                execute(frame, operation);
            }
        }

        private void execute(Frame frame, Code.Operation operation) {
            Object[] slots = frame.slots;
            int[] operands = operation.operands;
            Opcode opcode = operation.opcode;
            Object symbol = operation.symbol;
            switch (opcode) {
                case ADD, SUB, MUL, DIV, REM, AND, OR, XOR, SHL, SHR, USHR, LCMP, FCMPL, FCMPG, COMPARE -> {
                    Object value =
                            Folding.binary(opcode, operation.kind, symbol, slots[operands[0]], slots[operands[1]]);
                    if (value == null) {
                        throw new IllegalStateException("no value for " + opcode + " in " + frame.code.method());
                    }
                    slots[operation.result] = value;
                }
                case NEG, I2L, I2F, I2D, L2I, L2F, L2D, F2I, F2L, F2D, D2I, D2L, D2F, I2B, I2C, I2S ->
                    slots[operation.result] = Folding.unary(opcode, slots[operands[0]]);
                case GETFIELD ->
                    slots[operation.result] = heap.readField((HeapObject) slots[operands[0]], (FieldInfo) symbol);
                case PUTFIELD -> heap.putField((HeapObject) slots[operands[0]], (FieldInfo) symbol, slots[operands[1]]);
                case GETSTATIC -> {
                    FieldInfo field = (FieldInfo) symbol;
                    evaluator.ensureInitialised(field.owner());
                    slots[operation.result] = heap.readStatic(field, evaluator.isComplete(field.owner()));
                }
                case PUTSTATIC -> {
                    FieldInfo field = (FieldInfo) symbol;
                    evaluator.ensureInitialised(field.owner());
                    heap.putStatic(field, slots[operands[0]]);
                }
                case NEW -> {
                    evaluator.ensureInitialised((ClassInfo) symbol);
                    slots[operation.result] = heap.newObject((ClassInfo) symbol);
                }
                case NEWARRAY -> {
                    int length = (Integer) slots[operands[0]];
                    if (length < 0) {
                        throw exception("java/lang/NegativeArraySizeException", String.valueOf(length));
                    }
                    slots[operation.result] = heap.newArray((ClassInfo) symbol, length);
                }
                case MULTINEWARRAY -> {
                    int[] lengths = Arrays.stream(operands)
                            .map(slot -> (Integer) slots[slot])
                            .toArray();
                    for (int length : lengths) {
                        if (length < 0) {
                            throw exception("java/lang/NegativeArraySizeException", String.valueOf(length));
                        }
                    }
                    slots[operation.result] = newArrays((ClassInfo) symbol, lengths, 0);
                }
                case ARRAYLENGTH -> slots[operation.result] = ((HeapArray) slots[operands[0]]).length();
                case ARRAYLOAD ->
                    slots[operation.result] =
                            heap.readElement((HeapArray) slots[operands[0]], (Integer) slots[operands[1]]);
                case ARRAYSTORE ->
                    heap.putElement((HeapArray) slots[operands[0]], (Integer) slots[operands[1]], slots[operands[2]]);
                case INSTANCEOF -> {
                    HeapValue value = (HeapValue) slots[operands[0]];
                    slots[operation.result] = value != null && value.type().isSubtypeOf((ClassInfo) symbol) ? 1 : 0;
                }
                case NULLCHECK -> {
                    if (slots[operands[0]] == null) {
                        NullExplanation.Place place = operation.nullPlace;
                        String message = place == null
                                ? null
                                : nullExplainer.explain(place).message();
                        throw exception("java/lang/NullPointerException", message);
                    }
                    pass(operation, slots);
                }
                case BOUNDSCHECK -> {
                    int index = (Integer) slots[operands[0]];
                    int length = (Integer) slots[operands[1]];
                    if (Integer.compareUnsigned(index, length) >= 0) {
                        throw exception(
                                "java/lang/ArrayIndexOutOfBoundsException",
                                "Index " + index + " out of bounds for length " + length);
                    }
                    pass(operation, slots);
                }
                case ZEROCHECK -> {
                    if (((Number) slots[operands[0]]).longValue() == 0) {
                        throw exception("java/lang/ArithmeticException", "/ by zero");
                    }
                    pass(operation, slots);
                }
                case STORECHECK -> {
                    HeapValue value = (HeapValue) slots[operands[0]];
                    HeapArray array = (HeapArray) slots[operands[1]];
                    if (value != null && !value.type().isSubtypeOf(array.type().component())) {
                        throw exception(
                                "java/lang/ArrayStoreException", value.type().javaName());
                    }
                    pass(operation, slots);
                }
                case CHECKCAST -> {
                    HeapValue value = (HeapValue) slots[operands[0]];
                    if (value != null && !value.type().isSubtypeOf((ClassInfo) symbol)) {
                        throw exception(
                                "java/lang/ClassCastException",
                                "class " + value.type() + " cannot be cast to class " + symbol);
                    }
                    pass(operation, slots);
                }
                case GETMEMORY ->
                    slots[operation.result] = readMemory((HeapValue) slots[operands[0]], (Long) slots[operands[1]]);
                case PUTMEMORY ->
                    putMemory((HeapValue) slots[operands[0]], (Long) slots[operands[1]], slots[operands[2]]);
                case FIELDOFFSET, OBJECTAT ->
                    throw new Unevaluatable(
                            "asks where an object or field lies, which only the machine knows", List.of());
                case CLASSINIT -> evaluator.ensureInitialised((ClassInfo) symbol);
                // A single thread evaluates: no monitor is ever contended.
                case MONITORENTER, MONITOREXIT -> {}
                case CALLSTATIC, CALLSPECIAL -> invoke((MethodInfo) symbol, frame, operation);
                case CALLVIRTUAL, CALLINTERFACE -> invoke(select(frame, operation), frame, operation);
                case GOTO -> frame.follow(operation.targets[0], null);
                case IF -> {
                    Object left = slots[operands[0]];
                    Object right = slots[operands[1]];
                    Boolean holds = Folding.holds((Condition) symbol, left, right);
                    frame.follow(operation.targets[holds ? 0 : 1], null);
                }
                case SWITCH -> {
                    int position = Arrays.binarySearch((int[]) symbol, (Integer) slots[operands[0]]);
                    frame.follow(operation.targets[position < 0 ? 0 : position + 1], null);
                }
                case RETURN -> {
                    Object value = operands.length == 0 ? null : slots[operands[0]];
                    pop();
                    finish(top == null ? null : top.current(), value);
                }
                case THROW -> {
                    HeapObject exception = (HeapObject) slots[operands[0]];
                    if (exception == null) {
                        throw exception("java/lang/NullPointerException", null);
                    }
                    throw new Thrown(exception, List.of());
                }
                case UNSUPPORTED -> throw new Unevaluatable("does what no image can do: " + symbol, List.of());
                case UNREACHABLE ->
                    throw new IllegalStateException("control came to what is unreachable in " + frame.code.method());
            }
        }

        /** A check that holds has its first operand as its value. */
        private void pass(Code.Operation operation, Object[] slots) {
            if (operation.kind != Kind.VOID) {
                slots[operation.result] = slots[operation.operands[0]];
            }
        }

        private MethodInfo select(Frame frame, Code.Operation operation) {
            ClassInfo receiver = ((HeapValue) frame.slots[operation.operands[0]]).type();
            if (receiver != operation.lastReceiver) {
                MethodInfo symbol = (MethodInfo) operation.symbol;
                MethodInfo selected = world.select(receiver, symbol);
                if (selected == null) {
                    throw new Unevaluatable(
                            "calls " + symbol.javaName() + ", which is abstract in " + receiver, List.of());
                }
                operation.lastReceiver = receiver;
                operation.lastSelected = selected;
            }
            return operation.lastSelected;
        }

        private void invoke(MethodInfo method, Frame frame, Code.Operation operation) {
            int[] operands = operation.operands;
            Object[] arguments = new Object[operands.length];
            for (int i = 0; i < operands.length; i++) {
                arguments[i] = frame.slots[operands[i]];
            }
            if (operation.intrinsic != null) {
                finish(operation, methods.invoke(operation.intrinsic, method, arguments));
            } else {
                call(method, arguments, operation);
            }
        }

        private Object readMemory(HeapValue object, long offset) {
            FieldInfo field = world.fieldOffsets().field(offset);
            return field != null
                    ? heap.readField((HeapObject) object, field)
                    : heap.readElement(array(object), index(array(object), offset));
        }

        private void putMemory(HeapValue object, long offset, Object value) {
            FieldInfo field = world.fieldOffsets().field(offset);
            if (field != null) {
                heap.putField((HeapObject) object, field, value);
            } else {
                heap.putElement(array(object), index(array(object), offset), value);
            }
        }

        private HeapArray array(HeapValue object) {
            if (object instanceof HeapArray array) {
                return array;
            }
            throw new Unevaluatable("accesses memory by an address", List.of());
        }

        private int index(HeapArray array, long offset) {
            long index = offset - ARRAY_BASE >> array.elementKind().shift();
            if (offset < ARRAY_BASE || index >= array.length()) {
                throw new Unevaluatable("accesses memory beyond the end of an array", List.of());
            }
            return (int) index;
        }

        private HeapArray newArrays(ClassInfo type, int[] lengths, int dimension) {
            HeapArray array = heap.newArray(type, lengths[dimension]);
            if (dimension + 1 < lengths.length) {
                for (int i = 0; i < array.length(); i++) {
                    array.put(i, newArrays(type.component(), lengths, dimension + 1));
                }
            }
            return array;
        }
    }
}
