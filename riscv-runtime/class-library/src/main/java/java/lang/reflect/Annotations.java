package java.lang.reflect;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.util.ArrayList;
import java.util.List;

/** Looks annotations up that an element has. */
public final class Annotations {
    private Annotations() {}

    /** Returns the annotation of a type, or null. */
    public static <T extends Annotation> T find(Annotation[] annotations, Class<T> type) {
        for (Annotation annotation : annotations) {
            if (annotation.annotationType() == type) {
                return type.cast(annotation);
            }
        }
        return null;
    }

    /** Returns the annotations of a type, those that a container of a repeatable type holds included. */
    @SuppressWarnings("unchecked")
    public static <T extends Annotation> T[] all(Annotation[] annotations, Class<T> type) {
        List<Annotation> found = new ArrayList<>();
        Repeatable repeatable = type.getDeclaredAnnotation(Repeatable.class);
        for (Annotation annotation : annotations) {
            if (annotation.annotationType() == type) {
                found.add(annotation);
            } else if (repeatable != null && annotation.annotationType() == repeatable.value()) {
                found.addAll(List.of((Annotation[]) ((AnnotationObject) annotation).member("value")));
            }
        }
        return found.toArray((T[]) Array.newInstance(type, found.size()));
    }
}
