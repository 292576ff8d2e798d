package java.lang;

import dev.terrarium.library.Clock;
import dev.terrarium.library.ConsoleInput;
import dev.terrarium.library.ConsoleOutput;
import dev.terrarium.runtime.ArrayCopy;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** {@code java.lang.System} on a machine without an operating system: streams go to the wired console. */
public final class System {
    // Not final, unlike the specification's, so that setOut and its kin need no magic.
    public static InputStream in = new ConsoleInput();
    public static PrintStream out = new PrintStream(new ConsoleOutput());
    public static PrintStream err = out;

    private System() {}

    public static void setIn(InputStream stream) {
        in = stream;
    }

    public static void setOut(PrintStream stream) {
        out = stream;
    }

    public static void setErr(PrintStream stream) {
        err = stream;
    }

    public static void arraycopy(Object source, int sourceIndex, Object target, int targetIndex, int length) {
        ArrayCopy.copy(source, sourceIndex, target, targetIndex, length);
    }

    public static int identityHashCode(Object object) {
        return object == null ? 0 : dev.terrarium.library.ObjectMethods.hashCode(object);
    }

    /** Milliseconds since the machine started: there is no wall clock. */
    public static long currentTimeMillis() {
        return Clock.nanoseconds() / 1_000_000;
    }

    public static long nanoTime() {
        return Clock.nanoseconds();
    }

    public static void exit(int status) {
        Runtime.getRuntime().exit(status);
    }

    public static void gc() {
        Runtime.getRuntime().gc();
    }

    public static String lineSeparator() {
        return "\n";
    }

    public static String getProperty(String key) {
        checkKey(key);
        return SystemProperties.get(key);
    }

    private static void checkKey(String key) {
        if (key == null) {
            throw new NullPointerException("key can't be null");
        }
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key can't be empty");
        }
    }

    public static String getProperty(String key, String defaultValue) {
        String value = getProperty(key);
        return value == null ? defaultValue : value;
    }

    public static String setProperty(String key, String value) {
        checkKey(key);
        return (String) getProperties().setProperty(key, value);
    }

    public static String clearProperty(String key) {
        checkKey(key);
        return (String) getProperties().remove(key);
    }

    public static Properties getProperties() {
        return SystemProperties.table();
    }

    public static void setProperties(Properties properties) {
        SystemProperties.replace(properties);
    }

    /** An image has no environment. */
    public static String getenv(String name) {
        Objects.requireNonNull(name);
        return null;
    }

    public static Map<String, String> getenv() {
        return Map.of();
    }

    public static SecurityManager getSecurityManager() {
        return null;
    }
}
