package jdk.internal.access;

import java.util.CollectionAccess;

/** How packages of the class library reach each other's internals. Nothing needs to be set: there is one of each. */
public class SharedSecrets {
    private static final JavaLangAccess LANGUAGE = new LanguageAccess();
    private static final JavaUtilCollectionAccess COLLECTIONS = new CollectionAccess();

    private SharedSecrets() {}

    public static JavaLangAccess getJavaLangAccess() {
        return LANGUAGE;
    }

    public static JavaUtilCollectionAccess getJavaUtilCollectionAccess() {
        return COLLECTIONS;
    }

    public static void setJavaUtilCollectionAccess(JavaUtilCollectionAccess access) {}

    /** Buffers offer their internals to channels and foreign memory, which images do not have. */
    public static void setJavaNioAccess(JavaNioAccess access) {}
}
