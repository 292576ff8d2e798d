package java.lang;

import dev.terrarium.runtime.ObjectModel;
import dev.terrarium.runtime.Strings;
import java.io.Serializable;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code java.lang.Class} of a closed world: what is known of a class at run time. The image builder makes the instances
 * and fills in the fields by their names.
 */
public final class Class<T> implements Serializable, Type {
    private static final long serialVersionUID = 1;

    private static final int INTERFACE = 1;
    private static final int ARRAY = 2;
    private static final int PRIMITIVE = 4;
    private static final int ENUM = 8;
    private static final int RECORD = 16;
    private static final int ANNOTATION = 32;
    private static final int COMPARABLE_WITH_ITSELF = 64;

    /** As {@link #getName} returns it. */
    private String name;

    private Class<?> componentType;
    /** The class of arrays of this class; null until {@link #getComponentType} of that class has been asked. */
    private Class<?> arrayClass;

    private Class<?> superclass;
    private Class<?>[] interfaces;
    private int flags;
    /** Modifiers as in the class file, or in its InnerClasses attribute. */
    private int accessFlags;
    /** What {@code values()} returned, for an enum class. */
    private Object[] enumConstants;

    private Class() {}

    /** Known to the image builder, which makes the initialisers of the wrapper classes ask. */
    static native Class<?> getPrimitiveClass(String keyword);

    public String getName() {
        return name;
    }

    public boolean isInterface() {
        return (flags & INTERFACE) != 0;
    }

    public boolean isArray() {
        return (flags & ARRAY) != 0;
    }

    public boolean isPrimitive() {
        return (flags & PRIMITIVE) != 0;
    }

    public boolean isEnum() {
        return (flags & ENUM) != 0;
    }

    public boolean isRecord() {
        return (flags & RECORD) != 0;
    }

    public boolean isAnnotation() {
        return (flags & ANNOTATION) != 0;
    }

    /** Whether the class itself declares that it implements {@code Comparable} with itself as the type argument. */
    boolean isComparableWithItself() {
        return (flags & COMPARABLE_WITH_ITSELF) != 0;
    }

    public boolean isHidden() {
        return false;
    }

    public int getModifiers() {
        return accessFlags;
    }

    public boolean isInstance(Object object) {
        return object != null && ObjectModel.isInstance(this, object);
    }

    /** Remembers the way back: whoever makes an array by reflection has asked another array for its component type. */
    public Class<?> getComponentType() {
        if (componentType != null) {
            componentType.arrayClass = this;
        }
        return componentType;
    }

    public Class<?> componentType() {
        return getComponentType();
    }

    /** The class of arrays of this class, or null if it is not known. */
    Class<?> arrayClass() {
        return arrayClass;
    }

    @SuppressWarnings("unchecked")
    public Class<? super T> getSuperclass() {
        return (Class<? super T>) superclass;
    }

    public Class<?>[] getInterfaces() {
        return interfaces == null ? new Class<?>[0] : interfaces.clone();
    }

    public boolean isAssignableFrom(Class<?> other) {
        if (other == this) {
            return true;
        }
        if (isPrimitive() || other.isPrimitive()) {
            return false;
        }
        if (other.isArray() && isArray()) {
            return componentType.isAssignableFrom(other.componentType);
        }
        if (isInterface()) {
            return other.implementsInterface(this);
        }
        Class<?> candidate = other.superclass;
        while (candidate != null && candidate != this) {
            candidate = candidate.superclass;
        }
        // An interface has no superclass, yet what implements it is an object.
        return candidate != null || other.isInterface() && superclass == null;
    }

    private boolean implementsInterface(Class<?> wanted) {
        for (Class<?> candidate = this; candidate != null; candidate = candidate.superclass) {
            if (candidate == wanted) {
                return true;
            }
            if (candidate.interfaces != null) {
                for (Class<?> superinterface : candidate.interfaces) {
                    if (superinterface.implementsInterface(wanted)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    public T cast(Object object) {
        if (object != null && !ObjectModel.isInstance(this, object)) {
            String text = Strings.concat("Cannot cast ", object.getClass().getName());
            throw new ClassCastException(Strings.concat(Strings.concat(text, " to "), name));
        }
        return (T) object;
    }

    @SuppressWarnings("unchecked")
    public <U> Class<? extends U> asSubclass(Class<U> type) {
        if (type.isAssignableFrom(this)) {
            return (Class<? extends U>) this;
        }
        throw new ClassCastException(toString());
    }

    public boolean desiredAssertionStatus() {
        return false;
    }

    @SuppressWarnings("unchecked")
    public T[] getEnumConstants() {
        return enumConstants == null ? null : (T[]) enumConstants.clone();
    }

    /** The constants themselves, not to be written to; null for what is no enum. */
    @SuppressWarnings("unchecked")
    T[] getEnumConstantsShared() {
        return (T[]) enumConstants;
    }

    @SuppressWarnings("unchecked")
    Map<String, T> enumConstantDirectory() {
        Map<String, T> directory = new HashMap<>();
        for (Object constant : enumConstants) {
            directory.put(((Enum<?>) constant).name(), (T) constant);
        }
        return directory;
    }

    public ClassLoader getClassLoader() {
        return null;
    }

    ClassLoader getClassLoader0() {
        return null;
    }

    public String getPackageName() {
        if (isPrimitive()) {
            return "java.lang";
        }
        if (isArray()) {
            return elementClass().getPackageName();
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    private Class<?> elementClass() {
        Class<?> element = this;
        while (element.isArray()) {
            element = element.componentType;
        }
        return element;
    }

    private String brackets() {
        String brackets = "";
        for (Class<?> type = this; type.isArray(); type = type.componentType) {
            brackets = brackets.concat("[]");
        }
        return brackets;
    }

    /** The last part of a nested class's binary name, behind the number that a local class has there. */
    public String getSimpleName() {
        String binary = elementClass().name;
        int start = Math.max(binary.lastIndexOf('.'), binary.lastIndexOf('$')) + 1;
        while (start < binary.length() && isDigit(binary.charAt(start))) {
            start++;
        }
        return binary.substring(start).concat(brackets());
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String getTypeName() {
        return elementClass().name.concat(brackets());
    }

    /** Null for local and anonymous classes, whose binary name has a number behind the dollar sign. */
    public String getCanonicalName() {
        String binary = elementClass().name;
        for (int dollar = binary.indexOf('$'); dollar >= 0; dollar = binary.indexOf('$', dollar + 1)) {
            if (dollar + 1 < binary.length() && isDigit(binary.charAt(dollar + 1))) {
                return null;
            }
        }
        return binary.replace('$', '.').concat(brackets());
    }

    @Override
    public String toString() {
        return (isInterface() ? "interface " : isPrimitive() ? "" : "class ").concat(name);
    }
}
