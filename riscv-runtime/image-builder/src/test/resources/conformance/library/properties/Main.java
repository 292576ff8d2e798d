package conformance.library.properties;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Properties;

/** System properties: those of every platform, changed ones, and keys that are refused. */
@Unikernel(name = "library-properties")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println(System.getProperty("file.separator") + System.getProperty("path.separator")
                + System.getProperty("java.specification.version") + System.getProperty("java.class.version")
                + System.getProperty("line.separator").length() + System.getProperty("no.such.key") + System.getProperty("no.such.key", "default"));
        System.out.println(System.setProperty("my.key", "1") + System.setProperty("my.key", "2") + System.getProperty("my.key")
                + Integer.getInteger("my.key") + System.clearProperty("my.key") + System.getProperty("my.key")
                + Boolean.getBoolean("my.key") + Long.getLong("my.key", 5L));
        Properties properties = System.getProperties();
        properties.setProperty("other.key", "x");
        System.out.println(System.getProperty("other.key") + properties.getProperty("file.separator") + properties.containsKey("user.dir"));
        for (String key : new String[] {"", null}) {
            try {
                System.out.println(System.getProperty(key));
            } catch (IllegalArgumentException | NullPointerException e) {
                System.out.println(e);
            }
        }
        System.setProperties(null);
        System.out.println(System.getProperty("other.key") + System.getProperty("path.separator"));
    }
}
