package dev.terrarium.runtime;

/**
 * The exceptions of JVM instructions, with HotSpot's messages. Compiled code calls these out of line, so that a check
 * costs a compare and a branch.
 */
final class Failures {
    private static final String UNNAMED_MODULE = "in unnamed module of loader 'app'";
    private static final String JAVA_BASE = "in module java.base of loader 'bootstrap'";

    private Failures() {}

    static void nullPointer() {
        throw new NullPointerException();
    }

    static void arrayIndex(int index, int length) {
        String text = Strings.concat("Index ", Decimal.toString(index));
        text = Strings.concat(text, " out of bounds for length ");
        throw new ArrayIndexOutOfBoundsException(Strings.concat(text, Decimal.toString(length)));
    }

    static void divisionByZero() {
        throw new ArithmeticException("/ by zero");
    }

    static void stackOverflow() {
        throw new StackOverflowError();
    }

    static void arrayStore(Object value) {
        throw new ArrayStoreException(value.getClass().getName());
    }

    static void classCast(Object object, Class<?> expected) {
        throw new ClassCastException(classCastMessage(object.getClass().getName(), expected.getName()));
    }

    static void negativeArraySize(int length) {
        throw new NegativeArraySizeException(Decimal.toString(length));
    }

    /** HotSpot names both classes, and then again with the module that each is in, or once if they are in the same. */
    private static String classCastMessage(String actual, String expected) {
        String text = Strings.concat("class ", actual);
        text = Strings.concat(text, " cannot be cast to class ");
        text = Strings.concat(text, expected);
        text = Strings.concat(text, " (");
        text = Strings.concat(text, actual);
        String actualModule = module(actual);
        String expectedModule = module(expected);
        if (actualModule == expectedModule) {
            text = Strings.concat(text, " and ");
            text = Strings.concat(text, expected);
            text = Strings.concat(text, " are ");
        } else {
            text = Strings.concat(text, " is ");
            text = Strings.concat(text, actualModule);
            text = Strings.concat(text, "; ");
            text = Strings.concat(text, expected);
            text = Strings.concat(text, " is ");
        }
        text = Strings.concat(text, expectedModule);
        return Strings.concat(text, ")");
    }

    /** In an image every class is the app's or of {@code java.base}; an array is where its elements' class is. */
    private static String module(String className) {
        int start = 0;
        while (Strings.codeUnit(className, start) == '[') {
            start++;
        }
        boolean primitiveElements = start > 0 && Strings.codeUnit(className, start) != 'L';
        if (start > 0) {
            start++;
        }
        boolean inJavaBase = primitiveElements
                || className.startsWith("java.", start)
                || className.startsWith("jdk.", start)
                || className.startsWith("sun.", start);
        return inJavaBase ? JAVA_BASE : UNNAMED_MODULE;
    }
}
