package java.lang;

import dev.terrarium.runtime.AtCallSite;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;

/**
 * The loader of an image's classes: all of them are loaded when it boots. It finds classes and resources as {@link Class}
 * does: by names that the image builder knows, or among those that the app declares with {@code @Reflect}. Programs can
 * have no others, so nothing can be derived from it.
 */
public final class ClassLoader {
    private static final ClassLoader APPLICATION = new ClassLoader();

    private ClassLoader() {}

    public static ClassLoader getSystemClassLoader() {
        return APPLICATION;
    }

    /** Returns the loader of a class: as in Java, none for those of the platform's base. */
    static ClassLoader of(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        String name = element.getName();
        boolean isPlatforms = element.isPrimitive()
                || name.startsWith("java.")
                || name.startsWith("jdk.internal.")
                || name.startsWith("sun.");
        return isPlatforms ? null : APPLICATION;
    }

    public String getName() {
        return "app";
    }

    public ClassLoader getParent() {
        return null;
    }

    @AtCallSite
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        Class<?> type = Lookups.type(name, false);
        Lookups.requireFound(type, name);
        return type;
    }

    @AtCallSite
    public URL getResource(String name) {
        return Resources.locate(name, Lookups.resource(int.class, name));
    }

    @AtCallSite
    public static URL getSystemResource(String name) {
        return Resources.locate(name, Lookups.resource(int.class, name));
    }

    @AtCallSite
    public Enumeration<URL> getResources(String name) {
        return Resources.all(Resources.locate(name, Lookups.resource(int.class, name)));
    }

    @AtCallSite
    public InputStream getResourceAsStream(String name) {
        return Resources.open(name, Lookups.resource(int.class, name));
    }

    @AtCallSite
    public static InputStream getSystemResourceAsStream(String name) {
        return Resources.open(name, Lookups.resource(int.class, name));
    }
}
