package dev.terrarium.image.evaluate;

import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The state that evaluation builds up: static fields and objects. Every change goes through here, so that the transaction
 * which is open can undo it.
 */
final class ImageHeap {
    private static final int HEADER_BYTES = 16;
    private final Limits limits;
    private final OrderDependence order;
    private final Map<FieldInfo, Object> statics = new HashMap<>();
    private final Strings strings;
    private final ClassObjects classes;
    /** Caches that are a function of the string: they may stay, whoever filled them. */
    private final FieldInfo stringHash;

    private final FieldInfo stringHashIsZero;
    /**
     * The field of class objects for the class of arrays, or null. In the image it is empty unless the class is {@linkplain
     * ClassObjects#revealArrayClass named}; evaluated code can have any.
     */
    private final FieldInfo arrayClass;

    private final ClassInfo classType;

    private Transaction transaction;

    ImageHeap(ClosedWorld world, Limits limits, OrderDependence order) {
        this.limits = limits;
        this.order = order;
        this.strings = new Strings(world);
        this.classes = new ClassObjects(world, strings);
        this.stringHash = world.get("java/lang/String").declaredField("hash", "I");
        this.stringHashIsZero = world.get("java/lang/String").declaredField("hashIsZero", "Z");
        this.classType = world.get("java/lang/Class");
        this.arrayClass = classType.declaredField("arrayClass", "Ljava/lang/Class;");
    }

    Strings strings() {
        return strings;
    }

    ClassObjects classes() {
        return classes;
    }

    /** The innermost transaction that is open, or null. */
    Transaction transaction() {
        return transaction;
    }

    Transaction begin(ClassInfo type) {
        transaction = new Transaction(transaction, type);
        return transaction;
    }

    void commit() {
        Transaction ended = transaction;
        transaction = ended.outer();
        ended.commit();
    }

    void rollBack() {
        Transaction ended = transaction;
        transaction = ended.outer();
        ended.rollBack();
    }

    /** Returns the heap's representation of a constant's value. */
    Object constant(Object value) {
        if (value instanceof String text) {
            return strings.intern(text);
        }
        return value instanceof ClassInfo type ? classes.of(type) : value;
    }

    Object getStatic(FieldInfo field) {
        Object value = statics.get(field);
        if (value != null || statics.containsKey(field)) {
            return value;
        }
        Object initial = field.constantValue();
        return initial != null
                ? constant(initial)
                : Constant.zero(Kind.of(field.descriptor())).value();
    }

    /** Reads a static field as an instruction of the initialiser that runs. */
    Object readStatic(FieldInfo field, boolean ownerIsComplete) {
        order.checkRead(transaction, field, ownerIsComplete);
        return getStatic(field);
    }

    Object readField(HeapObject object, FieldInfo field) {
        if (!isStringCache(field)) {
            order.checkRead(transaction, object, field);
        }
        if (field == arrayClass) {
            return classes.arrayClass(object);
        }
        return field.owner() == classType ? classes.atBuildTime(object, field) : object.get(field);
    }

    Object readElement(HeapArray array, int index) {
        order.checkRead(transaction, array);
        return array.get(index);
    }

    void putStatic(FieldInfo field, Object value) {
        order.checkWrite(transaction, field);
        boolean neverSeemsToChange = field.isMemo() || field.isSynthetic() && field.isFinal();
        if (neverSeemsToChange && value instanceof HeapArray array) {
            array.freeze();
        }
        Object narrowed = narrow(field.descriptor(), value);
        boolean known = statics.containsKey(field);
        Object old = statics.put(field, narrowed);
        if (transaction.changesFirst(field)) {
            transaction.record(field.owner() == transaction.type(), () -> {
                if (known) {
                    statics.put(field, old);
                } else {
                    statics.remove(field);
                }
            });
        }
    }

    void putField(HeapObject object, FieldInfo field, Object value) {
        if (!object.isMadeBy(transaction) && !isStringCache(field)) {
            order.checkWrite(transaction, object);
            Object old = object.get(field);
            transaction.record(false, () -> object.put(field, old));
        }
        object.put(field, narrow(field.descriptor(), value));
    }

    private boolean isStringCache(FieldInfo field) {
        return field == stringHash || field == stringHashIsZero;
    }

    void putElement(HeapArray array, int index, Object value) {
        order.checkWrite(transaction, array);
        if (!array.isMadeBy(transaction)) {
            Object old = array.get(index);
            transaction.record(false, () -> array.put(index, old));
        }
        array.put(index, value);
    }

    /** Copies elements between arrays of one element kind, within bounds, as if through a temporary copy. */
    void copyElements(HeapArray source, int sourceIndex, HeapArray target, int targetIndex, int count) {
        order.checkRead(transaction, source);
        order.checkWrite(transaction, target);
        if (!target.isMadeBy(transaction)) {
            HeapArray saved = new HeapArray(target.type(), count);
            System.arraycopy(target.elements(), targetIndex, saved.elements(), 0, count);
            transaction.record(
                    false, () -> System.arraycopy(saved.elements(), 0, target.elements(), targetIndex, count));
        }
        System.arraycopy(source.elements(), sourceIndex, target.elements(), targetIndex, count);
    }

    HeapObject newObject(ClassInfo type) {
        charge(HEADER_BYTES);
        HeapObject object = new HeapObject(type);
        object.setMaker(transaction);
        return object;
    }

    /** Makes an array of a length that is not negative. */
    HeapArray newArray(ClassInfo type, int length) {
        charge(HEADER_BYTES
                + ((long) length << ElementKind.of(type.componentDescriptor()).shift()));
        HeapArray array = new HeapArray(type, length);
        array.setMaker(transaction);
        return array;
    }

    HeapValue copy(HeapValue original) {
        if (original instanceof HeapArray array) {
            order.checkRead(transaction, array);
            HeapArray copy = newArray(array.type(), array.length());
            System.arraycopy(array.elements(), 0, copy.elements(), 0, array.length());
            return copy;
        }
        HeapObject copy = newObject(original.type());
        copy.copyFields((HeapObject) original);
        return copy;
    }

    private void charge(long bytes) {
        if (transaction.allocate(bytes) > limits.bytes()) {
            throw new Unevaluatable(
                    "needs more than " + limits.bytes() + " bytes of memory, the limit for one class at build time",
                    List.of());
        }
    }

    /** What a variable of that type holds after a store (JVM specification, putfield and putstatic). */
    private static Object narrow(String descriptor, Object value) {
        return switch (descriptor.charAt(0)) {
            case 'Z' -> (Integer) value & 1;
            case 'B' -> (int) ((Integer) value).byteValue();
            case 'C' -> (int) (char) (int) (Integer) value;
            case 'S' -> (int) ((Integer) value).shortValue();
            default -> value;
        };
    }
}
