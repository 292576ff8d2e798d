package java.lang;

import dev.terrarium.runtime.ObjectModel;
import dev.terrarium.runtime.Replaces;

/** The native methods of {@code java.lang.reflect.Array}; here to see {@link Class#arrayClass()}. */
@Replaces("java.lang.reflect.Array")
final class ArrayMethods {
    private ArrayMethods() {}

    static Object newArray(Class<?> component, int length) {
        if (length < 0) {
            throw new NegativeArraySizeException(Integer.toString(length));
        }
        if (component.isPrimitive()) {
            return newPrimitiveArray(component, length);
        }
        Class<?> arrayClass = component.arrayClass();
        if (arrayClass == null) {
            throw new UnsupportedOperationException(
                    "the image has no array class of " + component.getName() + ": create one with new in the program");
        }
        return ObjectModel.newArray(arrayClass, length);
    }

    private static Object newPrimitiveArray(Class<?> component, int length) {
        if (component == int.class) {
            return new int[length];
        }
        if (component == byte.class) {
            return new byte[length];
        }
        if (component == char.class) {
            return new char[length];
        }
        if (component == long.class) {
            return new long[length];
        }
        if (component == double.class) {
            return new double[length];
        }
        if (component == boolean.class) {
            return new boolean[length];
        }
        if (component == float.class) {
            return new float[length];
        }
        if (component == short.class) {
            return new short[length];
        }
        throw new IllegalArgumentException();
    }

    static int getLength(Object array) {
        if (!array.getClass().isArray()) {
            throw new IllegalArgumentException("Argument is not an array");
        }
        return ObjectModel.arrayLength(array);
    }

    /** The JDK's natives say nothing of the index. */
    private static void checkIndex(Object array, int index) {
        if (Integer.compareUnsigned(index, getLength(array)) >= 0) {
            throw new ArrayIndexOutOfBoundsException();
        }
    }

    static Object get(Object array, int index) {
        checkIndex(array, index);
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
        if (array instanceof float[] floats) {
            return floats[index];
        }
        return ((short[]) array)[index];
    }

    static void set(Object array, int index, Object value) {
        checkIndex(array, index);
        if (array instanceof Object[] references) {
            if (value != null && !array.getClass().getComponentType().isInstance(value)) {
                throw new IllegalArgumentException("array element type mismatch");
            }
            references[index] = value;
        } else if (value == null) {
            throw new IllegalArgumentException();
        } else if (value instanceof Boolean unboxed) {
            setBoolean(array, index, unboxed);
        } else if (value instanceof Byte unboxed) {
            setByte(array, index, unboxed);
        } else if (value instanceof Character unboxed) {
            setChar(array, index, unboxed);
        } else if (value instanceof Short unboxed) {
            setShort(array, index, unboxed);
        } else if (value instanceof Integer unboxed) {
            setInt(array, index, unboxed);
        } else if (value instanceof Long unboxed) {
            setLong(array, index, unboxed);
        } else if (value instanceof Float unboxed) {
            setFloat(array, index, unboxed);
        } else if (value instanceof Double unboxed) {
            setDouble(array, index, unboxed);
        } else {
            throw mismatch();
        }
    }

    private static IllegalArgumentException mismatch() {
        return new IllegalArgumentException("argument type mismatch");
    }

    /** Returns what to throw when an array has no elements of a primitive type, or of one that does not fit. */
    private static IllegalArgumentException unfit(Object array) {
        return array instanceof Object[]
                ? new IllegalArgumentException("Argument is not an array of primitive type")
                : mismatch();
    }

    static boolean getBoolean(Object array, int index) {
        checkIndex(array, index);
        if (array instanceof boolean[] booleans) {
            return booleans[index];
        }
        throw unfit(array);
    }

    static byte getByte(Object array, int index) {
        checkIndex(array, index);
        if (array instanceof byte[] bytes) {
            return bytes[index];
        }
        throw unfit(array);
    }

    static char getChar(Object array, int index) {
        checkIndex(array, index);
        if (array instanceof char[] chars) {
            return chars[index];
        }
        throw unfit(array);
    }

    static short getShort(Object array, int index) {
        checkIndex(array, index);
        if (array instanceof short[] shorts) {
            return shorts[index];
        }
        if (array instanceof byte[] bytes) {
            return bytes[index];
        }
        throw unfit(array);
    }

    static int getInt(Object array, int index) {
        checkIndex(array, index);
        if (array instanceof int[] ints) {
            return ints[index];
        }
        if (array instanceof byte[] bytes) {
            return bytes[index];
        }
        if (array instanceof char[] chars) {
            return chars[index];
        }
        if (array instanceof short[] shorts) {
            return shorts[index];
        }
        throw unfit(array);
    }

