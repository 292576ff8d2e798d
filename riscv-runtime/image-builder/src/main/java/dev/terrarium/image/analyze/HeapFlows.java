package dev.terrarium.image.analyze;

import dev.terrarium.image.evaluate.Evaluator;
import dev.terrarium.image.evaluate.HeapArray;
import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.evaluate.HeapValue;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What may be in fields, array elements and the image heap, and which classes have instances. Flows grow as code stores and
 * as objects of the image heap are found to be in the image; whoever reads what has grown is analysed again.
 */
final class HeapFlows {
    private final Evaluator evaluator;
    private final Consumer<MethodState> analyseAgain;
    private final TypeTable types = new TypeTable();
    private final Map<FieldInfo, FieldState> fields = new LinkedHashMap<>();
    private final Map<ClassInfo, ElementState> elements = new HashMap<>();
    private final Map<HeapValue, Boolean> seen = new IdentityHashMap<>();
    private final List<HeapValue> seenInOrder = new ArrayList<>();
    private final Map<ClassInfo, List<HeapObject>> seenByType = new HashMap<>();
    private final DateFormats dateFormats;
    private final BitSet instantiated = new BitSet();
    private final Set<ClassInfo> askedForClass = new LinkedHashSet<>();
    /** Classes whose class objects are constants of code. */
    private final Set<ClassInfo> named = new HashSet<>();
    /** Methods that must be analysed again when an array class is instantiated. */
    private final Set<MethodState> dependOnArrayClasses = new LinkedHashSet<>();
    /** Methods that must be analysed again when a subclass of a class is instantiated. */
    private final Map<ClassInfo, Set<MethodState>> dependOnInstances = new LinkedHashMap<>();

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

    /**
     * Makes the flows of an empty heap.
     *
     * @param analyseAgain is told the methods whose flows may have grown
     */
    HeapFlows(Evaluator evaluator, Consumer<MethodState> analyseAgain) {
        this.evaluator = evaluator;
        this.analyseAgain = analyseAgain;
        this.dateFormats = new DateFormats(evaluator, analyseAgain);
    }

    TypeTable types() {
        return types;
    }

