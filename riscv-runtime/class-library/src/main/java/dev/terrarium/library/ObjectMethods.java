package dev.terrarium.library;

import dev.terrarium.runtime.IdentityHash;
import dev.terrarium.runtime.Monitors;
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
    static void notify(Object object) {
        checkOwner(object);
    }

    static void notifyAll(Object object) {
        checkOwner(object);
    }

    /** Without a second thread to notify, only the time can end the wait. */
    static void wait(Object object, long milliseconds) throws InterruptedException {
        if (milliseconds < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        checkOwner(object);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Waiting.idle(milliseconds);
    }

    private static void checkOwner(Object object) {
        if (!Monitors.isOwned(object)) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
    }
}
