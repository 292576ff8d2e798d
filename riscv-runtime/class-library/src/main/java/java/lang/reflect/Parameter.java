package java.lang.reflect;

import java.lang.annotation.Annotation;
import java.util.Objects;

/** {@code java.lang.reflect.Parameter}. */
public final class Parameter implements AnnotatedElement {
    private final Executable executable;
    private final int index;
    private final String name;

    Parameter(Executable executable, int index, String name) {
        this.executable = executable;
        this.index = index;
        this.name = name;
    }

    public boolean isNamePresent() {
        return name != null;
    }

    public String getName() {
        return name == null ? "arg" + index : name;
    }

    public Executable getDeclaringExecutable() {
        return executable;
    }

    public Class<?> getType() {
        return executable.sharedParameterTypes()[index];
    }

    public Type getParameterizedType() {
        return executable.genericParameterType(index);
    }

    public int getModifiers() {
        return 0;
    }

    public boolean isVarArgs() {
        return executable.isVarArgs() && index == executable.getParameterCount() - 1;
    }

    @Override
    public <T extends Annotation> T getAnnotation(Class<T> type) {
        return Annotations.find(executable.parameterAnnotations(index), Objects.requireNonNull(type));
    }

    @Override
    public Annotation[] getAnnotations() {
        return executable.parameterAnnotations(index).clone();
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return getAnnotations();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameter parameter
                && parameter.index == index
                && parameter.executable.equals(executable);
    }

    @Override
    public int hashCode() {
        return executable.hashCode() ^ index;
    }

    @Override
    public String toString() {
        String type = getParameterizedType().getTypeName();
        return (isVarArgs() ? type.substring(0, type.length() - 2).concat("...") : type) + " " + getName();
    }
}
