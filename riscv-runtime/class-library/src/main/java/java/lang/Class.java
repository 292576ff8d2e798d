package java.lang;

import dev.terrarium.runtime.AtCallSite;
import dev.terrarium.runtime.ObjectModel;
import dev.terrarium.runtime.Strings;
import java.io.InputStream;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Annotations;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Members;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code java.lang.Class} of a closed world: what is known of a class at run time. The image builder makes the instances
 * and fills in the fields by their names.
 */
public final class Class<T> implements Serializable, GenericDeclaration, Type, AnnotatedElement {
    private static final long serialVersionUID = 1;

    private static final int INTERFACE = 1;
    private static final int ARRAY = 2;
    private static final int PRIMITIVE = 4;
    private static final int ENUM = 8;
    private static final int RECORD = 16;
    private static final int ANNOTATION = 32;
    private static final int COMPARABLE_WITH_ITSELF = 64;
    private static final int ANONYMOUS = 128;
    private static final int LOCAL = 256;
    private static final int MEMBER = 512;
    private static final int SEALED = 1024;
    private static final int CHECKS_ASSERTIONS = 2048;

    /** As {@link #getName} returns it. */
    private String name;

    private Class<?> componentType;
    /**
     * The class of arrays of this class. On the machine it is null until {@link #getComponentType} of that class has been
     * asked, unless code names this class.
     */
    private Class<?> arrayClass;

    private Class<?> superclass;
    private Class<?>[] interfaces;
    private int flags;
    /** Modifiers as in the class file, or in its InnerClasses attribute. */
    private int accessFlags;
    /** What {@code values()} returned, for an enum class. */
    private Object[] enumConstants;

    /** Initialises an enum class that is initialised on the machine; null for others. */
    private Runnable enumInitialiser;
    /** The class in whose body this one is declared; null for classes of the top level. */
    private Class<?> enclosingClass;

    private Class<?>[] permittedSubclasses;
    private Type genericSuperclass;
    private Type[] genericInterfaces;
    private TypeVariable<Class<T>>[] typeParameters;
    private Annotation[] annotations;
    /** Null for what is no record. */
    private RecordComponent[] recordComponents;
    // What the app does not declare for reflection is null, unless it would be empty.
    private Field[] declaredFields;
    private Method[] declaredMethods;
    private Method[] publicMethods;
    private Constructor<T>[] declaredConstructors;

    private Class() {}

    @AtCallSite
    public static Class<?> forName(String name) throws ClassNotFoundException {
        Class<?> type = Lookups.type(name, true);
        Lookups.requireFound(type, name);
        return type;
    }

    @AtCallSite
    public static Class<?> forName(String name, boolean initialise, ClassLoader loader) throws ClassNotFoundException {
        Class<?> type = Lookups.type(name, initialise);
        Lookups.requireFound(type, name);
        return type;
    }

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

    public boolean isSynthetic() {
        return (accessFlags & 0x1000) != 0;
    }

    public boolean isAnonymousClass() {
        return (flags & ANONYMOUS) != 0;
    }

    public boolean isLocalClass() {
        return (flags & LOCAL) != 0;
    }

    public boolean isMemberClass() {
        return (flags & MEMBER) != 0;
    }

    public boolean isSealed() {
        return (flags & SEALED) != 0;
    }

    public Class<?>[] getPermittedSubclasses() {
        return isSealed() ? permittedSubclasses.clone() : null;
    }

    public Class<?> getEnclosingClass() {
        return enclosingClass;
    }

    public Class<?> getDeclaringClass() {
        return isMemberClass() ? enclosingClass : null;
    }

    public Class<?> getNestHost() {
        Class<?> host = this;
        while (host.enclosingClass != null) {
            host = host.enclosingClass;
        }
        return host;
    }

    public boolean isNestmateOf(Class<?> other) {
        return getNestHost() == other.getNestHost();
    }

    public Class<?> arrayType() {
        if (isPrimitive()) {
            return ArrayMethods.newArray(this, 0).getClass();
        }
        if (arrayClass == null) {
            throw new UnsupportedOperationException(
                    "the image has no array class of " + name + ": create one with new in the program");
        }
        return arrayClass;
    }

    /** Returns what describes the class: every class of an image has a name by which it can be described. */
    public Optional<ClassDesc> describeConstable() {
        return Optional.of(ClassDesc.ofDescriptor(descriptorString()));
    }

    public String descriptorString() {
        if (isPrimitive()) {
            return switch (name) {
                case "boolean" -> "Z";
                case "byte" -> "B";
                case "char" -> "C";
                case "short" -> "S";
                case "int" -> "I";
                case "long" -> "J";
                case "float" -> "F";
                case "double" -> "D";
                default -> "V";
            };
        }
        String text = name.replace('.', '/');
        return isArray() ? text : "L".concat(text).concat(";");
    }

    // Generics.

    public Type getGenericSuperclass() {
        return genericSuperclass;
    }

