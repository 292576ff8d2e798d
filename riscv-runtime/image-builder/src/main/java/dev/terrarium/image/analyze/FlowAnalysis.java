package dev.terrarium.image.analyze;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.evaluate.Evaluator;
import dev.terrarium.image.evaluate.Folding;
import dev.terrarium.image.evaluate.HeapArray;
import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.evaluate.HeapValue;
import dev.terrarium.image.evaluate.Outcome;
import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.GraphBuilder;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Intrinsic;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.RuntimeMethod;
import dev.terrarium.image.ir.Target;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what an image can reach: a whole-program, context-insensitive points-to analysis that also propagates primitive
 * constants and takes only branches that can be taken, after Wimmer et al., "Scaling Type-Based Points-to Analysis with
 * Saturation" and Kozak et al., "SkipFlow: Improving the Precision of Points-to Analysis using Primitive Values and
 * Predicate Edges" (CGO 2025). Within a method it is sparse conditional constant propagation; between methods, flows of
 * parameters, results, fields and array elements only ever grow, and methods that depend on one that grew are analysed
 * again, until nothing changes.
 *
 * <p>A class initialiser runs at build time when the first instruction that would trigger it becomes reachable; what it
 * leaves in static fields flows on from there. Exceptions end an image, so handlers are not reachable.
 */
public final class FlowAnalysis {
    private final ClosedWorld world;
    private final GraphBuilder graphs;
    private final Evaluator evaluator;
    private final TypeTable types = new TypeTable();
    private final Map<MethodInfo, MethodState> methods = new LinkedHashMap<>();
    private final Deque<MethodState> worklist = new ArrayDeque<>();
    private final Map<FieldInfo, FieldState> fields = new LinkedHashMap<>();
    private final Map<ClassInfo, ElementState> elements = new HashMap<>();
    private final Map<ClassInfo, Outcome> initialisations = new LinkedHashMap<>();
    private final Map<HeapValue, Boolean> seen = new IdentityHashMap<>();
    private final List<HeapValue> seenInOrder = new ArrayList<>();
    private final Map<ClassInfo, List<HeapObject>> seenByType = new HashMap<>();
    private final BitSet instantiated = new BitSet();
    /** Methods that must be analysed again when an array class is instantiated. */
    private final Set<MethodState> dependOnArrayClasses = new LinkedHashSet<>();

    private final Map<MethodInfo, Map<ClassInfo, MethodInfo>> dispatches = new LinkedHashMap<>();

    /** A static or instance field: what may be in it and who reads it. */
    private static final class FieldState {
        Flow flow;
        boolean read;
        boolean written;
        final Set<MethodState> readers = new LinkedHashSet<>();
    }

    /** The elements of all arrays of one class. */
    private static final class ElementState {
        Flow flow;
        final Set<MethodState> readers = new LinkedHashSet<>();
    }

    public FlowAnalysis(ClosedWorld world, GraphBuilder graphs, Evaluator evaluator) {
        this.world = world;
        this.graphs = graphs;
        this.evaluator = evaluator;
    }

    /**
     * Analyses everything that the roots reach.
     *
     * @param roots static methods that are called from outside, with any arguments
     * @throws BuildException if something reachable cannot be in an image
     */
    public void run(List<MethodInfo> roots) {
        for (MethodInfo root : roots) {
            initialiseWithoutTrigger(root.owner(), null);
            MethodState state = reach(root, null);
            for (int i = 0; i < state.parameters.length; i++) {
                if (Kind.of(root.parameterTypes()[i]) == Kind.REFERENCE) {
                    throw new BuildException("Exported method " + root.javaName() + " must take primitives only");
                }
                flowIntoParameter(state, i, Flow.ANY_PRIMITIVE);
            }
        }
        do {
            while (!worklist.isEmpty()) {
                MethodState state = worklist.poll();
                state.queued = false;
                new Transfer(state).run();
            }
            rescanHeap();
        } while (!worklist.isEmpty());
    }

