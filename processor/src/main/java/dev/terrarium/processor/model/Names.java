package dev.terrarium.processor.model;

import java.util.Locale;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Spellings of names. */
public final class Names {
    private Names() {}

    /** Returns a class's simple name after those of its enclosing classes: {@code Outer.Inner}. */
    public static String display(TypeElement type) {
        return nested(type, ".");
    }

    /** Returns a class's simple name after those of its enclosing classes, with a separator between them. */
    public static String nested(TypeElement type, String separator) {
        Element enclosing = type.getEnclosingElement();
        String name = type.getSimpleName().toString();
        return enclosing instanceof TypeElement outer ? nested(outer, separator) + separator + name : name;
    }

    /**
     * Turns a class name into a variable name: {@code SbiConsole} into {@code sbiConsole}, {@code UART} into
     * {@code uart}, {@code FDTParser} into {@code fdtParser}. A keyword gets {@code Module} appended.
     */
    public static String variable(String className) {
        int upper = 0;
        while (upper < className.length() && Character.isUpperCase(className.charAt(upper))) {
            upper++;
        }
        boolean acronymBeforeWord =
                upper > 1 && upper < className.length() && Character.isLowerCase(className.charAt(upper));
        int lowered = acronymBeforeWord ? upper - 1 : upper;
        String name = lower(className.substring(0, lowered)) + className.substring(lowered);
        return SourceVersion.isKeyword(name) ? name + "Module" : name;
    }

    /** Turns a class name into the name of an image: {@code HelloWorld} into {@code hello-world}. */
    public static String kebab(String className) {
        return lower(separated(className, '-'));
    }

    /** Turns a method name into the name of a constant: {@code readLine} into {@code READ_LINE}. */
    public static String constant(String methodName) {
        return upper(separated(methodName, '_'));
    }

    /** Puts a separator where a word starts in camel case. */
    private static String separated(String name, char separator) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (i > 0 && Character.isUpperCase(c)) {
                char before = name.charAt(i - 1);
                boolean endsAcronym = Character.isUpperCase(before)
                        && i + 1 < name.length()
                        && Character.isLowerCase(name.charAt(i + 1));
                if (Character.isLowerCase(before) || Character.isDigit(before) || endsAcronym) {
                    result.append(separator);
                }
            }
            result.append(c);
        }
        return result.toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
