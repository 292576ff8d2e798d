package dev.terrarium.image.evaluate;

import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An instance of a class in the image heap. Field values are Integer (for boolean, byte, char, short and int), Long,
 * Float, Double, null or {@link HeapValue}.
 */
public final class HeapObject extends HeapValue {
    private final Map<FieldInfo, Object> fields = new HashMap<>();
    /** Values that are made when they are first read, so that what nobody reads is not in the image. */
    private final Map<FieldInfo, Supplier<Object>> deferred = new HashMap<>(0);

    public HeapObject(ClassInfo type) {
        super(type);
    }

    /** Returns the value of an instance field, declared by the class or a superclass. */
    public Object get(FieldInfo field) {
        Object value = fields.get(field);
        if (value == null && !deferred.isEmpty()) {
            Supplier<Object> supplier = deferred.get(field);
            if (supplier != null) {
                value = supplier.get();
                put(field, value);
            }
        }
        return value != null
                ? value
                : Constant.zero(Kind.of(field.descriptor())).value();
    }

    void put(FieldInfo field, Object value) {
        deferred.remove(field);
        fields.put(field, value);
    }

    /** Has the supplier asked for the field's value when it is first read. */
    void defer(FieldInfo field, Supplier<Object> supplier) {
        fields.remove(field);
        deferred.put(field, supplier);
    }

    /** Gives this object the fields of another of the same class. */
    void copyFields(HeapObject source) {
        fields.putAll(source.fields);
        deferred.putAll(source.deferred);
    }
}
