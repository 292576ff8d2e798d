package dev.terrarium.image.evaluate;

import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import java.util.HashMap;
import java.util.Map;

/**
 * An instance of a class in the image heap. Field values are Integer (for boolean, byte, char, short and int), Long,
 * Float, Double, null or {@link HeapValue}.
 */
public final class HeapObject extends HeapValue {
    private final Map<FieldInfo, Object> fields = new HashMap<>();

    public HeapObject(ClassInfo type) {
        super(type);
    }

    /** Returns the value of an instance field, declared by the class or a superclass. */
    public Object get(FieldInfo field) {
        Object value = fields.get(field);
        return value != null
                ? value
                : Constant.zero(Kind.of(field.descriptor())).value();
    }

    void put(FieldInfo field, Object value) {
        fields.put(field, value);
    }
}
