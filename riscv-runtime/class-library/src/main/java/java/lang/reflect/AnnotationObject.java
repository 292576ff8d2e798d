package java.lang.reflect;

import dev.terrarium.runtime.ObjectModel;
import java.lang.annotation.Annotation;
import java.util.Arrays;

/**
 * What the classes of annotations have in common, which the image builder makes: one for each annotation type, with a
 * method for each of its elements. Equality, hash codes and texts are those of the JDK's own annotations.
 */
public abstract class AnnotationObject implements Annotation {
    private Class<? extends Annotation> annotationType;
    /** Where the elements are below, in the order of their declaration. */
    private byte[] indices;

    /** The elements in the order in which they are shown. */
    private String[] names;

    /** Their values, primitive ones in their wrappers. */
    private Object[] values;

    protected AnnotationObject() {}

    @Override
    public final Class<? extends Annotation> annotationType() {
        return annotationType;
    }

    /** Returns an element's value; an array is a copy. */
    protected final Object value(int index) {
        Object value = values[indices[index]];
        return ObjectModel.elementShift(value) >= 0 ? ObjectModel.shallowCopy(value) : value;
    }

    final Object member(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    @Override
    public final boolean equals(Object other) {
        if (!(other instanceof AnnotationObject annotation) || annotation.annotationType != annotationType) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            Object[] own = {values[i]};
            if (!Arrays.deepEquals(own, new Object[] {annotation.values[i]})) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final int hashCode() {
        int result = 0;
        for (int i = 0; i < values.length; i++) {
            // The hash of a list of one element is 31 more than the element's own, whatever the element is.
            result += 127 * names[i].hashCode() ^ Arrays.deepHashCode(new Object[] {values[i]}) - 31;
        }
        return result;
    }

    @Override
    public final String toString() {
        StringBuilder text =
                new StringBuilder("@").append(annotationType.getName()).append('(');
        boolean onlyValue = names.length == 1 && names[0].equals("value");
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append(", ");
            }
            if (!onlyValue) {
                text.append(names[i]).append('=');
            }
            append(text, values[i]);
        }
        return text.append(')').toString();
    }

    private static void append(StringBuilder text, Object value) {
        if (value.getClass().isArray()) {
            text.append('{');
            for (int i = 0; i < Array.getLength(value); i++) {
                append(i == 0 ? text : text.append(", "), Array.get(value, i));
            }
            text.append('}');
        } else if (value instanceof Class<?> type) {
            String name = type.getCanonicalName();
            text.append(name == null ? "<no canonical name>" : name).append(".class");
        } else if (value instanceof String string) {
            text.append('"');
            for (int i = 0; i < string.length(); i++) {
                appendQuoted(text, string.charAt(i));
            }
            text.append('"');
        } else if (value instanceof Character character) {
            text.append('\'');
            if (character == '\'') {
                text.append("\\'");
            } else if (character == '"') {
                text.append('"');
            } else {
                appendQuoted(text, character);
            }
            text.append('\'');
        } else if (value instanceof Byte number) {
            text.append("(byte)0x");
            text.append(Character.forDigit(number >> 4 & 0xF, 16)).append(Character.forDigit(number & 0xF, 16));
        } else if (value instanceof Enum<?> constant) {
            text.append(constant.name());
        } else {
            text.append(value).append(value instanceof Long ? "L" : value instanceof Float ? "f" : "");
        }
    }

    private static void appendQuoted(StringBuilder text, char c) {
        int escape = "\b\f\n\r\t\\\"".indexOf(c);
        if (escape >= 0) {
            text.append('\\').append("bfnrt\\\"".charAt(escape));
        } else {
            text.append(c);
        }
    }
}