    static long getLong(Object array, int index) {
        checkIndex(array, index);
        if (array instanceof long[] longs) {
            return longs[index];
        }
        if (array instanceof byte[] bytes) {
            return bytes[index];
        }
        if (array instanceof char[] chars) {
            return chars[index];
        }
        if (array instanceof short[] shorts) {
            return shorts[index];
        }
        if (array instanceof int[] ints) {
            return ints[index];
        }
        throw unfit(array);
    }

    static float getFloat(Object array, int index) {
        checkIndex(array, index);
        if (array instanceof float[] floats) {
            return floats[index];
        }
        if (array instanceof byte[] bytes) {
            return bytes[index];
        }
        if (array instanceof char[] chars) {
            return chars[index];
        }
        if (array instanceof short[] shorts) {
            return shorts[index];
        }
        if (array instanceof int[] ints) {
            return ints[index];
        }
        if (array instanceof long[] longs) {
            return longs[index];
        }
        throw unfit(array);
    }

    static double getDouble(Object array, int index) {
        checkIndex(array, index);
        if (array instanceof double[] doubles) {
            return doubles[index];
        }
        if (array instanceof byte[] bytes) {
            return bytes[index];
        }
        if (array instanceof char[] chars) {
            return chars[index];
        }
        if (array instanceof short[] shorts) {
            return shorts[index];
        }
        if (array instanceof int[] ints) {
            return ints[index];
        }
        if (array instanceof long[] longs) {
            return longs[index];
        }
        if (array instanceof float[] floats) {
            return floats[index];
        }
        throw unfit(array);
    }

    static void setBoolean(Object array, int index, boolean value) {
        checkIndex(array, index);
        if (array instanceof boolean[] booleans) {
            booleans[index] = value;
        } else {
            throw unfit(array);
        }
    }

    static void setByte(Object array, int index, byte value) {
        checkIndex(array, index);
        if (array instanceof byte[] bytes) {
            bytes[index] = value;
        } else if (array instanceof short[] shorts) {
            shorts[index] = value;
        } else if (array instanceof int[] ints) {
            ints[index] = value;
        } else if (array instanceof long[] longs) {
            longs[index] = value;
        } else if (array instanceof float[] floats) {
            floats[index] = value;
        } else if (array instanceof double[] doubles) {
            doubles[index] = value;
        } else {
            throw unfit(array);
        }
    }

    static void setChar(Object array, int index, char value) {
        checkIndex(array, index);
        if (array instanceof char[] chars) {
            chars[index] = value;
        } else if (array instanceof int[] ints) {
            ints[index] = value;
        } else if (array instanceof long[] longs) {
            longs[index] = value;
        } else if (array instanceof float[] floats) {
            floats[index] = value;
        } else if (array instanceof double[] doubles) {
            doubles[index] = value;
        } else {
            throw unfit(array);
        }
    }

    static void setShort(Object array, int index, short value) {
        checkIndex(array, index);
        if (array instanceof short[] shorts) {
            shorts[index] = value;
        } else if (array instanceof int[] ints) {
            ints[index] = value;
        } else if (array instanceof long[] longs) {
            longs[index] = value;
        } else if (array instanceof float[] floats) {
            floats[index] = value;
        } else if (array instanceof double[] doubles) {
            doubles[index] = value;
        } else {
            throw unfit(array);
        }
    }

    static void setInt(Object array, int index, int value) {
        checkIndex(array, index);
        if (array instanceof int[] ints) {
            ints[index] = value;
        } else if (array instanceof long[] longs) {
            longs[index] = value;
        } else if (array instanceof float[] floats) {
            floats[index] = value;
        } else if (array instanceof double[] doubles) {
            doubles[index] = value;
        } else {
            throw unfit(array);
        }
    }

    static void setLong(Object array, int index, long value) {
        checkIndex(array, index);
        if (array instanceof long[] longs) {
            longs[index] = value;
        } else if (array instanceof float[] floats) {
            floats[index] = value;
        } else if (array instanceof double[] doubles) {
            doubles[index] = value;
        } else {
            throw unfit(array);
        }
    }

    static void setFloat(Object array, int index, float value) {
        checkIndex(array, index);
        if (array instanceof float[] floats) {
            floats[index] = value;
        } else if (array instanceof double[] doubles) {
            doubles[index] = value;
        } else {
            throw unfit(array);
        }
    }

    static void setDouble(Object array, int index, double value) {
        checkIndex(array, index);
        if (array instanceof double[] doubles) {
            doubles[index] = value;
        } else {
            throw unfit(array);
        }
    }
}
