package java.lang;

import dev.terrarium.library.Clock;
import dev.terrarium.library.ConsoleInput;
import dev.terrarium.library.ConsoleOutput;
import dev.terrarium.runtime.ArrayCopy;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;

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

    /** Answers what programs and the class library ask for; nothing can be set. */
    public static String getProperty(String key) {
        return switch (key) {
            case "line.separator" -> "\n";
            case "file.separator" -> "/";
            case "path.separator" -> ":";
            case "file.encoding", "native.encoding", "sun.jnu.encoding" -> "UTF-8";
            case "java.version", "java.specification.version" -> "17";
            case "java.vendor" -> "Terrarium";
            case "os.name" -> "Terrarium";
            case "os.arch" -> "riscv64";
            case "user.dir" -> "/";
            case "user.language" -> "en";
            default -> {
                if (key.isEmpty()) {
                    throw new IllegalArgumentException("key can't be empty");
                }
                yield null;
            }
        };
    }

    public static String getProperty(String key, String defaultValue) {
        String value = getProperty(key);
        return value == null ? defaultValue : value;
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