    // What was found.

    Iterable<MethodState> methods() {
        return methods.values();
    }

    MethodState state(MethodInfo method) {
        return methods.get(method);
    }

    TypeTable types() {
        return types;
    }

    Set<ClassInfo> instantiatedClasses() {
        Set<ClassInfo> result = new LinkedHashSet<>();
        instantiated.stream().forEach(index -> result.add(types.get(index)));
        return result;
    }

    Map<ClassInfo, Outcome> initialisations() {
        return initialisations;
    }

    Set<FieldInfo> fieldsRead() {
        Set<FieldInfo> result = new LinkedHashSet<>();
        fields.forEach((field, state) -> {
            if (state.read) {
                result.add(field);
            }
        });
        return result;
    }

    Set<FieldInfo> staticsWritten() {
        Set<FieldInfo> result = new LinkedHashSet<>();
        fields.forEach((field, state) -> {
            if (state.written && field.isStatic()) {
                result.add(field);
            }
        });
        return result;
    }

    Map<ClassInfo, MethodInfo> dispatch(MethodInfo symbol) {
        return dispatches.getOrDefault(symbol, Map.of());
    }

    // Reaching and growing.

    private MethodState reach(MethodInfo method, MethodState from) {
        MethodState known = methods.get(method);
        if (known != null) {
            return known;
        }
        if (method.isNative() || method.isIntrinsic()) {
            throw new BuildException("Native method " + method.javaName()
                    + " has no replacement in the class library and cannot be in an image." + chain(from));
        }
        int count = method.parameterTypes().length + (method.isStatic() ? 0 : 1);
        MethodState state = new MethodState(method, graphs.build(method), from, count);
        methods.put(method, state);
        enqueue(state);
        return state;
    }

