package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** What {@code java.util.HashMap} finds out by reflection on generic types. */
@Replaces("java.util.HashMap")
final class HashMapMethods {
    private HashMapMethods() {}

    /**
     * Returns the object's class if objects of it can be compared with each other, else null. Type arguments are not
     * known at run time: a class that implements Comparable itself is taken to be comparable with itself.
     */
    static Class<?> comparableClassFor(Object object) {
        if (object instanceof Comparable) {
            for (Class<?> implemented : object.getClass().getInterfaces()) {
                if (implemented == Comparable.class) {
                    return object.getClass();
                }
            }
        }
        return null;
    }
}
