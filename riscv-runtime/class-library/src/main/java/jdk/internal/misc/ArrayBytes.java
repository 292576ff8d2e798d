package jdk.internal.misc;

/** The bytes that primitive arrays consist of, in the order in which a little-endian machine has them in memory. */
final class ArrayBytes {
    private ArrayBytes() {}

    /**
     * Reads a byte.
     *
     * @param index counted in bytes from the array's first element
     */
    static byte get(Object array, int index) {
        if (array instanceof byte[] bytes) {
            return bytes[index];
        }
        if (array instanceof char[] chars) {
            return (byte) (chars[index >> 1] >> Byte.SIZE * (index & 1));
        }
        if (array instanceof short[] shorts) {
            return (byte) (shorts[index >> 1] >> Byte.SIZE * (index & 1));
        }
        if (array instanceof int[] ints) {
            return (byte) (ints[index >> 2] >> Byte.SIZE * (index & 3));
        }
        if (array instanceof long[] longs) {
            return (byte) (longs[index >> 3] >> Byte.SIZE * (index & 7));
        }
        if (array instanceof float[] floats) {
            return (byte) (Float.floatToRawIntBits(floats[index >> 2]) >> Byte.SIZE * (index & 3));
        }
        return (byte) (Double.doubleToRawLongBits(((double[]) array)[index >> 3]) >> Byte.SIZE * (index & 7));
    }

    /** Writes a byte, as {@link #get} reads it. */
    static void put(Object array, int index, byte value) {
        if (array instanceof byte[] bytes) {
            bytes[index] = value;
        } else if (array instanceof char[] chars) {
            chars[index >> 1] = (char) replaced(chars[index >> 1], index & 1, value);
        } else if (array instanceof short[] shorts) {
            shorts[index >> 1] = (short) replaced(shorts[index >> 1], index & 1, value);
        } else if (array instanceof int[] ints) {
            ints[index >> 2] = (int) replaced(ints[index >> 2], index & 3, value);
        } else if (array instanceof long[] longs) {
            longs[index >> 3] = replaced(longs[index >> 3], index & 7, value);
        } else if (array instanceof float[] floats) {
            long bits = replaced(Float.floatToRawIntBits(floats[index >> 2]), index & 3, value);
            floats[index >> 2] = Float.intBitsToFloat((int) bits);
        } else {
            double[] doubles = (double[]) array;
            long bits = replaced(Double.doubleToRawLongBits(doubles[index >> 3]), index & 7, value);
            doubles[index >> 3] = Double.longBitsToDouble(bits);
        }
    }

    private static long replaced(long word, int place, byte value) {
        int shift = Byte.SIZE * place;
        return word & ~(0xFFL << shift) | (value & 0xFFL) << shift;
    }
}
