package java.lang.reflect;

import dev.terrarium.runtime.ObjectModel;
import java.lang.annotation.Annotation;

/** {@code java.lang.reflect.Field}. The image builder makes the instances and fills in the fields by their names. */
public final class Field extends AccessibleObject implements Member {
    private Class<?> declaringClass;
    private String name;
    private Class<?> type;
    private Type genericType;
    private int modifiers;
    private Annotation[] annotations;
    private FieldAccess access;

    private Field() {}

    /** Each look-up of a field has a copy of its own, whose accessibility is its own, too. */
    Field copy() {
        return (Field) ObjectModel.shallowCopy(this);
    }

    @Override
    Annotation[] annotations() {
        return annotations;
    }

    @Override
    public Class<?> getDeclaringClass() {
        return declaringClass;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getModifiers() {
        return modifiers;
    }

    public boolean isEnumConstant() {
        return (modifiers & Modifier.ENUM) != 0;
    }

    @Override
    public boolean isSynthetic() {
        return (modifiers & Modifier.SYNTHETIC) != 0;
    }

    public Class<?> getType() {
        return type;
    }

    public Type getGenericType() {
        return genericType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Field field
                && field.declaringClass == declaringClass
                && field.name.equals(name)
                && field.type == type;
    }

    @Override
    public int hashCode() {
        return declaringClass.getName().hashCode() ^ name.hashCode();
    }

    @Override
    public String toString() {
        return text(type.getTypeName());
    }

    public String toGenericString() {
        return text(genericType.getTypeName());
    }

    private String text(String typeName) {
        int shown = modifiers & Modifier.fieldModifiers();
        String prefix = shown == 0 ? "" : Modifier.toString(shown).concat(" ");
        return prefix + typeName + " " + declaringClass.getTypeName() + "." + name;
    }

    public Object get(Object object) throws IllegalAccessException {
        checkReceiver(object);
        return access.get(object);
    }

    public boolean getBoolean(Object object) throws IllegalAccessException {
        return Values.toBoolean(get(object, boolean.class));
    }

    public byte getByte(Object object) throws IllegalAccessException {
        return Values.toByte(get(object, byte.class));
    }

    public char getChar(Object object) throws IllegalAccessException {
        return Values.toChar(get(object, char.class));
    }

    public short getShort(Object object) throws IllegalAccessException {
        return Values.toShort(get(object, short.class));
    }

    public int getInt(Object object) throws IllegalAccessException {
        return Values.toInt(get(object, int.class));
    }

    public long getLong(Object object) throws IllegalAccessException {
        return Values.toLong(get(object, long.class));
    }

    public float getFloat(Object object) throws IllegalAccessException {
        return Values.toFloat(get(object, float.class));
    }

    public double getDouble(Object object) throws IllegalAccessException {
        return Values.toDouble(get(object, double.class));
    }

    private Object get(Object object, Class<?> wanted) throws IllegalAccessException {
        Object value = get(object);
        if (!type.isPrimitive() || !Values.fits(wanted, value)) {
            throw new IllegalArgumentException("Attempt to get " + type.getName() + " field \""
                    + declaringClass.getName() + "." + name + "\" with illegal data type conversion to "
                    + wanted.getName());
        }
        return value;
    }

    public void set(Object object, Object value) throws IllegalAccessException {
        store(object, value, false);
    }

    private void store(Object object, Object value, boolean isPrimitive) throws IllegalAccessException {
        checkReceiver(object);
        boolean isStatic = Modifier.isStatic(modifiers);
        if (Modifier.isFinal(modifiers) && (isStatic || !isOverridden() || declaringClass.isRecord())) {
            throw new IllegalAccessException(refusal().concat(text(value, isPrimitive)));
        }
        if (!Values.fits(type, value) || isPrimitive && !type.isPrimitive()) {
            throw new IllegalArgumentException(refusal().concat(text(value, isPrimitive)));
        }
        access.set(object, value);
    }

    private static String text(Object value, boolean isPrimitive) {
        if (value == null) {
            return "null value";
        }
        return isPrimitive
                ? "(" + Values.keyword(value) + ")" + value
                : value.getClass().getName();
    }

    public void setBoolean(Object object, boolean value) throws IllegalAccessException {
        store(object, value, true);
    }

    public void setByte(Object object, byte value) throws IllegalAccessException {
        store(object, value, true);
    }

    public void setChar(Object object, char value) throws IllegalAccessException {
        store(object, value, true);
    }

    public void setShort(Object object, short value) throws IllegalAccessException {
        store(object, value, true);
    }

    public void setInt(Object object, int value) throws IllegalAccessException {
        store(object, value, true);
    }

    public void setLong(Object object, long value) throws IllegalAccessException {
        store(object, value, true);
    }

    public void setFloat(Object object, float value) throws IllegalAccessException {
        store(object, value, true);
    }

    public void setDouble(Object object, double value) throws IllegalAccessException {
        store(object, value, true);
    }

    private void checkReceiver(Object object) {
        if (Modifier.isStatic(modifiers)) {
            return;
        }
        if (!declaringClass.isInstance(java.util.Objects.requireNonNull(object))) {
            throw new IllegalArgumentException(refusal() + object.getClass().getName());
        }
    }

    private String refusal() {
        String shown = Modifier.isStatic(modifiers) ? "static " : "";
        shown = Modifier.isFinal(modifiers) ? shown.concat("final ") : shown;
        return "Can not set " + shown + type.getTypeName() + " field " + declaringClass.getName() + "." + name + " to ";
    }
}
