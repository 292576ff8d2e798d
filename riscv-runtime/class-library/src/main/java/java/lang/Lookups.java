package java.lang;

import dev.terrarium.runtime.Intrinsic;
import dev.terrarium.runtime.UndeclaredReflectionError;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.ServiceProviders;

/**
 * Look-ups of classes and members by name. The natives are known to the image builder: where their arguments are known,
 * it finds what they ask for and puts it into the image; elsewhere it calls the method of the same parameters whose name
 * begins with {@code search}, which finds what the app declares with {@code @Reflect}.
 */
public final class Lookups {
    private static final Class<?>[] NO_TYPES = {};

    private Lookups() {}

    /**
     * Stands where a program lists members. Fails the build of an app that says nothing of reflection.
     *
     * @param type the class that is reflected on
     * @param what the method that does so
     */
    @Intrinsic
    static void declare(Class<?> type, String what) {}

    /** Returns the classes that the app declares, in the order of their names. */
    @Intrinsic
    static Class<?>[] declaredClasses() {
        return NO_TYPES;
    }

    static native Class<?> type(String name, boolean initialise);

    static Class<?> searchType(String name, boolean initialise) {
        declare(null, "Class.forName");
        for (Class<?> type : declaredClasses()) {
            if (type.getName().equals(name)) {
                return type;
            }
        }
        return null;
    }

    static native Method declaredMethod(Class<?> type, String name, Class<?>[] parameterTypes);

    static Method searchDeclaredMethod(Class<?> type, String name, Class<?>[] parameterTypes) {
        declare(type, "Class.getDeclaredMethod");
        return search(type.declaredMethodsOrNull(), name, parameterTypes);
    }

    static native Method publicMethod(Class<?> type, String name, Class<?>[] parameterTypes);

    static Method searchPublicMethod(Class<?> type, String name, Class<?>[] parameterTypes) {
        declare(type, "Class.getMethod");
        return search(type.publicMethodsOrNull(), name, parameterTypes);
    }

    static native Field declaredField(Class<?> type, String name);

    static Field searchDeclaredField(Class<?> type, String name) {
        declare(type, "Class.getDeclaredField");
        Field[] fields = type.declaredFieldsOrNull();
        if (fields != null) {
            for (Field field : fields) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }

    static native Field publicField(Class<?> type, String name);

    static Field searchPublicField(Class<?> type, String name) {
        Field found = searchDeclaredField(type, name);
        if (found != null && Modifier.isPublic(found.getModifiers())) {
            return found;
        }
        for (Class<?> superinterface : type.getInterfaces()) {
            found = searchPublicField(superinterface, name);
            if (found != null) {
                return found;
            }
        }
        return type.getSuperclass() == null ? null : searchPublicField(type.getSuperclass(), name);
    }

    static native Constructor<?> declaredConstructor(Class<?> type, Class<?>[] parameterTypes);

    static Constructor<?> searchDeclaredConstructor(Class<?> type, Class<?>[] parameterTypes) {
        declare(type, "Class.getDeclaredConstructor");
        Constructor<?>[] constructors = type.declaredConstructorsOrNull();
        if (constructors != null) {
            for (Constructor<?> constructor : constructors) {
                if (Arrays.equals(constructor.getParameterTypes(), types(parameterTypes))) {
                    return constructor;
                }
            }
        }
        return null;
    }

    /** Of methods that differ in what they return, the one with the most specific result is found. */
    private static Method search(Method[] methods, String name, Class<?>[] parameterTypes) {
        Method best = null;
        if (methods != null) {
            for (Method method : methods) {
                if (method.getName().equals(name)
                        && Arrays.equals(method.getParameterTypes(), types(parameterTypes))
                        && (best == null || best.getReturnType().isAssignableFrom(method.getReturnType()))) {
                    best = method;
                }
            }
        }
        return best;
    }

    private static Class<?>[] types(Class<?>[] parameterTypes) {
        return parameterTypes == null ? NO_TYPES : parameterTypes;
    }

    static native byte[] resource(Class<?> type, String name);

    static byte[] searchResource(Class<?> type, String name) {
        declare(null, "Class.getResource");
        String path = Resources.path(type, name);
        String[] names = resourceNames();
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(path)) {
                return resourceContents()[i];
            }
        }
        return null;
    }

    /** The paths of the resources that the app declares, from the root of the class path. */
    private static native String[] resourceNames();

    /** The bytes of each of them, not to be written to. */
    private static native byte[][] resourceContents();

    /** Returns the providers of a service that the class path has. */
    public static native ServiceProviders providers(Class<?> service);

    static ServiceProviders searchProviders(Class<?> service) {
        throw new UndeclaredReflectionError("The providers of " + service.getName()
                + " are not in this image: call ServiceLoader.load with a class literal");
    }

    // What look-ups end with.

    static void requireFound(Class<?> type, String name) throws ClassNotFoundException {
        if (type == null) {
            throw new ClassNotFoundException(name);
        }
    }

    static NoSuchMethodException noMethod(Class<?> type, String name, Class<?>[] parameterTypes) {
        StringBuilder text =
                new StringBuilder(type.getName()).append('.').append(name).append('(');
        String separator = "";
        for (Class<?> parameterType : types(parameterTypes)) {
            text.append(separator).append(parameterType == null ? "null" : parameterType.getName());
            separator = ",";
        }
        return new NoSuchMethodException(text.append(')').toString());
    }

    /** Returns what listing members of a class has, unless the app does not declare the class. */
    static <T> T[] listed(Class<?> type, T[] members) {
        if (members == null) {
            throw new UndeclaredReflectionError("The members of " + type.getName()
                    + " are not in this image: add @Reflect(classes = "
                    + type.getTypeName().replace('$', '.')
                    + ".class) to the app's class");
        }
        return members;
    }
}
