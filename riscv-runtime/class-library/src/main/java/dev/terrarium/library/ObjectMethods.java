package dev.terrarium.library;

import dev.terrarium.runtime.IdentityHash;
import dev.terrarium.runtime.ObjectModel;
import dev.terrarium.runtime.Replaces;

/** The native methods of {@code java.lang.Object}. */
@Replaces("java.lang.Object")
public final class ObjectMethods {
    private ObjectMethods() {}

    public static int hashCode(Object object) {
        return IdentityHash.of(object);
    }

    static Object clone(Object object) throws CloneNotSupportedException {
        if (object instanceof Cloneable) {
            return ObjectModel.shallowCopy(object);
        }
        throw new CloneNotSupportedException(object.getClass().getName());
    }

    /** Nobody can be waiting: there is one thread. */
    static void notify(Object object) {}

    static void notifyAll(Object object) {}

    /** Without a second thread to notify, only the time can end the wait. */
    static void wait(Object object, long milliseconds) throws InterruptedException {
        if (milliseconds == 0) {
            throw new IllegalMonitorStateException("the only thread would wait for ever");
        }
        Thread.sleep(milliseconds);
    }
}
