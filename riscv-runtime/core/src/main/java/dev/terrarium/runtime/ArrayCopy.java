package dev.terrarium.runtime;

/** What {@link System#arraycopy} does, with its checks in HotSpot's order and with HotSpot's messages. */
public final class ArrayCopy {
    private ArrayCopy() {}

    /** See {@link System#arraycopy}. */
    public static void copy(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        // The sign bit of the union is set if one of the numbers is negative.
        if (source.getClass() == target.getClass()
                && ObjectModel.elementShift(source) >= 0
                && (sourceIndex | targetIndex | length) >= 0
                && sourceIndex <= ObjectModel.arrayLength(source) - length
                && targetIndex <= ObjectModel.arrayLength(target) - length) {
            ObjectModel.copyElements(source, sourceIndex, target, targetIndex, length);
        } else {
            copyBetweenTypes(source, sourceIndex, target, targetIndex, length);
        }
    }

    @SlowPath
    private static void copyBetweenTypes(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        Class<?> sourceElement = elementClass(source, "source");
        Class<?> targetElement = elementClass(target, "destination");
        if (sourceElement != targetElement && (sourceElement.isPrimitive() || targetElement.isPrimitive())) {
            throw storeFailure(
                    "type mismatch: can not copy ", arrayName(sourceElement), " into ", arrayName(targetElement));
        }
        checkStart(source, sourceIndex, "source");
        checkStart(target, targetIndex, "destination");
        if (length < 0) {
            throw indexFailure("length ", Decimal.toString(length), " is negative");
        }
        checkEnd(source, sourceIndex, length, "source");
        checkEnd(target, targetIndex, length, "destination");
        for (int i = 0; i < length; i++) {
            Object value = ((Object[]) source)[sourceIndex + i];
            if (value != null && !ObjectModel.isInstance(targetElement, value)) {
                throw mismatch(ObjectModel.isInstance(source.getClass(), target), sourceElement, targetElement);
            }
            // One at a time: what precedes an element of the wrong class has been copied when that is found. And in
            // this order: arrays of different classes are different arrays.
            ObjectModel.copyElements(source, sourceIndex + i, target, targetIndex + i, 1);
        }
    }

    private static Class<?> elementClass(Object array, String role) {
        Class<?> component = array.getClass().getComponentType();
        if (component == null) {
            throw storeFailure(role, " type ", array.getClass().getName(), " is not an array");
        }
        return component;
    }

    private static void checkStart(Object array, int index, String role) {
        if (index < 0) {
            throw indexFailure(role, " index ", outOfBounds(Decimal.toString(index), array));
        }
    }

    private static void checkEnd(Object array, int index, int length, String role) {
        long end = (long) index + length;
        if (end > ObjectModel.arrayLength(array)) {
            throw indexFailure("last ", role, Strings.concat(" index ", outOfBounds(Decimal.toString(end), array)));
        }
    }

    private static String outOfBounds(String index, Object array) {
        Class<?> component = array.getClass().getComponentType();
        String text = Strings.concat(index, " out of bounds for ");
        text = Strings.concat(text, component.isPrimitive() ? component.getName() : "object array");
        text = Strings.concat(text, "[");
        text = Strings.concat(text, Decimal.toString(ObjectModel.arrayLength(array)));
        return Strings.concat(text, "]");
    }

    private static String arrayName(Class<?> component) {
        return component.isPrimitive() ? Strings.concat(component.getName(), "[]") : "object array[]";
    }

    /** Whether one element class is assignable from the other shows in the arrays: they are covariant. */
    private static ArrayStoreException mismatch(boolean isAssignable, Class<?> source, Class<?> target) {
        if (isAssignable) {
            return storeFailure(
                    "element type mismatch: can not cast one of the elements of ",
                    source.getName(),
                    "[] to the type of the destination array, ",
                    target.getName());
        }
        return storeFailure(
                "type mismatch: can not copy ", source.getName(), "[] into ", Strings.concat(target.getName(), "[]"));
    }

    private static ArrayStoreException storeFailure(String first, String second, String third, String fourth) {
        return new ArrayStoreException(message(first, second, Strings.concat(third, fourth)));
    }

    private static ArrayIndexOutOfBoundsException indexFailure(String first, String second, String third) {
        return new ArrayIndexOutOfBoundsException(message(first, second, third));
    }

    private static String message(String first, String second, String third) {
        return Strings.concat(Strings.concat(Strings.concat("arraycopy: ", first), second), third);
    }
}
