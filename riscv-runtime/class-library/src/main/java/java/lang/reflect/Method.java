package java.lang.reflect;

import dev.terrarium.runtime.ObjectModel;
import java.util.Arrays;

/** {@code java.lang.reflect.Method}. The image builder makes the instances and fills in the fields by their names. */
public final class Method extends Executable {
    private String name;
    private Class<?> returnType;
    private Type genericReturnType;
    /** What an element of an annotation type is by default; null if it has no default or this is none. */
    private Object defaultValue;

    private Method() {}

    /** Each look-up of a method has a copy of its own, whose accessibility is its own, too. */
    Method copy() {
        return (Method) ObjectModel.shallowCopy(this);
    }

    @Override
    public String getName() {
        return name;
    }

    public Class<?> getReturnType() {
        return returnType;
    }

    public Type getGenericReturnType() {
        return genericReturnType;
    }

    public Object getDefaultValue() {
        return defaultValue;
    }

    public boolean isBridge() {
        return (getModifiers() & Modifier.BRIDGE) != 0;
    }

    public boolean isDefault() {
        int kind = getModifiers() & (Modifier.ABSTRACT | Modifier.PUBLIC | Modifier.STATIC);
        return kind == Modifier.PUBLIC && getDeclaringClass().isInterface();
    }

    @Override
    boolean isDefaultMethod() {
        return isDefault();
    }

    /** Calls the method; what it throws comes wrapped. */
    public Object invoke(Object object, Object... arguments) throws IllegalAccessException, InvocationTargetException {
        if (Modifier.isStatic(getModifiers())) {
            checkArguments(arguments);
        } else {
            if (!getDeclaringClass().isInstance(java.util.Objects.requireNonNull(object))) {
                throw new IllegalArgumentException("object is not an instance of declaring class");
            }
            checkArguments(arguments);
        }
        try {
            return access().call(object, arguments);
        } catch (Throwable thrown) {
            throw new InvocationTargetException(thrown);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Method method
                && method.getDeclaringClass() == getDeclaringClass()
                && method.name.equals(name)
                && method.returnType == returnType
                && Arrays.equals(method.sharedParameterTypes(), sharedParameterTypes());
    }

    @Override
    public int hashCode() {
        return getDeclaringClass().getName().hashCode() ^ name.hashCode();
    }

    @Override
    public String toString() {
        return toText(Modifier.methodModifiers(), false, returnType, name);
    }

    @Override
    public String toGenericString() {
        return toText(Modifier.methodModifiers(), true, genericReturnType, name);
    }
}