    public Type[] getGenericInterfaces() {
        return genericInterfaces.clone();
    }

    @Override
    public TypeVariable<Class<T>>[] getTypeParameters() {
        return typeParameters.clone();
    }

    public String toGenericString() {
        if (isPrimitive()) {
            return name;
        }
        if (isArray()) {
            Class<?> element = elementClass();
            return element.name.concat(element.typeVariables()).concat(brackets());
        }
        String kind = isAnnotation()
                ? "@interface"
                : isInterface() ? "interface" : isEnum() ? "enum" : isRecord() ? "record" : "class";
        int shown = accessFlags & Modifier.classModifiers();
        return (shown == 0 ? "" : Modifier.toString(shown).concat(" ")) + kind + " " + getTypeName() + typeVariables();
    }

    private String typeVariables() {
        String text = "";
        for (int i = 0; i < typeParameters.length; i++) {
            text = text + (i == 0 ? "<" : ",") + Members.bounded(typeParameters[i]);
        }
        return typeParameters.length == 0 ? text : text.concat(">");
    }

    // Annotations.

    @Override
    public <A extends Annotation> A getAnnotation(Class<A> type) {
        Objects.requireNonNull(type);
        A found = Annotations.find(annotations, type);
        boolean mayInherit = found == null && superclass != null && type.isInherited();
        return mayInherit ? superclass.getAnnotation(type) : found;
    }

    private boolean isInherited() {
        return Annotations.find(annotations, java.lang.annotation.Inherited.class) != null;
    }

    @Override
    public boolean isAnnotationPresent(Class<? extends Annotation> type) {
        return getAnnotation(type) != null;
    }

    @Override
    public Annotation[] getAnnotations() {
        if (superclass == null) {
            return annotations.clone();
        }
        List<Annotation> all = new ArrayList<>();
        for (Annotation inherited : superclass.getAnnotations()) {
            Class<? extends Annotation> type = inherited.annotationType();
            if (((Class<?>) type).isInherited() && Annotations.find(annotations, type) == null) {
                all.add(inherited);
            }
        }
        all.addAll(List.of(annotations));
        return all.toArray(new Annotation[0]);
    }

    @Override
    public <A extends Annotation> A[] getAnnotationsByType(Class<A> type) {
        A[] own = Annotations.all(annotations, Objects.requireNonNull(type));
        boolean mayInherit = own.length == 0 && superclass != null && type.isInherited();
        return mayInherit ? superclass.getAnnotationsByType(type) : own;
    }

    @Override
    public <A extends Annotation> A getDeclaredAnnotation(Class<A> type) {
        return Annotations.find(annotations, Objects.requireNonNull(type));
    }

    @Override
    public <A extends Annotation> A[] getDeclaredAnnotationsByType(Class<A> type) {
        return Annotations.all(annotations, Objects.requireNonNull(type));
    }

    @Override
    public Annotation[] getDeclaredAnnotations() {
        return annotations.clone();
    }

    @AtCallSite
    public InputStream getResourceAsStream(String resource) {
        return Resources.open(Lookups.resource(this, resource));
    }

    /** Returns a URL that only this image opens, and whose text differs from that of another Java run time. */
    @AtCallSite
    public URL getResource(String resource) {
        return Resources.locate(this, resource, Lookups.resource(this, resource));
    }

    // Members.

    public RecordComponent[] getRecordComponents() {
        return recordComponents == null ? null : recordComponents.clone();
    }

    Field[] declaredFieldsOrNull() {
        return declaredFields;
    }

    Method[] declaredMethodsOrNull() {
        return declaredMethods;
    }

    Method[] publicMethodsOrNull() {
        return publicMethods;
    }

    Constructor<T>[] declaredConstructorsOrNull() {
        return declaredConstructors;
    }

    @AtCallSite
    public Field[] getDeclaredFields() {
        Lookups.declare(this, "Class.getDeclaredFields");
        return this.listDeclaredFields();
    }

    private Field[] listDeclaredFields() {
        return Members.copy(Lookups.listed(this, declaredFields));
    }

    @AtCallSite
    public Method[] getDeclaredMethods() {
        Lookups.declare(this, "Class.getDeclaredMethods");
        return this.listDeclaredMethods();
    }

    private Method[] listDeclaredMethods() {
        return Members.copy(Lookups.listed(this, declaredMethods));
    }

    @AtCallSite
    public Constructor<?>[] getDeclaredConstructors() {
        Lookups.declare(this, "Class.getDeclaredConstructors");
        return this.listDeclaredConstructors(false);
    }

    @AtCallSite
    public Constructor<?>[] getConstructors() {
        Lookups.declare(this, "Class.getConstructors");
        return this.listDeclaredConstructors(true);
    }

    private Constructor<?>[] listDeclaredConstructors(boolean onlyPublic) {
        return Members.copy(Lookups.listed(this, declaredConstructors), onlyPublic);
    }

