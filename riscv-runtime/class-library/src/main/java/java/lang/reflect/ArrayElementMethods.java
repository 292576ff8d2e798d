package java.lang.reflect;

import dev.terrarium.runtime.ObjectModel;
import dev.terrarium.runtime.Replaces;

/** The native methods of {@link Array} that read and write elements. */
@Replaces("java.lang.reflect.Array")
final class ArrayElementMethods {
    private ArrayElementMethods() {}

    private static void check(Object array, int index) {
        if (ObjectModel.elementShift(java.util.Objects.requireNonNull(array)) < 0) {
            throw new IllegalArgumentException("Argument is not an array");
        }
        if (index < 0 || index >= ObjectModel.arrayLength(array)) {
            throw new ArrayIndexOutOfBoundsException();
        }
    }

    static Object get(Object array, int index) {
        check(array, index);
        if (array instanceof Object[] references) {
            return references[index];
        }
        if (array instanceof int[] ints) {
            return ints[index];
        }
        if (array instanceof byte[] bytes) {
            return bytes[index];
        }
        if (array instanceof char[] chars) {
            return chars[index];
        }
        if (array instanceof long[] longs) {
            return longs[index];
        }
        if (array instanceof double[] doubles) {
            return doubles[index];
        }
        if (array instanceof boolean[] booleans) {
            return booleans[index];
        }
        return array instanceof float[] floats ? (Object) floats[index] : (Object) ((short[]) array)[index];
    }

    /** Returns an element that is known to be of a primitive type which widens to the wanted one. */
    private static Object get(Object array, int index, Class<?> wanted) {
        Object value = get(array, index);
        if (array instanceof Object[]) {
            throw new IllegalArgumentException("Argument is not an array of primitive type");
        }
        if (!Values.fits(wanted, value)) {
            throw new IllegalArgumentException("argument type mismatch");
        }
        return value;
    }

    static boolean getBoolean(Object array, int index) {
        return Values.toBoolean(get(array, index, boolean.class));
    }

    static byte getByte(Object array, int index) {
        return Values.toByte(get(array, index, byte.class));
    }

    static char getChar(Object array, int index) {
        return Values.toChar(get(array, index, char.class));
    }

    static short getShort(Object array, int index) {
        return Values.toShort(get(array, index, short.class));
    }

    static int getInt(Object array, int index) {
        return Values.toInt(get(array, index, int.class));
    }

    static long getLong(Object array, int index) {
        return Values.toLong(get(array, index, long.class));
    }

    static float getFloat(Object array, int index) {
        return Values.toFloat(get(array, index, float.class));
    }

    static double getDouble(Object array, int index) {
        return Values.toDouble(get(array, index, double.class));
    }

    static void set(Object array, int index, Object value) {
        check(array, index);
        if (array instanceof Object[] references) {
            if (!Values.fits(array.getClass().getComponentType(), value)) {
                throw new IllegalArgumentException("array element type mismatch");
            }
            references[index] = value;
        } else {
            setPrimitive(array, index, value);
        }
    }

    private static void setPrimitive(Object array, int index, Object value) {
        if (value == null) {
            throw new IllegalArgumentException();
        }
        if (!Values.fits(array.getClass().getComponentType(), value)) {
            throw new IllegalArgumentException("argument type mismatch");
        }
        if (array instanceof int[] ints) {
            ints[index] = Values.toInt(value);
        } else if (array instanceof byte[] bytes) {
            bytes[index] = Values.toByte(value);
        } else if (array instanceof char[] chars) {
            chars[index] = Values.toChar(value);
        } else if (array instanceof long[] longs) {
            longs[index] = Values.toLong(value);
        } else if (array instanceof double[] doubles) {
            doubles[index] = Values.toDouble(value);
        } else if (array instanceof boolean[] booleans) {
            booleans[index] = Values.toBoolean(value);
        } else if (array instanceof float[] floats) {
            floats[index] = Values.toFloat(value);
        } else {
            ((short[]) array)[index] = Values.toShort(value);
        }
    }

    private static void store(Object array, int index, Object value) {
        check(array, index);
        if (array instanceof Object[]) {
            throw new IllegalArgumentException("Argument is not an array of primitive type");
        }
        setPrimitive(array, index, value);
    }

    static void setBoolean(Object array, int index, boolean value) {
        store(array, index, value);
    }

    static void setByte(Object array, int index, byte value) {
        store(array, index, value);
    }

    static void setChar(Object array, int index, char value) {
        store(array, index, value);
    }

    static void setShort(Object array, int index, short value) {
        store(array, index, value);
    }

    static void setInt(Object array, int index, int value) {
        store(array, index, value);
    }

    static void setLong(Object array, int index, long value) {
        store(array, index, value);
    }

    static void setFloat(Object array, int index, float value) {
        store(array, index, value);
    }

    static void setDouble(Object array, int index, double value) {
        store(array, index, value);
    }
}