    Set<ClassInfo> instantiatedClasses() {
        Set<ClassInfo> result = new LinkedHashSet<>();
        instantiated.stream().forEach(index -> result.add(types.get(index)));
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

    private FieldState field(FieldInfo field) {
        return fields.computeIfAbsent(field, key -> new FieldState());
    }

    void flowIntoField(FieldInfo field, Flow flow) {
        FieldState state = field(field);
        Flow joined = Flow.join(state.flow, flow);
        if (!Flow.same(joined, state.flow)) {
            state.flow = joined;
            state.readers.forEach(analyseAgain);
        }
    }

    private ElementState element(ClassInfo array) {
        return elements.computeIfAbsent(array, key -> new ElementState());
    }

    void flowIntoElements(ClassInfo array, Flow flow) {
        ElementState state = element(array);
        Flow joined = Flow.join(state.flow, flow);
        if (!Flow.same(joined, state.flow)) {
            state.flow = joined;
            state.readers.forEach(analyseAgain);
        }
    }

    /** Notes that reachable code stores to a field. */
    void write(FieldInfo field, Flow value) {
        field(field).written = true;
        flowIntoField(field, value);
    }

    /** Returns what may be in the elements of arrays of a class; the reader is analysed again when that grows. */
    Flow readElements(ClassInfo array, MethodState reader) {
        ElementState state = element(array);
        state.readers.add(reader);
        return state.flow;
    }

    /** Lets those objects flow into the elements of arrays of a class that such arrays may hold. */
    void storeElement(ClassInfo array, Flow value) {
        if (array.component() != null) {
            flowIntoElements(array, value.restrictedTo(types.subtypesOf(array.component())));
        }
    }

    /** Returns the class objects of the classes in a set; code asks objects of those classes for them. */
    Flow classObjects(BitSet classes) {
        Flow result = null;
        for (int i = classes.nextSetBit(0); i >= 0; i = classes.nextSetBit(i + 1)) {
            askedForClass.add(types.get(i));
            result = Flow.join(result, flowOf(evaluator.classObject(types.get(i))));
        }
        return result;
    }

    Set<ClassInfo> askedForClass() {
        return askedForClass;
    }

    /**
     * Notes that code makes objects or arrays of a class at run time. Zeros are in the elements of arrays; what constructors
     * leave of those in fields, they {@linkplain #leaveOpen tell}.
     */
    Flow allocate(ClassInfo type) {
        instantiate(type);
        if (type.isArray() && Kind.of(type.componentDescriptor()) == Kind.REFERENCE) {
            flowIntoElements(type, Flow.NULL);
        }
        return Flow.ofType(types.indexOf(type));
    }

    /** Notes that somebody may find fields as the allocation of their object leaves them. */
    void leaveOpen(Collection<FieldInfo> openFields) {
        for (FieldInfo field : openFields) {
            flowIntoField(field, Flow.zero(Kind.of(field.descriptor())));
        }
    }

    /** Returns the array classes in a set, new arrays of which code makes; null for none. */
    Flow allocateArraysAmong(BitSet candidates) {
        BitSet arrays = new BitSet();
        candidates.stream().filter(index -> types.get(index).isArray()).forEach(index -> {
            arrays.set(index);
            allocate(types.get(index));
        });
        return Flow.ofTypes(arrays, false);
    }

    /** As {@link #allocateArraysAmong} for any array class that has instances. */
    Flow allocateAnyArray(MethodState reader) {
        dependOnArrayClasses.add(reader);
        return allocateArraysAmong((BitSet) instantiated.clone());
    }

    /** Returns any object of a class or its subclasses, null for none; the reader is analysed again when more have any. */
    Flow instancesOf(ClassInfo type, MethodState reader) {
        dependOnInstances.computeIfAbsent(type, key -> new LinkedHashSet<>()).add(reader);
        BitSet found = (BitSet) instantiated.clone();
        found.and(types.subtypesOf(type));
        return found.isEmpty() ? null : Flow.ofTypes(found, false);
    }

    Flow readField(FieldInfo field, MethodState reader) {
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
        if (evaluator.isInitialised(field.owner())) {
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
            return namedClass(type);
        }
        return flowOf(constant.value());
    }

    /** The flow of a class that code names, which may make arrays of it by reflection. */
    private Flow namedClass(ClassInfo type) {
        HeapObject classObject = evaluator.classObject(type);
        Flow flow = flowOf(classObject);
        if (named.add(type)) {
            evaluator.revealArrayClass(type);
            scan(classObject);
        }
        return flow;
    }

    private void see(HeapValue value) {
        if (seen.put(value, true) != null) {
            return;
        }
        seenInOrder.add(value);
        instantiate(value.type());
        if (value instanceof HeapObject object) {
            dateFormats.see(object);
            ClassInfo represented = evaluator.represented(object);
            if (represented != null && represented.isArray()) {
                instantiate(represented); // by reflection, from the class object
            }
            for (ClassInfo type = object.type(); type != null; type = type.superclass()) {
                seenByType.computeIfAbsent(type, key -> new ArrayList<>()).add(object);
            }
        }
        scan(value);
    }

    DateFormats dateFormats() {
        return dateFormats;
    }

    /** Whether an object of the image heap is in the image. */
    boolean isSeen(HeapValue value) {
        return seen.containsKey(value);
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
    void rescan() {
        for (int i = 0; i < seenInOrder.size(); i++) {
            scan(seenInOrder.get(i));
        }
        for (Map.Entry<FieldInfo, FieldState> entry : List.copyOf(fields.entrySet())) {
            if (entry.getKey().isStatic() && entry.getValue().read) {
                flowIntoField(entry.getKey(), flowOf(initialValue(entry.getKey())));
            }
        }
    }

    void instantiate(ClassInfo type) {
        int index = types.indexOf(type);
        if (!instantiated.get(index)) {
            instantiated.set(index);
            if (type.isArray()) {
                dependOnArrayClasses.forEach(analyseAgain);
            }
            dependOnInstances.forEach((supertype, readers) -> {
                if (type.isSubtypeOf(supertype)) {
                    readers.forEach(analyseAgain);
                }
            });
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
}
