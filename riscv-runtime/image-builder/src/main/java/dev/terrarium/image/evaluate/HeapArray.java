package dev.terrarium.image.evaluate;

import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.world.ClassInfo;
import java.lang.reflect.Array;

/** An array in the image heap. */
public final class HeapArray extends HeapValue {
    private final Object elements;

    /** Makes an array of zeros. */
    public HeapArray(ClassInfo type, int length) {
        super(type);
        this.elements = switch (elementKind()) {
            case BOOLEAN, BYTE -> new byte[length];
            case CHAR -> new char[length];
            case SHORT -> new short[length];
            case INT -> new int[length];
            case LONG -> new long[length];
            case FLOAT -> new float[length];
            case DOUBLE -> new double[length];
            case REFERENCE -> new HeapValue[length];
        };
    }

    public ElementKind elementKind() {
        return ElementKind.of(type().componentDescriptor());
    }

    public int length() {
        return Array.getLength(elements);
    }

    /**
     * The elements as a primitive array of the element's type ({@code byte[]} for boolean), or as a {@code HeapValue[]}.
     */
    public Object elements() {
        return elements;
    }

    /** Returns an element as Integer, Long, Float, Double, null or {@link HeapValue}. */
    public Object get(int index) {
        return switch (elementKind()) {
            case BOOLEAN, BYTE -> (int) ((byte[]) elements)[index];
            case CHAR -> (int) ((char[]) elements)[index];
            case SHORT -> (int) ((short[]) elements)[index];
            case INT -> ((int[]) elements)[index];
            case LONG -> ((long[]) elements)[index];
            case FLOAT -> ((float[]) elements)[index];
            case DOUBLE -> ((double[]) elements)[index];
            case REFERENCE -> ((HeapValue[]) elements)[index];
        };
    }

    void put(int index, Object value) {
        switch (elementKind()) {
            case BOOLEAN -> ((byte[]) elements)[index] = (byte) ((Integer) value & 1);
            case BYTE -> ((byte[]) elements)[index] = ((Integer) value).byteValue();
            case CHAR -> ((char[]) elements)[index] = (char) ((Integer) value).intValue();
            case SHORT -> ((short[]) elements)[index] = ((Integer) value).shortValue();
            case INT -> ((int[]) elements)[index] = (Integer) value;
            case LONG -> ((long[]) elements)[index] = (Long) value;
            case FLOAT -> ((float[]) elements)[index] = (Float) value;
            case DOUBLE -> ((double[]) elements)[index] = (Double) value;
            case REFERENCE -> ((HeapValue[]) elements)[index] = (HeapValue) value;
        }
    }
}
