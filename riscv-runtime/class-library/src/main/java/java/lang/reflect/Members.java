package java.lang.reflect;

/** Opens this package's internals to {@link Class}. */
public final class Members {
    private Members() {}

    public static Field copy(Field field) {
        return field.copy();
    }

    public static Method copy(Method method) {
        return method.copy();
    }

    public static Constructor<?> copy(Constructor<?> constructor) {
        return constructor.copy();
    }

    public static Field[] copy(Field[] fields) {
        Field[] copies = new Field[fields.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = fields[i].copy();
        }
        return copies;
    }

    public static Method[] copy(Method[] methods) {
        Method[] copies = new Method[methods.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = methods[i].copy();
        }
        return copies;
    }

    public static Constructor<?>[] copy(Constructor<?>[] constructors, boolean onlyPublic) {
        int count = 0;
        Constructor<?>[] copies = new Constructor<?>[constructors.length];
        for (Constructor<?> constructor : constructors) {
            if (!onlyPublic || Modifier.isPublic(constructor.getModifiers())) {
                copies[count++] = constructor.copy();
            }
        }
        Constructor<?>[] result = new Constructor<?>[count];
        System.arraycopy(copies, 0, result, 0, count);
        return result;
    }

    /** The text of a type variable where it is declared. */
    public static String bounded(TypeVariable<?> variable) {
        Type[] bounds = variable.getBounds();
        if (bounds.length == 1 && bounds[0] == Object.class) {
            return variable.getTypeName();
        }
        String text = variable.getTypeName().concat(" extends ");
        for (int i = 0; i < bounds.length; i++) {
            text = text.concat(i == 0 ? "" : " & ").concat(bounds[i].getTypeName());
        }
        return text;
    }
}
