package java.lang;

/** Tells the other packages of the class library which classes can be compared with themselves. */
public final class ComparableClasses {
    private ComparableClasses() {}

    /** Whether a class itself declares that it implements {@code Comparable} with itself as the type argument. */
    public static boolean isComparableWithItself(Class<?> type) {
        return type.isComparableWithItself();
    }
}
