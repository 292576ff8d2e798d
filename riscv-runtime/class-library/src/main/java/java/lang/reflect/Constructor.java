package java.lang.reflect;

import dev.terrarium.runtime.ObjectModel;
import java.util.Arrays;

/** {@code java.lang.reflect.Constructor}. The image builder makes the instances and fills in the fields by their names. */
public final class Constructor<T> extends Executable {
    private Constructor() {}

    /** Each look-up of a constructor has a copy of its own, whose accessibility is its own, too. */
    @SuppressWarnings("unchecked")
    Constructor<T> copy() {
        return (Constructor<T>) ObjectModel.shallowCopy(this);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<T> getDeclaringClass() {
        return (Class<T>) super.getDeclaringClass();
    }

    @Override
    public String getName() {
        return getDeclaringClass().getName();
    }

    @Override
    boolean isDefaultMethod() {
        return false;
    }

    /** Makes an object; what the constructor throws comes wrapped. */
    @SuppressWarnings("unchecked")
    public T newInstance(Object... arguments)
            throws InstantiationException, IllegalAccessException, InvocationTargetException {
        if (getDeclaringClass().isEnum()) {
            throw new IllegalArgumentException("Cannot reflectively create enum objects");
        }
        if (Modifier.isAbstract(getDeclaringClass().getModifiers())) {
            throw new InstantiationException();
        }
        checkArguments(arguments);
        try {
            return (T) access().call(null, arguments);
        } catch (Throwable thrown) {
            throw new InvocationTargetException(thrown);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Constructor<?> constructor
                && constructor.getDeclaringClass() == getDeclaringClass()
                && Arrays.equals(constructor.sharedParameterTypes(), sharedParameterTypes());
    }

    @Override
    public int hashCode() {
        return getName().hashCode();
    }

    @Override
    public String toString() {
        return toText(Modifier.constructorModifiers(), false, null, null);
    }

    @Override
    public String toGenericString() {
        return toText(Modifier.constructorModifiers(), true, null, null);
    }
}
