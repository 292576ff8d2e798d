package java.lang.invoke;

import dev.terrarium.runtime.Hart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * {@code java.lang.invoke.VarHandle} resolved at build time. The image builder turns calls of its access methods into calls
 * of the methods here that load and store the variable, which each kind of handle overrides: classes that the builder
 * makes for fields, and those of {@link ArrayHandles} and {@link ByteArrayViews}.
 *
 * <p>The methods are given the object or array, null for static fields, and the index into an array. Those for {@code int}
 * serve all types that the JVM computes as one.
 */
public abstract class VarHandle {
    private final Class<?> type;
    private final Class<?>[] coordinates;

    /** Makes the handle of a field, whose class is null if it is static. */
    VarHandle(Class<?> type, Class<?> owner) {
        this.type = type;
        this.coordinates = owner == null ? new Class<?>[0] : new Class<?>[] {owner};
    }

    /** Makes the handle of elements of an array. */
    VarHandle(Class<?> type, Class<?> array, Class<?> index) {
        this.type = type;
        this.coordinates = new Class<?>[] {array, index};
    }

    private RuntimeException wrongType() {
        return new WrongMethodTypeException("handle's variable has type " + type.getName());
    }

    public int getInt(Object holder, int index) {
        throw wrongType();
    }

    public void setInt(Object holder, int index, int value) {
        if (type == long.class) {
            setLong(holder, index, value);
            return;
        }
        throw wrongType();
    }

    public long getLong(Object holder, int index) {
        throw wrongType();
    }

    public void setLong(Object holder, int index, long value) {
        throw wrongType();
    }

    public float getFloat(Object holder, int index) {
        throw wrongType();
    }

    public void setFloat(Object holder, int index, float value) {
        throw wrongType();
    }

    public double getDouble(Object holder, int index) {
        throw wrongType();
    }

    public void setDouble(Object holder, int index, double value) {
        throw wrongType();
    }

    public Object getObject(Object holder, int index) {
        throw wrongType();
    }

    public void setObject(Object holder, int index, Object value) {
        throw wrongType();
    }

    public Class<?> varType() {
        return type;
    }

    public List<Class<?>> coordinateTypes() {
        List<Class<?>> result = new ArrayList<>();
        for (Class<?> coordinate : coordinates) {
            result.add(coordinate);
        }
        return result;
    }

    public boolean hasInvokeExactBehavior() {
        return false;
    }

    public VarHandle withInvokeBehavior() {
        return this;
    }

    /** Whether the variable's type allows what the mode does. */
    public final boolean isAccessModeSupported(AccessMode mode) {
        Objects.requireNonNull(mode);
        String name = mode.methodName();
        if (name.startsWith("getAndAdd")) {
            return type.isPrimitive() && type != boolean.class;
        }
        return !name.startsWith("getAndBitwise") || type.isPrimitive() && type != float.class && type != double.class;
    }

    @Override
    public final String toString() {
        return "VarHandle[varType=" + type.getName() + ", coord=" + coordinateTypes() + "]";
    }

    /** Orders memory accesses. */
    public static void fullFence() {
        Hart.fence();
    }

    public static void acquireFence() {
        Hart.fence();
    }

    public static void releaseFence() {
        Hart.fence();
    }

    public static void loadLoadFence() {
        Hart.fence();
    }

    public static void storeStoreFence() {
        Hart.fence();
    }

    /** The ways to access a variable. */
    public enum AccessMode {
        GET("get"),
        SET("set"),
        GET_VOLATILE("getVolatile"),
        SET_VOLATILE("setVolatile"),
        GET_ACQUIRE("getAcquire"),
        SET_RELEASE("setRelease"),
        GET_OPAQUE("getOpaque"),
        SET_OPAQUE("setOpaque"),
        COMPARE_AND_SET("compareAndSet"),
        COMPARE_AND_EXCHANGE("compareAndExchange"),
        COMPARE_AND_EXCHANGE_ACQUIRE("compareAndExchangeAcquire"),
        COMPARE_AND_EXCHANGE_RELEASE("compareAndExchangeRelease"),
        WEAK_COMPARE_AND_SET_PLAIN("weakCompareAndSetPlain"),
        WEAK_COMPARE_AND_SET("weakCompareAndSet"),
        WEAK_COMPARE_AND_SET_ACQUIRE("weakCompareAndSetAcquire"),
        WEAK_COMPARE_AND_SET_RELEASE("weakCompareAndSetRelease"),
        GET_AND_SET("getAndSet"),
        GET_AND_SET_ACQUIRE("getAndSetAcquire"),
        GET_AND_SET_RELEASE("getAndSetRelease"),
        GET_AND_ADD("getAndAdd"),
        GET_AND_ADD_ACQUIRE("getAndAddAcquire"),
        GET_AND_ADD_RELEASE("getAndAddRelease"),
        GET_AND_BITWISE_OR("getAndBitwiseOr"),
        GET_AND_BITWISE_OR_RELEASE("getAndBitwiseOrRelease"),
        GET_AND_BITWISE_OR_ACQUIRE("getAndBitwiseOrAcquire"),
        GET_AND_BITWISE_AND("getAndBitwiseAnd"),
        GET_AND_BITWISE_AND_RELEASE("getAndBitwiseAndRelease"),
        GET_AND_BITWISE_AND_ACQUIRE("getAndBitwiseAndAcquire"),
        GET_AND_BITWISE_XOR("getAndBitwiseXor"),
        GET_AND_BITWISE_XOR_RELEASE("getAndBitwiseXorRelease"),
        GET_AND_BITWISE_XOR_ACQUIRE("getAndBitwiseXorAcquire");

        private final String methodName;

        AccessMode(String methodName) {
            this.methodName = methodName;
        }

        public String methodName() {
            return methodName;
        }

        public static AccessMode valueFromMethodName(String methodName) {
            for (AccessMode mode : values()) {
                if (mode.methodName.equals(methodName)) {
                    return mode;
                }
            }
            throw new IllegalArgumentException("No AccessMode value for method name " + methodName);
        }
    }
}
