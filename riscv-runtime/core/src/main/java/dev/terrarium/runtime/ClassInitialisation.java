package dev.terrarium.runtime;

/** How the initialisation of a class fails; called by the code that the image builder makes for each class. */
final class ClassInitialisation {
    private ClassInitialisation() {}

    /** Returns what is thrown when an initialiser has thrown that (JVM specification, section 5.5, step 10). */
    static Error failure(Throwable thrown) {
        return thrown instanceof Error error ? error : new ExceptionInInitializerError(thrown);
    }

    /** Reports the use of a class whose initialisation failed before. */
    static void erroneous(String className) {
        throw new NoClassDefFoundError(Strings.concat("Could not initialize class ", className));
    }
}
