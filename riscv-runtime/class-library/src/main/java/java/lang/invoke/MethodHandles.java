package java.lang.invoke;

import java.nio.ByteOrder;
import java.util.Objects;

/** {@code java.lang.invoke.MethodHandles}, as far as it finds handles to variables. */
public class MethodHandles {
    private MethodHandles() {}

    public static Lookup lookup() {
        return Lookup.INSTANCE;
    }

    public static Lookup publicLookup() {
        return Lookup.INSTANCE;
    }

    public static Lookup privateLookupIn(Class<?> target, Lookup caller) {
        Objects.requireNonNull(target);
        return Objects.requireNonNull(caller);
    }

    public static VarHandle arrayElementVarHandle(Class<?> array) {
        return ArrayHandles.of(array);
    }

    public static VarHandle byteArrayViewVarHandle(Class<?> view, ByteOrder order) {
        return ByteArrayViews.of(view, order == ByteOrder.BIG_ENDIAN);
    }

    /**
     * Finds variables. The image builder does it where {@code findVarHandle} and {@code findStaticVarHandle} are called, so
     * that they are not here; in an image everything may access everything, which javac has checked.
     */
    public static final class Lookup {
        private static final Lookup INSTANCE = new Lookup();

        private Lookup() {}

        public Lookup in(Class<?> target) {
            Objects.requireNonNull(target);
            return this;
        }
    }
}
