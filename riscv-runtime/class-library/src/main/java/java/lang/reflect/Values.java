package java.lang.reflect;

/**
 * Conversions of values by reflection: unboxing and then widening (Java language specification, section 5.1.2). Accessors
 * that the image builder makes call them by their names.
 */
final class Values {
    private Values() {}

    /** Whether a variable of that type can be given the value. */
    static boolean fits(Class<?> type, Object value) {
        if (!type.isPrimitive()) {
            return value == null || type.isInstance(value);
        }
        if (type == boolean.class) {
            return value instanceof Boolean;
        }
        if (type == char.class) {
            return value instanceof Character;
        }
        int wanted = rank(type);
        return value instanceof Character ? wanted >= 2 : value instanceof Number && rank(value) <= wanted;
    }

    private static int rank(Class<?> type) {
        return type == byte.class
                ? 0
                : type == short.class
                        ? 1
                        : type == int.class ? 2 : type == long.class ? 3 : type == float.class ? 4 : 5;
    }

    private static int rank(Object value) {
        return value instanceof Byte
                ? 0
                : value instanceof Short
                        ? 1
                        : value instanceof Integer
                                ? 2
                                : value instanceof Long
                                        ? 3
                                        : value instanceof Float ? 4 : value instanceof Double ? 5 : 6;
    }

    /** The keyword of the primitive type whose wrapper the value is. */
    static String keyword(Object value) {
        return value instanceof Boolean
                ? "boolean"
                : value instanceof Character
                        ? "char"
                        : switch (rank(value)) {
                            case 0 -> "byte";
                            case 1 -> "short";
                            case 2 -> "int";
                            case 3 -> "long";
                            case 4 -> "float";
                            default -> "double";
                        };
    }

    static boolean toBoolean(Object value) {
        return (Boolean) value;
    }

    static char toChar(Object value) {
        return (Character) value;
    }

    static byte toByte(Object value) {
        return (Byte) value;
    }

    static short toShort(Object value) {
        return value instanceof Short number ? number : toByte(value);
    }

    static int toInt(Object value) {
        return value instanceof Integer number
                ? number
                : value instanceof Character character ? (int) character : toShort(value);
    }

    static long toLong(Object value) {
        return value instanceof Long number ? number : toInt(value);
    }

    static float toFloat(Object value) {
        return value instanceof Float number ? number : toLong(value);
    }

    static double toDouble(Object value) {
        return value instanceof Double number
                ? number
                : value instanceof Float number ? (double) number : toLong(value);
    }
}
