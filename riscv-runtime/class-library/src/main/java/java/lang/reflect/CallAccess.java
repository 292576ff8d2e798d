package java.lang.reflect;

/** Calls one method or constructor; the image builder makes a class for each that the app reflects on. */
abstract class CallAccess {
    /**
     * Calls with arguments that are known to fit.
     *
     * @param object the receiver; null for static methods and constructors
     * @return what is returned or constructed, a primitive value in its wrapper; null from void methods
     */
    abstract Object call(Object object, Object[] arguments) throws Throwable;
}
