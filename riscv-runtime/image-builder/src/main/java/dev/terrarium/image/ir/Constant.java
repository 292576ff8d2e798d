package dev.terrarium.image.ir;

import dev.terrarium.image.evaluate.HeapValue;
import dev.terrarium.image.world.ClassInfo;
import java.util.Objects;

/**
 * A value that is known. Its Java representation is an {@link Integer}, {@link Long}, {@link Float} or {@link Double}, or
 * for references null, a {@link String} (the interned string), a {@link ClassInfo} (its class object) or a
 * {@link HeapValue} (that object of the image heap).
 */
public final class Constant extends Value {
    public static final Constant NULL = new Constant(Kind.REFERENCE, null);

    private final Object value;

    private Constant(Kind kind, Object value) {
        super(kind);
        this.value = value;
    }

    public static Constant ofInt(int value) {
        return new Constant(Kind.INT, value);
    }

    public static Constant ofLong(long value) {
        return new Constant(Kind.LONG, value);
    }

    public static Constant ofFloat(float value) {
        return new Constant(Kind.FLOAT, value);
    }

    public static Constant ofDouble(double value) {
        return new Constant(Kind.DOUBLE, value);
    }

    public static Constant ofString(String value) {
        return new Constant(Kind.REFERENCE, Objects.requireNonNull(value));
    }

    /** The class object of a class. */
    public static Constant ofClass(ClassInfo type) {
        return new Constant(Kind.REFERENCE, Objects.requireNonNull(type));
    }

    public static Constant ofHeap(HeapValue value) {
        return value == null ? NULL : new Constant(Kind.REFERENCE, value);
    }

    /** A constant from the representation that the class comment describes. */
    public static Constant of(Kind kind, Object value) {
        return value == null && kind == Kind.REFERENCE ? NULL : new Constant(kind, Objects.requireNonNull(value));
    }

    /** The value of a variable that nothing has been stored to. */
    public static Constant zero(Kind kind) {
        return switch (kind) {
            case INT -> ofInt(0);
            case LONG -> ofLong(0);
            case FLOAT -> ofFloat(0);
            case DOUBLE -> ofDouble(0);
            case REFERENCE -> NULL;
            case VOID -> throw new IllegalArgumentException("void has no values");
        };
    }

    public Object value() {
        return value;
    }

    public int intValue() {
        return (Integer) value;
    }

    public boolean isNull() {
        return value == null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Constant constant
                && kind() == constant.kind()
                && (value instanceof HeapValue || value instanceof ClassInfo
                        ? value == constant.value
                        : Objects.equals(value, constant.value));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }
}
