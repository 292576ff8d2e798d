package java.lang.reflect;

import java.lang.annotation.Annotation;
import java.util.Objects;

/**
 * {@code java.lang.reflect.RecordComponent}. The image builder makes the instances and fills in the fields by their
 * names.
 */
public final class RecordComponent implements AnnotatedElement {
    private Class<?> declaringRecord;
    private String name;
    private Class<?> type;
    private Type genericType;
    private String genericSignature;
    private Annotation[] annotations;
    private Method accessor;

    private RecordComponent() {}

    public String getName() {
        return name;
    }

    public Class<?> getType() {
        return type;
    }

    public String getGenericSignature() {
        return genericSignature;
    }

    public Type getGenericType() {
        return genericType;
    }

    public Method getAccessor() {
        return accessor;
    }

    public Class<?> getDeclaringRecord() {
        return declaringRecord;
    }

    @Override
    public <T extends Annotation> T getAnnotation(Class<T> type) {
        return Annotations.find(annotations, Objects.requireNonNull(type));
    }

    @Override
    public Annotation[] getAnnotations() {
        return annotations.clone();
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return getAnnotations();
    }

    @Override
    public String toString() {
        return type.getTypeName() + " " + name;
    }
}
