package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** What {@code java.util.HashMap} finds out by reflection on generic types. */
@Replaces("java.util.HashMap")
final class HashMapMethods {
    private HashMapMethods() {}

    /** Returns the object's class if it implements {@code Comparable} of itself, else null. */
    static Class<?> comparableClassFor(Object object) {
        if (object instanceof Comparable) {
            Class<?> type = object.getClass();
            return ComparableClasses.isComparableWithItself(type) ? type : null;
        }
        return null;
    }
}