    /** The methods by which a method was first reached, as text for messages. */
    static String chain(MethodState from) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        int hidden = 0;
        for (MethodState state = from; state != null; state = state.reachedFrom) {
            if (shown < 10) {
                text.append(text.isEmpty() ? "\n  reached from " : "\n  called by    ")
                        .append(state.method.javaName());
                shown++;
            } else {
                hidden++;
            }
        }
        if (hidden > 0) {
            text.append("\n  and ").append(hidden).append(" others");
        }
        return text.toString();
    }

    private void enqueue(MethodState state) {
        if (!state.queued) {
            state.queued = true;
            worklist.add(state);
        }
    }

    private void enqueueAll(Set<MethodState> states) {
        states.forEach(this::enqueue);
    }

    private void flowIntoParameter(MethodState state, int index, Flow flow) {
        Flow joined = Flow.join(state.parameters[index], flow);
        if (!Flow.same(joined, state.parameters[index])) {
            state.parameters[index] = joined;
            enqueue(state);
        }
    }

    private FieldState field(FieldInfo field) {
        return fields.computeIfAbsent(field, key -> new FieldState());
    }

    private void flowIntoField(FieldInfo field, Flow flow) {
        FieldState state = field(field);
        Flow joined = Flow.join(state.flow, flow);
        if (!Flow.same(joined, state.flow)) {
            state.flow = joined;
            enqueueAll(state.readers);
        }
    }

    private ElementState element(ClassInfo array) {
        return elements.computeIfAbsent(array, key -> new ElementState());
    }

    private void flowIntoElements(ClassInfo array, Flow flow) {
        ElementState state = element(array);
        Flow joined = Flow.join(state.flow, flow);
        if (!Flow.same(joined, state.flow)) {
            state.flow = joined;
            enqueueAll(state.readers);
        }
    }

    private Flow readField(FieldInfo field, MethodState reader) {
        FieldState state = field(field);
        state.readers.add(reader);
        if (!state.read) {
            state.read = true;
            if (field.isStatic()) {
                flowIntoField(field, flowOf(initialValue(field)));
            } else {
                for (HeapObject object : List.copyOf(seenByType.getOrDefault(field.owner(), List.of()))) {
                    flowIntoField(field, flowOf(object.get(field)));
                }
            }
        }
        return state.flow;
    }

    /** The value of a static field when the image boots. */
    Object initialValue(FieldInfo field) {
        Outcome outcome = initialisations.get(field.owner());
        if (outcome != null && outcome.evaluated() || evaluator.isInitialised(field.owner())) {
            return evaluator.staticValue(field);
        }
        Object constant = field.constantValue();
        if (constant instanceof String text) {
            return evaluator.stringObject(text);
        }
        return constant != null
                ? constant
                : Constant.zero(Kind.of(field.descriptor())).value();
    }

    /** The flow of a value in the evaluator's representation; an object of the image heap is then in the image. */
    Flow flowOf(Object value) {
        if (value == null) {
            return Flow.NULL;
        }
        if (value instanceof HeapValue heapValue) {
            see(heapValue);
            return Flow.ofHeap(heapValue, types.indexOf(heapValue.type()));
        }
        return Flow.ofPrimitive(value);
    }

    Flow flowOf(Constant constant) {
        if (constant.value() instanceof String text) {
            return flowOf(evaluator.stringObject(text));
        }
        if (constant.value() instanceof ClassInfo type) {
            return flowOf(evaluator.classObject(type));
        }
        return flowOf(constant.value());
    }

    private void see(HeapValue value) {
        if (seen.put(value, true) != null) {
            return;
        }
        seenInOrder.add(value);
        instantiate(value.type());
        if (value instanceof HeapObject object) {
            for (ClassInfo type = object.type(); type != null; type = type.superclass()) {
                seenByType.computeIfAbsent(type, key -> new ArrayList<>()).add(object);
            }
        }
        scan(value);
    }

    /** Lets what an object of the image heap holds flow into its fields or elements, as far as those are read. */
    private void scan(HeapValue value) {
        if (value instanceof HeapObject object) {
            for (ClassInfo type = object.type(); type != null; type = type.superclass()) {
                for (FieldInfo field : type.fields()) {
                    if (!field.isStatic() && field(field).read) {
                        flowIntoField(field, flowOf(object.get(field)));
                    }
                }
            }
        } else if (value instanceof HeapArray array && array.elements() instanceof HeapValue[] references) {
            for (HeapValue reference : references) {
                flowIntoElements(array.type(), flowOf(reference));
            }
        }
    }

    /** Initialisers that ran late may have changed what was scanned before. */
    private void rescanHeap() {
        for (int i = 0; i < seenInOrder.size(); i++) {
            scan(seenInOrder.get(i));
        }
        for (Map.Entry<FieldInfo, FieldState> entry : List.copyOf(fields.entrySet())) {
            if (entry.getKey().isStatic() && entry.getValue().read) {
                flowIntoField(entry.getKey(), flowOf(initialValue(entry.getKey())));
            }
        }
    }

    private void instantiate(ClassInfo type) {
        int index = types.indexOf(type);
        if (!instantiated.get(index)) {
            instantiated.set(index);
            if (type.isArray()) {
                enqueueAll(dependOnArrayClasses);
            }
        }
    }

    private void initialise(ClassInfo type, MethodState from) {
        if (initialisations.containsKey(type)) {
            return;
        }
        Outcome outcome = evaluator.initialise(type);
        initialisations.put(type, outcome);
        if (!outcome.evaluated()) {
            if (type.superclass() != null) {
                initialise(type.superclass(), from);
            }
            for (ClassInfo superinterface : type.interfaces()) {
                initialise(superinterface, from);
            }
            if (type.initialiser() != null) {
                reach(type.initialiser(), from);
            }
        }
    }

    /** Initialises a class that compiled code and assembly enter without the check that would initialise it at boot. */
    private void initialiseWithoutTrigger(ClassInfo type, MethodState from) {
        initialise(type, from);
        Outcome outcome = initialisations.get(type);
        if (!outcome.evaluated()) {
            throw new BuildException("The runtime's class " + type.javaName()
                    + " must be initialised at build time, but it cannot be: " + outcome.reason());
        }
    }

    boolean isInitialisedAtBoot(ClassInfo type) {
        Outcome outcome = initialisations.get(type);
        return outcome != null && !outcome.evaluated();
    }

    /** Abstract interpretation of one method. */
    private final class Transfer {
        private final MethodState state;
        private boolean changed;

        Transfer(MethodState state) {
            this.state = state;
        }

        void run() {
            Block entry = state.graph.entry();
            for (int i = 0; i < state.parameters.length; i++) {
                if (state.parameters[i] == null) {
                    return; // no call has come yet
                }
                join(entry.parameters().get(i), state.parameters[i]);
            }
            state.reachableBlocks.add(entry);
            do {
                changed = false;
                for (Block block : state.graph.blocks()) {
                    if (state.reachableBlocks.contains(block)) {
                        runBlock(block);
                    }
                }
            } while (changed);
        }

        private void join(Value value, Flow flow) {
            Flow old = state.values.get(value);
            Flow joined = Flow.join(old, flow);
            if (!Flow.same(old, joined)) {
                state.values.put(value, joined);
                changed = true;
            }
        }

        private Flow flow(Value value) {
            return value instanceof Constant constant ? flowOf(constant) : state.values.get(value);
        }

        private void runBlock(Block block) {
            for (Instruction instruction : block.instructions()) {
                if (instruction.opcode().isTerminator()) {
                    terminate(instruction);
                    return;
                }
                Flow result = transfer(instruction);
                if (result == null) {
                    state.ends.add(instruction);
                    return;
                }
                state.ends.remove(instruction);
                if (instruction.kind() != Kind.VOID) {
                    join(instruction, result);
                }
            }
        }

        private void go(Target target) {
            Block block = target.block();
            if (state.reachableBlocks.add(block)) {
                changed = true;
            }
            for (int i = 0; i < target.arguments().size(); i++) {
                join(block.parameters().get(i), flow(target.arguments().get(i)));
            }
        }

        private void terminate(Instruction instruction) {
            switch (instruction.opcode()) {
                case GOTO -> go(instruction.targets().get(0));
                case IF -> {
                    Boolean taken = decide(instruction);
                    if (taken == null || taken) {
                        go(instruction.targets().get(0));
                    }
                    if (taken == null || !taken) {
                        go(instruction.targets().get(1));
                    }
                }
                case SWITCH -> {
                    Flow key = flow(instruction.operand(0));
                    if (key.isConstant()) {
                        go(Specialiser.chosen(instruction, (Integer) key.value()));
                    } else {
                        instruction.targets().forEach(this::go);
                    }
                }
                case RETURN -> {
                    Flow result = instruction.operands().isEmpty() ? Flow.VOID : flow(instruction.operand(0));
                    Flow joined = Flow.join(state.returned, result);
                    if (!Flow.same(joined, state.returned)) {
                        state.returned = joined;
                        enqueueAll(state.callers);
                    }
                }
                case THROW -> callRuntime(RuntimeMethod.UNCAUGHT, flow(instruction.operand(0)));
                case UNSUPPORTED -> throw new BuildException(instruction.text() + "." + chain(state));
                default -> {}
            }
        }

        private Boolean decide(Instruction branch) {
            return FlowAnalysis.decide(branch, flow(branch.operand(0)), flow(branch.operand(1)));
        }

        /** The flow of what an instruction computes; bottom (null) if control does not go on behind it. */
        private Flow transfer(Instruction instruction) {
            Opcode opcode = instruction.opcode();
            switch (opcode) {
                case GETFIELD -> {
                    return getField(instruction);
                }
                case PUTFIELD -> {
                    field(instruction.field()).written = true;
                    flowIntoField(instruction.field(), flow(instruction.operand(1)));
                    return Flow.VOID;
                }
                case GETSTATIC -> {
                    return readField(instruction.field(), state);
                }
                case PUTSTATIC -> {
                    field(instruction.field()).written = true;
                    flowIntoField(instruction.field(), flow(instruction.operand(0)));
                    return Flow.VOID;
                }
                case CLASSINIT -> {
                    initialise(instruction.type(), state);
                    return Flow.VOID;
                }
                case NEW -> {
                    return allocate(instruction.type());
                }
                case NEWARRAY -> {
                    callRuntime(RuntimeMethod.NEGATIVE_ARRAY_SIZE, Flow.ANY_PRIMITIVE);
                    return allocateArray(instruction.type());
                }
                case MULTINEWARRAY -> {
                    callRuntime(RuntimeMethod.NEGATIVE_ARRAY_SIZE, Flow.ANY_PRIMITIVE);
                    ClassInfo array = instruction.type();
                    for (int i = 1; i < instruction.operands().size(); i++) {
                        allocateArray(array.component());
                        flowIntoElements(array, Flow.ofType(types.indexOf(array.component())));
                        array = array.component();
                    }
                    return allocateArray(instruction.type());
                }
                case ARRAYLENGTH -> {
                    Flow array = flow(instruction.operand(0));
                    return array.isConstant() && array.value() instanceof HeapArray heapArray
                            ? Flow.ofPrimitive(heapArray.length())
                            : Flow.ANY_PRIMITIVE;
                }
                case ARRAYLOAD -> {
                    return arrayLoad(instruction);
                }
                case ARRAYSTORE -> {
                    Flow array = flow(instruction.operand(0));
                    Flow value = flow(instruction.operand(2));
                    if (value.isReference()) {
                        array.types().stream().forEach(index -> storeElement(types.get(index), value));
                    }
                    return Flow.VOID;
                }
                case INSTANCEOF -> {
                    return instanceOf(flow(instruction.operand(0)), instruction.type());
                }
                case NULLCHECK -> {
                    Flow value = flow(instruction.operand(0));
                    if (value.isNullable()) {
                        callRuntime(RuntimeMethod.NULL_POINTER);
                    }
                    return value.nonNull();
                }
                case BOUNDSCHECK -> {
                    return boundsCheck(instruction);
                }
                case ZEROCHECK -> {
                    Flow value = flow(instruction.operand(0));
                    boolean isZero = value.isConstant() && ((Number) value.value()).longValue() == 0;
                    if (isZero || !value.isConstant()) {
                        callRuntime(RuntimeMethod.DIVISION_BY_ZERO);
                    }
                    return isZero ? null : value;
                }
                case STORECHECK -> {
                    return storeCheck(instruction);
                }
                case CHECKCAST -> {
                    Flow value = flow(instruction.operand(0));
                    Flow passed = value.restrictedTo(types.subtypesOf(instruction.type()));
                    if (passed != value) {
                        callRuntime(
                                RuntimeMethod.CLASS_CAST,
                                value.nonNull(),
                                flowOf(evaluator.classObject(instruction.type())));
                    }
                    return passed;
                }
                case MONITORENTER, MONITOREXIT -> {
                    return Flow.VOID;
                }
                case CALLSTATIC, CALLSPECIAL, CALLVIRTUAL, CALLINTERFACE -> {
                    return call(instruction);
                }
                default -> {
                    return arithmetic(instruction);
                }
            }
        }

        private Flow arithmetic(Instruction instruction) {
            Opcode opcode = instruction.opcode();
            if (opcode == Opcode.COMPARE) {
                Boolean holds = decide(instruction);
                return holds == null ? Flow.ANY_PRIMITIVE : Flow.ofPrimitive(holds ? 1 : 0);
            }
            Object[] operands = new Object[instruction.operands().size()];
            for (int i = 0; i < operands.length; i++) {
                Flow flow = flow(instruction.operand(i));
                if (!flow.isConstant()) {
                    remainder(instruction);
                    return Flow.ANY_PRIMITIVE;
                }
                operands[i] = flow.value();
            }
            Object folded = Folding.fold(opcode, instruction.kind(), instruction.symbol(), operands);
            return folded == null ? Flow.ANY_PRIMITIVE : Flow.ofPrimitive(folded);
        }

        private void remainder(Instruction instruction) {
            if (instruction.opcode() == Opcode.REM && instruction.kind() == Kind.FLOAT) {
                callRuntime(RuntimeMethod.FLOAT_REMAINDER, Flow.ANY_PRIMITIVE, Flow.ANY_PRIMITIVE);
            } else if (instruction.opcode() == Opcode.REM && instruction.kind() == Kind.DOUBLE) {
                callRuntime(RuntimeMethod.DOUBLE_REMAINDER, Flow.ANY_PRIMITIVE, Flow.ANY_PRIMITIVE);
            }
        }

        private Flow getField(Instruction instruction) {
            FieldInfo field = instruction.field();
            Flow object = flow(instruction.operand(0));
            Flow all = readField(field, state);
            if (field.isFinal() && object.isConstant() && object.value() instanceof HeapObject known) {
                return flowOf(known.get(field));
            }
            return all;
        }

        private Flow allocate(ClassInfo type) {
            callRuntime(RuntimeMethod.ALLOCATE, Flow.ANY_PRIMITIVE);
            instantiate(type);
            for (ClassInfo own = type; own != null; own = own.superclass()) {
                for (FieldInfo field : own.fields()) {
                    if (!field.isStatic()) {
                        flowIntoField(field, Flow.zero(Kind.of(field.descriptor())));
                    }
                }
            }
            return Flow.ofType(types.indexOf(type));
        }

        private Flow allocateArray(ClassInfo type) {
            callRuntime(RuntimeMethod.ALLOCATE, Flow.ANY_PRIMITIVE);
            instantiate(type);
            if (Kind.of(type.componentDescriptor()) == Kind.REFERENCE) {
                flowIntoElements(type, Flow.NULL);
            }
            return Flow.ofType(types.indexOf(type));
        }

        private Flow arrayLoad(Instruction instruction) {
            if (instruction.kind() != Kind.REFERENCE) {
                return Flow.ANY_PRIMITIVE;
            }
            Flow result = null;
            BitSet arrays = flow(instruction.operand(0)).types();
            for (int i = arrays.nextSetBit(0); i >= 0; i = arrays.nextSetBit(i + 1)) {
                ElementState element = element(types.get(i));
                element.readers.add(state);
                result = Flow.join(result, element.flow);
            }
            return result;
        }

        private void storeElement(ClassInfo array, Flow value) {
            if (array.component() != null) {
                flowIntoElements(array, value.restrictedTo(types.subtypesOf(array.component())));
            }
        }

        private Flow boundsCheck(Instruction instruction) {
            Flow index = flow(instruction.operand(0));
            Flow length = flow(instruction.operand(1));
            if (index.isConstant() && length.isConstant()) {
                int i = (Integer) index.value();
                if (i >= 0 && i < (Integer) length.value()) {
                    return index;
                }
                callRuntime(RuntimeMethod.ARRAY_INDEX, index, length);
                return null;
            }
            callRuntime(RuntimeMethod.ARRAY_INDEX, index, length);
            return index;
        }

        private Flow storeCheck(Instruction instruction) {
            Flow value = flow(instruction.operand(0));
            Flow array = flow(instruction.operand(1));
            if (!storesAlwaysFit(value, array)) {
                callRuntime(RuntimeMethod.ARRAY_STORE, value.nonNull());
            }
            return value;
        }

        private Flow instanceOf(Flow value, ClassInfo type) {
            BitSet matching = types.subtypesOf(type);
            if (!value.types().intersects(matching)) {
                return Flow.ofPrimitive(0);
            }
            BitSet others = (BitSet) value.types().clone();
            others.andNot(matching);
            return others.isEmpty() && !value.isNullable() ? Flow.ofPrimitive(1) : Flow.ANY_PRIMITIVE;
        }

        private void callRuntime(RuntimeMethod method, Flow... arguments) {
            for (Flow argument : arguments) {
                if (argument == null) {
                    return;
                }
            }
            MethodInfo target = runtimeMethod(method);
            initialiseWithoutTrigger(target.owner(), state);
            MethodState callee = reach(target, state);
            for (int i = 0; i < arguments.length; i++) {
                flowIntoParameter(callee, i, arguments[i]);
            }
        }

        private Flow call(Instruction instruction) {
            MethodInfo symbol = instruction.method();
            Intrinsic intrinsic = Intrinsic.of(symbol);
            if (intrinsic != null) {
                return intrinsic(intrinsic, instruction);
            }
            List<Flow> arguments = new ArrayList<>();
            for (Value operand : instruction.operands()) {
                arguments.add(flow(operand));
            }
            if (instruction.opcode() == Opcode.CALLSTATIC || instruction.opcode() == Opcode.CALLSPECIAL) {
                return invoke(symbol, arguments);
            }
            Map<MethodInfo, BitSet> receivers = new LinkedHashMap<>();
            BitSet classes = arguments.get(0).types();
            for (int i = classes.nextSetBit(0); i >= 0; i = classes.nextSetBit(i + 1)) {
                ClassInfo type = types.get(i);
                MethodInfo target = world.select(type, symbol);
                if (target == null) {
                    throw new BuildException("Method " + symbol.javaName() + " is abstract in " + type.javaName()
                            + ", an object of which is its receiver." + chain(state));
                }
                dispatches.computeIfAbsent(symbol, key -> new LinkedHashMap<>()).put(type, target);
                receivers.computeIfAbsent(target, key -> new BitSet()).set(i);
            }
            Flow result = null;
            for (Map.Entry<MethodInfo, BitSet> entry : receivers.entrySet()) {
                arguments.set(0, flow(instruction.operand(0)).restrictedTo(entry.getValue()));
                result = Flow.join(result, invoke(entry.getKey(), arguments));
            }
            return result;
        }

        private Flow invoke(MethodInfo target, List<Flow> arguments) {
            Intrinsic intrinsic = Intrinsic.of(target);
            if (intrinsic == Intrinsic.OBJECT_GET_CLASS) {
                return classOf(arguments.get(0));
            }
            MethodState callee = reach(target, state);
            callee.callers.add(state);
            for (int i = 0; i < arguments.size(); i++) {
                flowIntoParameter(callee, i, arguments.get(i));
            }
            return callee.returned;
        }

        private Flow classOf(Flow object) {
            Flow result = null;
            for (int i = object.types().nextSetBit(0);
                    i >= 0;
                    i = object.types().nextSetBit(i + 1)) {
                result = Flow.join(result, flowOf(evaluator.classObject(types.get(i))));
            }
            return result;
        }

        private Flow intrinsic(Intrinsic intrinsic, Instruction instruction) {
            switch (intrinsic) {
                case CLASS_OF, OBJECT_GET_CLASS -> {
                    return classOf(flow(instruction.operand(0)));
                }
                case NEW_ARRAY_LIKE -> {
                    callRuntime(RuntimeMethod.ALLOCATE, Flow.ANY_PRIMITIVE);
                    return arraysAmong(flow(instruction.operand(0)).types());
                }
                case NEW_ARRAY -> {
                    callRuntime(RuntimeMethod.ALLOCATE, Flow.ANY_PRIMITIVE);
                    Flow type = flow(instruction.operand(0));
                    if (type.isConstant() && type.value() instanceof HeapObject known) {
                        return allocateArray(evaluator.represented(known));
                    }
                    dependOnArrayClasses.add(state);
                    return arraysAmong(instantiated);
                }
                case SHALLOW_COPY -> {
                    callRuntime(RuntimeMethod.ALLOCATE, Flow.ANY_PRIMITIVE);
                    Flow object = flow(instruction.operand(0));
                    return Flow.ofTypes(object.types(), false);
                }
                case COPY_ELEMENTS -> {
                    copyElements(flow(instruction.operand(0)), flow(instruction.operand(2)));
                    return Flow.VOID;
                }
                case IS_INSTANCE -> {
                    Flow type = flow(instruction.operand(0));
                    if (type.isConstant() && type.value() instanceof HeapObject known) {
                        return instanceOf(flow(instruction.operand(1)), evaluator.represented(known));
                    }
                    return Flow.ANY_PRIMITIVE;
                }
                case ELEMENT_SHIFT -> {
                    return elementShift(flow(instruction.operand(0)));
                }
                case FLOAT_TO_RAW_INT_BITS,
                        INT_BITS_TO_FLOAT,
                        DOUBLE_TO_RAW_LONG_BITS,
                        LONG_BITS_TO_DOUBLE,
                        SQRT,
                        MATH_SQRT -> {
                    Flow operand = flow(instruction.operand(0));
                    return operand.isConstant()
                            ? Flow.ofPrimitive(Folding.fold(intrinsic, operand.value()))
                            : Flow.ANY_PRIMITIVE;
                }
                default -> {
                    return instruction.kind() == Kind.VOID ? Flow.VOID : Flow.ANY_PRIMITIVE;
                }
            }
        }

        private Flow arraysAmong(BitSet candidates) {
            BitSet arrays = new BitSet();
            candidates.stream().filter(index -> types.get(index).isArray()).forEach(index -> {
                arrays.set(index);
                instantiate(types.get(index));
                if (types.get(index).component() != null) {
                    flowIntoElements(types.get(index), Flow.NULL);
                }
            });
            return Flow.ofTypes(arrays, false);
        }

        private void copyElements(Flow source, Flow target) {
            source.types().stream().forEach(from -> {
                ClassInfo sourceType = types.get(from);
                if (sourceType.isArray() && sourceType.component() != null) {
                    ElementState element = element(sourceType);
                    element.readers.add(state);
                    if (element.flow != null) {
                        target.types().stream()
                                .mapToObj(types::get)
                                .filter(ClassInfo::isArray)
                                .forEach(targetType -> storeElement(targetType, element.flow));
                    }
                }
            });
        }

        private Flow elementShift(Flow object) {
            Flow result = null;
            for (int i = object.types().nextSetBit(0);
                    i >= 0;
                    i = object.types().nextSetBit(i + 1)) {
                ClassInfo type = types.get(i);
                int shift = type.isArray()
                        ? dev.terrarium.image.ir.ElementKind.of(type.componentDescriptor())
                                .shift()
                        : -1;
                result = Flow.join(result, Flow.ofPrimitive(shift));
            }
            return result;
        }
    }

    boolean storesAlwaysFit(Flow value, Flow array) {
        for (int i = array.types().nextSetBit(0); i >= 0; i = array.types().nextSetBit(i + 1)) {
            ClassInfo component = types.get(i).component();
            if (component == null || value.restrictedTo(types.subtypesOf(component)) != value) {
                return false;
            }
        }
        return true;
    }

    /** Whether the condition of a branch or comparison holds; null if that depends. */
    static Boolean decide(Instruction branch, Flow left, Flow right) {
        if (left.isConstant() && right.isConstant()) {
            return Folding.holds(branch.condition(), left.value(), right.value());
        }
        boolean differ = left.isReference()
                && (left.isNull() && !right.isNullable()
                        || right.isNull() && !left.isNullable()
                        || !left.types().intersects(right.types()) && !(left.isNullable() && right.isNullable()));
        return differ ? (Boolean) branch.condition().holds(1) : null;
    }

    MethodInfo runtimeMethod(RuntimeMethod method) {
        MethodInfo found = world.resolveMethod(world.get(method.owner()), method.method(), method.descriptor());
        if (found == null) {
            throw new BuildException("The runtime has no method " + method.owner() + "." + method.method()
                    + method.descriptor() + ": its version does not fit this image builder");
        }
        return found;
    }
}
