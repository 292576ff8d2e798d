package java.lang.reflect;

/** Reads and writes one field; the image builder makes a class for each field that the app reflects on. */
abstract class FieldAccess {
    /** Returns the value, a primitive one in its wrapper; the object is null if the field is static. */
    abstract Object get(Object object);

    /** Stores a value that is known to fit. */
    abstract void set(Object object, Object value);
}
