package dev.terrarium.image.analyze;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.StackTraces;
import dev.terrarium.image.evaluate.Evaluator;
import dev.terrarium.image.evaluate.Folding;
import dev.terrarium.image.evaluate.HeapArray;
import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Intrinsic;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Lookup;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.RuntimeMethod;
import dev.terrarium.image.ir.Target;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Abstract interpretation of one method. */
final class MethodFlow {
    private final FlowAnalysis analysis;
    private final HeapFlows heap;
    private final Evaluator evaluator;
    private final TypeTable types;
    private final MethodState state;
    private final Rounds rounds;
    private boolean changed;
    /** What is known where control is; null for nothing. */
    private Predicates.Predicate predicate;

    MethodFlow(FlowAnalysis analysis, MethodState state) {
        this.analysis = analysis;
        this.heap = analysis.heap();
        this.evaluator = analysis.evaluator();
        this.types = heap.types();
        this.state = state;
        this.rounds = new Rounds(state.graph.blocks(), state.positions);
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
        if (state.isRecursive) {
            throwToCallers(callRuntime(RuntimeMethod.STACK_OVERFLOW).thrown);
        }
        do {
            changed = false;
            rounds.begin();
            for (Block block = rounds.next(); block != null; block = rounds.next()) {
                // What the method depends on outside of it changes only with the method being queued again.
                if (state.reachableBlocks.contains(block) && (state.queued || !rounds.isSettled())) {
                    rounds.analyse();
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
            rounds.changed(value);
            changed = true;
        }
    }

    private Flow flow(Value value) {
        Flow flow = flowAnywhere(value);
        return predicate == null || flow == null || value instanceof Constant
                ? flow
                : predicate.refine(value, flow, this::flowAnywhere, types);
    }

    /** What is known of a value wherever control is. */
    private Flow flowAnywhere(Value value) {
        return value instanceof Constant constant ? heap.flowOf(constant) : state.values.get(value);
    }

    private void runBlock(Block block) {
        predicate = state.predicates().at(block);
        for (Instruction instruction : block.instructions()) {
            if (instruction.opcode().isTerminator()) {
                terminate(block, instruction);
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

    private void enter(Block block) {
        if (state.reachableBlocks.add(block)) {
            changed = true;
        }
    }

    private void go(Block from, int index) {
        predicate = state.predicates().along(from, index);
        go(from.terminator().targets().get(index));
        predicate = state.predicates().at(from);
    }

    private void go(Target target) {
        Block block = target.block();
        enter(block);
        for (int i = 0; i < target.arguments().size(); i++) {
            join(block.parameters().get(i), flow(target.arguments().get(i)));
        }
    }

    private void terminate(Block block, Instruction instruction) {
        switch (instruction.opcode()) {
            case GOTO -> go(instruction.targets().get(0));
            case IF -> {
                Boolean taken = decide(instruction);
                if (taken == null || taken) {
                    go(block, 0);
                }
                if (taken == null || !taken) {
                    go(block, 1);
                }
            }
            case SWITCH -> {
                Flow key = flow(instruction.operand(0));
                if (key.isConstant()) {
                    go(Specialiser.chosen(instruction, (Integer) key.value()));
                } else {
                    for (int i = 0; i < instruction.targets().size(); i++) {
                        go(block, i);
                    }
                }
            }
            case RETURN -> {
                Flow result = instruction.operands().isEmpty() ? Flow.VOID : flow(instruction.operand(0));
                Flow joined = Flow.join(state.returned, result);
                if (!Flow.same(joined, state.returned)) {
                    state.returned = joined;
                    analysis.enqueueAll(state.callers);
                }
            }
            case THROW -> throwException(instruction);
            case UNSUPPORTED -> throw new BuildException(instruction.text() + "." + CallChain.of(state));
            default -> {}
        }
    }

    private Boolean decide(Instruction branch) {
        return decide(branch, flow(branch.operand(0)), flow(branch.operand(1)));
    }

    /** The flow of what an instruction computes; bottom (null) if control does not go on behind it. */
    private Flow transfer(Instruction instruction) {
        Opcode opcode = instruction.opcode();
        switch (opcode) {
            case GETFIELD -> {
                return getField(instruction);
            }
            case PUTFIELD -> {
                heap.write(instruction.field(), flow(instruction.operand(1)));
                return Flow.VOID;
            }
            case GETSTATIC -> {
                return heap.readField(instruction.field(), state);
            }
            case PUTSTATIC -> {
                heap.write(instruction.field(), flow(instruction.operand(0)));
                return Flow.VOID;
            }
            case CLASSINIT -> {
                analysis.initialise(instruction.type(), state);
                MethodInfo atBoot = analysis.bootInitialiser(instruction.type());
                return atBoot == null ? Flow.VOID : invoke(instruction, atBoot, List.of());
            }
            case NEW -> {
                return allocate(instruction, instruction.type());
            }
            case NEWARRAY -> {
                checkLength(instruction, flow(instruction.operand(0)));
                return allocate(instruction, instruction.type());
            }
            case MULTINEWARRAY -> {
                for (Value length : instruction.operands()) {
                    checkLength(instruction, flow(length));
                }
                ClassInfo array = instruction.type();
                for (int i = 1; i < instruction.operands().size(); i++) {
                    allocate(instruction, array.component());
                    heap.flowIntoElements(array, Flow.ofType(types.indexOf(array.component())));
                    array = array.component();
                }
                return allocate(instruction, instruction.type());
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
                    array.types().stream().forEach(index -> heap.storeElement(types.get(index), value));
                }
                return Flow.VOID;
            }
            case INSTANCEOF -> {
                return instanceOf(flow(instruction.operand(0)), instruction.type());
            }
            case NULLCHECK -> {
                Flow value = flow(instruction.operand(0));
                if (value.isNullable()) {
                    callRuntime(instruction, RuntimeMethod.NULL_POINTER);
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
                    callRuntime(instruction, RuntimeMethod.DIVISION_BY_ZERO);
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
                            instruction,
                            RuntimeMethod.CLASS_CAST,
                            value.nonNull(),
                            heap.flowOf(evaluator.classObject(instruction.type())));
                }
                return passed;
            }
            case MONITORENTER, MONITOREXIT -> {
                Flow object = flowAnywhere(instruction.operand(0));
                if (analysis.isAskedForOwner(object, state)) {
                    boolean enters = opcode == Opcode.MONITORENTER;
                    RuntimeMethod method = enters ? RuntimeMethod.MONITOR_ENTER : RuntimeMethod.MONITOR_EXIT;
                    callRuntime(instruction, method, object);
                    // Where the monitor is left, or was entered, the analysis may know more of the object.
                    callRuntime(enters ? RuntimeMethod.MONITOR_EXIT : RuntimeMethod.MONITOR_ENTER, object);
                }
                return Flow.VOID;
            }
            case GETMEMORY -> {
                FieldInfo field = fieldAt(flow(instruction.operand(1)));
                return field != null ? heap.readField(field, state) : arrayLoad(instruction);
            }
            case PUTMEMORY -> {
                FieldInfo field = fieldAt(flow(instruction.operand(1)));
                Flow value = flow(instruction.operand(2));
                if (field != null) {
                    heap.write(field, value);
                } else if (value.isReference()) {
                    flow(instruction.operand(0)).types().stream()
                            .forEach(index -> heap.storeElement(types.get(index), value));
                }
                return Flow.VOID;
            }
            case OBJECTAT -> {
                return heap.instancesOf(instruction.type(), state);
            }
            case CALLSTATIC, CALLSPECIAL, CALLVIRTUAL, CALLINTERFACE -> {
                return call(instruction);
            }
            default -> {
                return arithmetic(instruction);
            }
        }
    }

    /** The field that an offset stands for, or null for none or if that is not known. */
    private FieldInfo fieldAt(Flow offset) {
        return offset.isConstant() ? analysis.world().fieldOffsets().field((Long) offset.value()) : null;
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
                return instruction.kind() == Kind.INT
                        ? ByteArithmetic.of(opcode, flows(instruction.operands()))
                        : Flow.ANY_PRIMITIVE;
            }
            operands[i] = flow.value();
        }
        Object folded = Folding.fold(opcode, instruction.kind(), instruction.symbol(), operands);
        return folded == null ? Flow.ANY_PRIMITIVE : Flow.ofPrimitive(folded);
    }

    private void remainder(Instruction instruction) {
        if (instruction.opcode() == Opcode.REM && instruction.kind() == Kind.FLOAT) {
            callRuntime(instruction, RuntimeMethod.FLOAT_REMAINDER, Flow.ANY_PRIMITIVE, Flow.ANY_PRIMITIVE);
        } else if (instruction.opcode() == Opcode.REM && instruction.kind() == Kind.DOUBLE) {
            callRuntime(instruction, RuntimeMethod.DOUBLE_REMAINDER, Flow.ANY_PRIMITIVE, Flow.ANY_PRIMITIVE);
        }
    }

    private Flow getField(Instruction instruction) {
        FieldInfo field = instruction.field();
        Flow object = flow(instruction.operand(0));
        Flow all = heap.readField(field, state);
        if (field.isFinal() && object.isConstant() && object.value() instanceof HeapObject known) {
            return heap.flowOf(known.get(field));
        }
        return all;
    }

    private Flow allocate(Instruction instruction, ClassInfo type) {
        callRuntime(instruction, RuntimeMethod.ALLOCATE, Flow.ANY_PRIMITIVE);
        return heap.allocate(type);
    }

    private void checkLength(Instruction instruction, Flow length) {
        if (!length.isConstant() || (Integer) length.value() < 0) {
            callRuntime(instruction, RuntimeMethod.NEGATIVE_ARRAY_SIZE, length);
        }
    }

    private Flow arrayLoad(Instruction instruction) {
        if (instruction.kind() != Kind.REFERENCE) {
            return Flow.ANY_PRIMITIVE;
        }
        Flow result = null;
        BitSet arrays = flow(instruction.operand(0)).types();
        for (int i = arrays.nextSetBit(0); i >= 0; i = arrays.nextSetBit(i + 1)) {
            result = Flow.join(result, heap.readElements(types.get(i), state));
        }
        return result;
    }

    private Flow boundsCheck(Instruction instruction) {
        Flow index = flow(instruction.operand(0));
        Flow length = flow(instruction.operand(1));
        if (index.isConstant() && length.isConstant()) {
            int i = (Integer) index.value();
            if (i >= 0 && i < (Integer) length.value()) {
                return index;
            }
            callRuntime(instruction, RuntimeMethod.ARRAY_INDEX, index, length);
            return null;
        }
        callRuntime(instruction, RuntimeMethod.ARRAY_INDEX, index, length);
        return index;
    }

    private Flow storeCheck(Instruction instruction) {
        Flow value = flow(instruction.operand(0));
        Flow array = flow(instruction.operand(1));
        if (!heap.storesAlwaysFit(value, array)) {
            callRuntime(instruction, RuntimeMethod.ARRAY_STORE, value.nonNull());
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

    /** Notes that an instruction may call a method of the runtime, and lets its exceptions flow. */
    private void callRuntime(Instruction instruction, RuntimeMethod method, Flow... arguments) {
        for (Flow argument : arguments) {
            if (argument == null) {
                return;
            }
        }
        raise(instruction, callRuntime(method, arguments).thrown);
    }

    private MethodState callRuntime(RuntimeMethod method, Flow... arguments) {
        MethodInfo target = analysis.runtimeMethod(method);
        analysis.initialiseWithoutTrigger(target.owner(), state);
        MethodState callee = analysis.reach(target, state);
        callee.callers.add(state);
        for (int i = 0; i < arguments.length; i++) {
            analysis.flowIntoParameter(callee, i, arguments[i]);
        }
        return callee;
    }

    /** Lets exceptions of an instruction flow to its handler, or out of the method. */
    private void raise(Instruction instruction, Flow exceptions) {
        if (exceptions == null) {
            return;
        }
        if (instruction.unwind() != null) {
            if (instruction.opcode() != Opcode.THROW) {
                callRuntime(RuntimeMethod.CAUGHT);
            }
            Target handler = instruction.unwind();
            enter(handler.block());
            join(handler.block().parameters().get(0), exceptions);
            for (int i = 0; i < handler.arguments().size(); i++) {
                join(
                        handler.block().parameters().get(i + 1),
                        flow(handler.arguments().get(i)));
            }
            return;
        }
        throwToCallers(exceptions);
    }

    private void throwToCallers(Flow exceptions) {
        Flow joined = Flow.join(state.thrown, exceptions);
        if (!Flow.same(joined, state.thrown)) {
            state.thrown = joined;
            analysis.enqueueAll(state.callers);
        }
    }

    private void throwException(Instruction instruction) {
        Flow exception = flow(instruction.operand(0));
        if (instruction.unwind() == null) {
            callRuntime(instruction, RuntimeMethod.UNWIND, exception);
        }
        raise(instruction, exception);
    }

    private Flow call(Instruction instruction) {
        MethodInfo symbol = instruction.method();
        Intrinsic intrinsic = Intrinsic.of(symbol);
        if (intrinsic != null) {
            return intrinsic(intrinsic, instruction);
        }
        Lookup lookup = Lookup.of(symbol);
        if (lookup != null) {
            return lookUp(lookup, instruction);
        }
        List<Flow> arguments = flows(instruction.operands());
        if (instruction.opcode() == Opcode.CALLSTATIC || instruction.opcode() == Opcode.CALLSPECIAL) {
            return invoke(instruction, symbol, arguments);
        }
        Map<MethodInfo, BitSet> receivers = new LinkedHashMap<>();
        // Control comes here with such receivers only, but a test before may have told that of another value.
        Flow receiver = arguments.get(0).restrictedTo(types.subtypesOf(symbol.owner()));
        if (receiver == null) {
            return null;
        }
        BitSet classes = receiver.types();
        for (int i = classes.nextSetBit(0); i >= 0; i = classes.nextSetBit(i + 1)) {
            ClassInfo type = types.get(i);
            if (!type.isSubtypeOf(symbol.owner())) {
                continue; // the flow of a caught exception has all that may be thrown
            }
            MethodInfo target = analysis.world().select(type, symbol);
            if (target == null) {
                throw new BuildException("Method " + symbol.javaName() + " is abstract in " + type.javaName()
                        + ", an object of which is its receiver." + CallChain.of(state));
            }
            analysis.addDispatch(symbol, type, target);
            receivers.computeIfAbsent(target, key -> new BitSet()).set(i);
        }
        Flow result = null;
        for (Map.Entry<MethodInfo, BitSet> entry : receivers.entrySet()) {
            arguments.set(0, flow(instruction.operand(0)).restrictedTo(entry.getValue()));
            result = Flow.join(result, invoke(instruction, entry.getKey(), arguments));
        }
        return result;
    }

    private List<Flow> flows(List<Value> operands) {
        List<Flow> flows = new ArrayList<>();
        for (Value operand : operands) {
            flows.add(flow(operand));
        }
        return flows;
    }

    /** A look-up whose arguments are known has been answered when the image boots; another one searches. */
    private Flow lookUp(Lookup lookup, Instruction instruction) {
        ConstantLookups lookups = new ConstantLookups(analysis);
        List<Object> known = lookups.arguments(instruction, this::flow, state.graph);
        if (known == null) {
            return invoke(instruction, lookup.search(analysis.world()), flows(instruction.operands()));
        }
        ClassInfo initialised = lookups.initialisedBy(instruction, this::flow, state.graph);
        if (initialised != null) {
            analysis.initialise(initialised, state);
            MethodInfo atBoot = analysis.bootInitialiser(initialised);
            if (atBoot != null && invoke(instruction, atBoot, List.of()) == null) {
                return null;
            }
        }
        return heap.flowOf(evaluator.lookUp(lookup, known));
    }

    private Flow invoke(Instruction instruction, MethodInfo target, List<Flow> arguments) {
        Intrinsic intrinsic = Intrinsic.of(target);
        if (intrinsic == Intrinsic.OBJECT_GET_CLASS) {
            return heap.classObjects(arguments.get(0).types());
        }
        ConstantCalls.Outcome known = analysis.constantCalls().outcome(target, arguments);
        if (known != null) {
            return known.isCopied() ? copied(instruction, heap.flowOf(known.value())) : heap.flowOf(known.value());
        }
        MethodState callee = analysis.reach(analysis.constantCalls().variant(target, arguments), state);
        callee.callers.add(state);
        for (int i = 0; i < arguments.size(); i++) {
            analysis.flowIntoParameter(callee, i, arguments.get(i));
        }
        raise(instruction, callee.thrown);
        return callee.returned;
    }

    private Flow intrinsic(Intrinsic intrinsic, Instruction instruction) {
        switch (intrinsic) {
            case CLASS_OF, OBJECT_GET_CLASS -> {
                return heap.classObjects(flow(instruction.operand(0)).types());
            }
            case TRACES_TAKEN -> {
                return Flow.ofPrimitive(analysis.options().traces() == StackTraces.FULL ? 1 : 0);
            }
            case WIDE_NAMES -> {
                return analysis.hasWideNames(state) ? Flow.ANY_PRIMITIVE : Flow.ofPrimitive(0);
            }
            case IMAGE_IS_FOR_SPEED -> {
                return Flow.ofPrimitive(analysis.options().forSpeed() ? 1 : 0);
            }
            case IMAGE_FORMATS_DATES -> {
                return Flow.ofPrimitive(heap.dateFormats().areSeen(state) ? 1 : 0);
            }
            case NULLS_EXPLAINED -> {
                return analysis.options().traces() == StackTraces.FULL ? Flow.ANY_PRIMITIVE : Flow.ofPrimitive(0);
            }
            case REFLECTION_DECLARED -> {
                new ConstantLookups(analysis).requireDeclarations(flows(instruction.operands()), state);
                return Flow.VOID;
            }
            case DECLARED_CLASSES -> {
                return heap.flowOf(evaluator.declaredClasses());
            }
            case LITERALS -> {
                ClassInfo string = analysis.world().get("java/lang/String");
                ClassInfo strings = analysis.world().arrayOf(string.descriptor());
                heap.instantiate(strings);
                heap.flowIntoElements(strings, Flow.ofType(types.indexOf(string)));
                return Flow.ofType(types.indexOf(strings));
            }
            case UNWIND_STACK -> {
                return null;
            }
            case COLLECT -> {
                callRuntime(instruction, RuntimeMethod.COLLECT, Flow.ANY_PRIMITIVE, Flow.ANY_PRIMITIVE);
                return Flow.VOID;
            }
            case REACHABILITY_FENCE -> {
                return Flow.VOID;
            }
            case WRITE_BARRIERS -> {
                callRuntime(instruction, RuntimeMethod.REMEMBER, Flow.ANY_PRIMITIVE);
                return Flow.VOID;
            }
            case NEW_ARRAY_LIKE -> {
                callRuntime(instruction, RuntimeMethod.ALLOCATE, Flow.ANY_PRIMITIVE);
                return heap.allocateArraysAmong(flow(instruction.operand(0)).types());
            }
            case NEW_ARRAY -> {
                callRuntime(instruction, RuntimeMethod.ALLOCATE, Flow.ANY_PRIMITIVE);
                Flow type = flow(instruction.operand(0));
                if (type.isConstant() && type.value() instanceof HeapObject known) {
                    return allocate(instruction, evaluator.represented(known));
                }
                return heap.allocateAnyArray(state);
            }
            case SHALLOW_COPY -> {
                return copied(instruction, flow(instruction.operand(0)));
            }
            case COPY_ELEMENTS, COPY_BYTES -> {
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
            default -> {
                return intrinsic.isArithmetic()
                        ? arithmetic(intrinsic, instruction)
                        : instruction.kind() == Kind.VOID ? Flow.VOID : Flow.ANY_PRIMITIVE;
            }
        }
    }

    private Flow arithmetic(Intrinsic intrinsic, Instruction instruction) {
        Object[] operands = new Object[instruction.operands().size()];
        for (int i = 0; i < operands.length; i++) {
            Flow flow = flow(instruction.operand(i));
            if (!flow.isConstant()) {
                return Flow.ANY_PRIMITIVE;
            }
            operands[i] = flow.value();
        }
        return Flow.ofPrimitive(Folding.fold(intrinsic, operands));
    }

    private Flow copied(Instruction instruction, Flow object) {
        callRuntime(instruction, RuntimeMethod.ALLOCATE, Flow.ANY_PRIMITIVE);
        return Flow.ofTypes(object.types(), false);
    }

    private void copyElements(Flow source, Flow target) {
        source.types().stream().mapToObj(types::get).filter(ClassInfo::isArray).forEach(from -> {
            Flow copied = from.component() == null ? null : heap.readElements(from, state);
            if (copied != null) {
                target.types().stream()
                        .mapToObj(types::get)
                        .filter(ClassInfo::isArray)
                        .forEach(to -> heap.storeElement(to, copied));
            }
        });
    }

    private Flow elementShift(Flow object) {
        Flow result = null;
        for (int i = object.types().nextSetBit(0); i >= 0; i = object.types().nextSetBit(i + 1)) {
            ClassInfo type = types.get(i);
            int shift =
                    type.isArray() ? ElementKind.of(type.componentDescriptor()).shift() : -1;
            result = Flow.join(result, Flow.ofPrimitive(shift));
        }
        return result;
    }

    /** Whether the condition of a branch or comparison holds; null if that depends. */
    static Boolean decide(Instruction branch, Flow left, Flow right) {
        if (left.isConstant() && right.isConstant()) {
            return Folding.holds(branch.condition(), left.value(), right.value());
        }
        if (left == Flow.UNSIGNED_BYTE || right == Flow.UNSIGNED_BYTE) {
            return ByteArithmetic.holds(branch.condition(), left, right);
        }
        boolean differ = left.isReference()
                && (left.isNull() && !right.isNullable()
                        || right.isNull() && !left.isNullable()
                        || !left.types().intersects(right.types()) && !(left.isNullable() && right.isNullable()));
        return differ ? (Boolean) branch.condition().holds(1) : null;
    }
}
