package java.lang.invoke;

/** Handles to the elements of arrays. */
final class ArrayHandles {
    private ArrayHandles() {}

    /** Returns the handle for arrays of a class. */
    static VarHandle of(Class<?> array) {
        Class<?> component = array.getComponentType();
        if (component == null) {
            throw new IllegalArgumentException("not an array type: " + array);
        }
        if (!component.isPrimitive()) {
            return new References(array);
        }
        if (component == int.class) {
            return Ints.INSTANCE;
        }
        if (component == long.class) {
            return Longs.INSTANCE;
        }
        if (component == byte.class) {
            return Bytes.INSTANCE;
        }
        if (component == boolean.class) {
            return Booleans.INSTANCE;
        }
        if (component == char.class) {
            return Chars.INSTANCE;
        }
        if (component == short.class) {
            return Shorts.INSTANCE;
        }
        return component == float.class ? Floats.INSTANCE : Doubles.INSTANCE;
    }

    private static final class References extends VarHandle {
        References(Class<?> array) {
            super(array.getComponentType(), array, int.class);
        }

        @Override
        public Object getObject(Object holder, int index) {
            return ((Object[]) holder)[index];
        }

        @Override
        public void setObject(Object holder, int index, Object value) {
            ((Object[]) holder)[index] = value;
        }
    }

    private static final class Booleans extends VarHandle {
        static final VarHandle INSTANCE = new Booleans();

        private Booleans() {
            super(boolean.class, boolean[].class, int.class);
        }

        @Override
        public int getInt(Object holder, int index) {
            return ((boolean[]) holder)[index] ? 1 : 0;
        }

        @Override
        public void setInt(Object holder, int index, int value) {
            ((boolean[]) holder)[index] = (value & 1) != 0;
        }
    }

    private static final class Bytes extends VarHandle {
        static final VarHandle INSTANCE = new Bytes();

        private Bytes() {
            super(byte.class, byte[].class, int.class);
        }

        @Override
        public int getInt(Object holder, int index) {
            return ((byte[]) holder)[index];
        }

        @Override
        public void setInt(Object holder, int index, int value) {
            ((byte[]) holder)[index] = (byte) value;
        }
    }

    private static final class Shorts extends VarHandle {
        static final VarHandle INSTANCE = new Shorts();

        private Shorts() {
            super(short.class, short[].class, int.class);
        }

        @Override
        public int getInt(Object holder, int index) {
            return ((short[]) holder)[index];
        }

        @Override
        public void setInt(Object holder, int index, int value) {
            ((short[]) holder)[index] = (short) value;
        }
    }

    private static final class Chars extends VarHandle {
        static final VarHandle INSTANCE = new Chars();

        private Chars() {
            super(char.class, char[].class, int.class);
        }

        @Override
        public int getInt(Object holder, int index) {
            return ((char[]) holder)[index];
        }

        @Override
        public void setInt(Object holder, int index, int value) {
            ((char[]) holder)[index] = (char) value;
        }
    }

    private static final class Ints extends VarHandle {
        static final VarHandle INSTANCE = new Ints();

        private Ints() {
            super(int.class, int[].class, int.class);
        }

        @Override
        public int getInt(Object holder, int index) {
            return ((int[]) holder)[index];
        }

        @Override
        public void setInt(Object holder, int index, int value) {
            ((int[]) holder)[index] = value;
        }
    }

    private static final class Longs extends VarHandle {
        static final VarHandle INSTANCE = new Longs();

        private Longs() {
            super(long.class, long[].class, int.class);
        }

        @Override
        public long getLong(Object holder, int index) {
            return ((long[]) holder)[index];
        }

        @Override
        public void setLong(Object holder, int index, long value) {
            ((long[]) holder)[index] = value;
        }
    }

    private static final class Floats extends VarHandle {
        static final VarHandle INSTANCE = new Floats();

        private Floats() {
            super(float.class, float[].class, int.class);
        }

        @Override
        public float getFloat(Object holder, int index) {
            return ((float[]) holder)[index];
        }

        @Override
        public void setFloat(Object holder, int index, float value) {
            ((float[]) holder)[index] = value;
        }
    }

    private static final class Doubles extends VarHandle {
        static final VarHandle INSTANCE = new Doubles();

        private Doubles() {
            super(double.class, double[].class, int.class);
        }

        @Override
        public double getDouble(Object holder, int index) {
            return ((double[]) holder)[index];
        }

        @Override
        public void setDouble(Object holder, int index, double value) {
            ((double[]) holder)[index] = value;
        }
    }
}
