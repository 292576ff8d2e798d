package java.lang.reflect;

import java.lang.annotation.Annotation;
import java.util.Objects;

/**
 * {@code java.lang.reflect.AccessibleObject} of a closed world: which members can be reached by reflection is the app's
 * decision ({@code @Reflect}), made when the image is built; access modifiers are not checked again at run time.
 */
public class AccessibleObject implements AnnotatedElement {
    private boolean override;

    protected AccessibleObject() {}

    public static void setAccessible(AccessibleObject[] objects, boolean flag) {
        for (AccessibleObject object : objects) {
            object.setAccessible(flag);
        }
    }

    public void setAccessible(boolean flag) {
        override = flag;
    }

    public final boolean trySetAccessible() {
        override = true;
        return true;
    }

    @Deprecated(since = "9")
    public boolean isAccessible() {
        return override;
    }

    public final boolean canAccess(Object object) {
        return true;
    }

    /** Whether the program has asked for access that Java would not grant by itself. */
    final boolean isOverridden() {
        return override;
    }

    /** The annotations themselves, not to be written to. */
    Annotation[] annotations() {
        throw new UnsupportedOperationException("not a member");
    }

    @Override
    public <T extends Annotation> T getAnnotation(Class<T> type) {
        return Annotations.find(annotations(), Objects.requireNonNull(type));
    }

    @Override
    public boolean isAnnotationPresent(Class<? extends Annotation> type) {
        return getAnnotation(type) != null;
    }

    @Override
    public <T extends Annotation> T[] getAnnotationsByType(Class<T> type) {
        return Annotations.all(annotations(), Objects.requireNonNull(type));
    }

    @Override
    public Annotation[] getAnnotations() {
        return annotations().clone();
    }

    @Override
    public <T extends Annotation> T getDeclaredAnnotation(Class<T> type) {
        return getAnnotation(type);
    }

    @Override
    public <T extends Annotation> T[] getDeclaredAnnotationsByType(Class<T> type) {
        return getAnnotationsByType(type);
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return getAnnotations();
    }
}
