package dev.terrarium.library;

import dev.terrarium.runtime.ObjectModel;
import dev.terrarium.runtime.Replaces;

/** The native methods of {@code java.lang.Object}. */
@Replaces("java.lang.Object")
public final class ObjectMethods {
    /** 2^64 divided by the golden ratio: its multiples spread evenly (Knuth, TAOCP volume 3, section 6.4). */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private ObjectMethods() {}

    public static int hashCode(Object object) {
        return (int) (ObjectModel.addressOf(object) * GOLDEN >>> 32);
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