    @AtCallSite
    public Field[] getFields() {
        Lookups.declare(this, "Class.getFields");
        return this.listFields();
    }

    private Field[] listFields() {
        List<Field> found = new ArrayList<>();
        addPublicFields(found);
        return Members.copy(found.toArray(new Field[0]));
    }

    private void addPublicFields(List<Field> found) {
        for (Field field : Lookups.listed(this, declaredFields)) {
            if (Modifier.isPublic(field.getModifiers()) && !found.contains(field)) {
                found.add(field);
            }
        }
        if (interfaces != null) {
            for (Class<?> superinterface : interfaces) {
                superinterface.addPublicFields(found);
            }
        }
        if (superclass != null) {
            superclass.addPublicFields(found);
        }
    }

    @AtCallSite
    public Method[] getMethods() {
        Lookups.declare(this, "Class.getMethods");
        return this.listMethods();
    }

    private Method[] listMethods() {
        return Members.copy(Lookups.listed(this, publicMethods));
    }

    @AtCallSite
    public Field getDeclaredField(String fieldName) throws NoSuchFieldException {
        return this.found(Lookups.declaredField(this, fieldName), fieldName);
    }

    @AtCallSite
    public Field getField(String fieldName) throws NoSuchFieldException {
        return this.found(Lookups.publicField(this, fieldName), fieldName);
    }

    private Field found(Field field, String fieldName) throws NoSuchFieldException {
        if (field == null) {
            throw new NoSuchFieldException(Objects.requireNonNull(fieldName));
        }
        return Members.copy(field);
    }

    @AtCallSite
    public Method getDeclaredMethod(String methodName, Class<?>... parameterTypes) throws NoSuchMethodException {
        return this.found(Lookups.declaredMethod(this, methodName, parameterTypes), methodName, parameterTypes);
    }

    @AtCallSite
    public Method getMethod(String methodName, Class<?>... parameterTypes) throws NoSuchMethodException {
        return this.found(Lookups.publicMethod(this, methodName, parameterTypes), methodName, parameterTypes);
    }

    private Method found(Method method, String methodName, Class<?>[] parameterTypes) throws NoSuchMethodException {
        if (method == null) {
            throw Lookups.noMethod(this, Objects.requireNonNull(methodName), parameterTypes);
        }
        return Members.copy(method);
    }

    @AtCallSite
    @SuppressWarnings("unchecked")
    public Constructor<T> getDeclaredConstructor(Class<?>... parameterTypes) throws NoSuchMethodException {
        return this.found(Lookups.declaredConstructor(this, parameterTypes), parameterTypes, false);
    }

    @AtCallSite
    @SuppressWarnings("unchecked")
    public Constructor<T> getConstructor(Class<?>... parameterTypes) throws NoSuchMethodException {
        return this.found(Lookups.declaredConstructor(this, parameterTypes), parameterTypes, true);
    }

    @SuppressWarnings("unchecked")
    private Constructor<T> found(Constructor<?> constructor, Class<?>[] parameterTypes, boolean onlyPublic)
            throws NoSuchMethodException {
        if (constructor == null || onlyPublic && !Modifier.isPublic(constructor.getModifiers())) {
            throw Lookups.noMethod(this, "<init>", parameterTypes);
        }
        return (Constructor<T>) Members.copy(constructor);
    }

    @AtCallSite
    @Deprecated(since = "9")
    @SuppressWarnings("unchecked")
    public T newInstance() throws InstantiationException, IllegalAccessException {
        return (T) this.newInstance(Lookups.declaredConstructor(this, null));
    }

    private Object newInstance(Constructor<?> constructor) throws InstantiationException, IllegalAccessException {
        if (constructor == null) {
            InstantiationException exception = new InstantiationException(name);
            exception.initCause(Lookups.noMethod(this, "<init>", null));
            throw exception;
        }
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw Class.<RuntimeException>asUnchecked(e.getTargetException());
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E asUnchecked(Throwable thrown) throws E {
        throw (E) thrown;
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
        return (flags & CHECKS_ASSERTIONS) != 0;
    }

    @SuppressWarnings("unchecked")
    public T[] getEnumConstants() {
        T[] shared = getEnumConstantsShared();
        return shared == null ? null : shared.clone();
    }

    /** The constants themselves, not to be written to; null for what is no enum. */
    @SuppressWarnings("unchecked")
    T[] getEnumConstantsShared() {
        if (enumConstants == null && enumInitialiser != null) {
            enumInitialiser.run();
        }
        return (T[]) enumConstants;
    }

    @SuppressWarnings("unchecked")
    Map<String, T> enumConstantDirectory() {
        Map<String, T> directory = new HashMap<>();
        for (Object constant : getEnumConstantsShared()) {
            directory.put(((Enum<?>) constant).name(), (T) constant);
        }
        return directory;
    }

    public ClassLoader getClassLoader() {
        return ClassLoader.of(this);
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
