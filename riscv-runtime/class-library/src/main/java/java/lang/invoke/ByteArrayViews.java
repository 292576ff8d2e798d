package java.lang.invoke;

/** Handles to larger numbers that lie in byte arrays, in either order of bytes and at any index. */
abstract class ByteArrayViews extends VarHandle {
    private final boolean bigEndian;

    private ByteArrayViews(Class<?> type, boolean bigEndian) {
        super(type, byte[].class, int.class);
        this.bigEndian = bigEndian;
    }

    /** Returns the handle for numbers of the type that is the component of an array class. */
    static VarHandle of(Class<?> view, boolean bigEndian) {
        Class<?> component = view.getComponentType();
        if (component == null) {
            throw new IllegalArgumentException("not an array type: " + view);
        }
        if (component == int.class) {
            return new Ints(bigEndian);
        }
        if (component == long.class) {
            return new Longs(bigEndian);
        }
        if (component == short.class) {
            return new Shorts(bigEndian);
        }
        if (component == char.class) {
            return new Chars(bigEndian);
        }
        if (component == float.class) {
            return new Floats(bigEndian);
        }
        if (component == double.class) {
            return new Doubles(bigEndian);
        }
        throw new UnsupportedOperationException();
    }

    private static void check(int index, int length) {
        if (index < 0 || index >= length) {
            throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
    }

    final long load(Object holder, int index, int bytes) {
        byte[] array = (byte[]) holder;
        check(index, array.length - bytes + 1);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | array[bigEndian ? index + i : index + bytes - 1 - i] & 0xFF;
        }
        return value;
    }

    final void store(Object holder, int index, int bytes, long value) {
        byte[] array = (byte[]) holder;
        check(index, array.length - bytes + 1);
        long rest = value;
        for (int i = 0; i < bytes; i++) {
            array[bigEndian ? index + bytes - 1 - i : index + i] = (byte) rest;
            rest >>= 8;
        }
    }

    private static final class Shorts extends ByteArrayViews {
        Shorts(boolean bigEndian) {
            super(short.class, bigEndian);
        }

        @Override
        public int getInt(Object holder, int index) {
            int bits = (int) load(holder, index, 2);
            return (short) bits;
        }

        @Override
        public void setInt(Object holder, int index, int value) {
            store(holder, index, 2, value);
        }
    }

    private static final class Chars extends ByteArrayViews {
        Chars(boolean bigEndian) {
            super(char.class, bigEndian);
        }

        @Override
        public int getInt(Object holder, int index) {
            int bits = (int) load(holder, index, 2);
            return (char) bits;
        }

        @Override
        public void setInt(Object holder, int index, int value) {
            store(holder, index, 2, value);
        }
    }

    private static final class Ints extends ByteArrayViews {
        Ints(boolean bigEndian) {
            super(int.class, bigEndian);
        }

        @Override
        public int getInt(Object holder, int index) {
            int bits = (int) load(holder, index, 4);
            return bits;
        }

        @Override
        public void setInt(Object holder, int index, int value) {
            store(holder, index, 4, value);
        }
    }

    private static final class Longs extends ByteArrayViews {
        Longs(boolean bigEndian) {
            super(long.class, bigEndian);
        }

        @Override
        public long getLong(Object holder, int index) {
            long bits = load(holder, index, 8);
            return bits;
        }

        @Override
        public void setLong(Object holder, int index, long value) {
            store(holder, index, 8, value);
        }
    }

    private static final class Floats extends ByteArrayViews {
        Floats(boolean bigEndian) {
            super(float.class, bigEndian);
        }

        @Override
        public float getFloat(Object holder, int index) {
            int bits = (int) load(holder, index, 4);
            return Float.intBitsToFloat(bits);
        }

        @Override
        public void setFloat(Object holder, int index, float value) {
            store(holder, index, 4, Float.floatToRawIntBits(value));
        }
    }

    private static final class Doubles extends ByteArrayViews {
        Doubles(boolean bigEndian) {
            super(double.class, bigEndian);
        }

        @Override
        public double getDouble(Object holder, int index) {
            long bits = load(holder, index, 8);
            return Double.longBitsToDouble(bits);
        }

        @Override
        public void setDouble(Object holder, int index, double value) {
            store(holder, index, 8, Double.doubleToRawLongBits(value));
        }
    }
}
