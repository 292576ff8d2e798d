package dev.terrarium.runtime;

/**
 * Which monitors the only thread owns. It never waits for one, so that entering costs nothing, unless the program asks who
 * owns a monitor: by waiting, notifying or {@code Thread.holdsLock}. Then, and in such images only, compiled code calls
 * {@link #enter} and {@link #exit}.
 *
 * <p>Monitors are left in the reverse order in which they were entered, as javac's code and that of synchronized methods
 * does; so a stack holds them.
 */
public final class Monitors {
    private static Object[] owned = new Object[16];
    private static int count;

    private Monitors() {}

    static void enter(Object object) {
        if (count == owned.length) {
            Object[] more = new Object[2 * count];
            System.arraycopy(owned, 0, more, 0, count);
            owned = more;
        }
        owned[count] = object;
        count++;
    }

    static void exit(Object object) {
        if (count == 0 || owned[count - 1] != object) {
            throw new IllegalMonitorStateException();
        }
        count--;
        owned[count] = null;
    }

    /** Returns whether the current thread owns the monitor of an object. */
    public static boolean isOwned(Object object) {
        for (int i = count - 1; i >= 0; i--) {
            if (owned[i] == object) {
                return true;
            }
        }
        // Class initialisers that run at build time have their monitors not counted.
        return !Boot.hasStarted();
    }
}
