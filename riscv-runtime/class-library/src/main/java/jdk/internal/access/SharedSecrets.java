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

    /** Only providers that wipe keys ask for it, and the implementations that images have do not. */
    public static void setJavaxCryptoSpecAccess(JavaxCryptoSpecAccess access) {}

    /** Class loaders ask for it, and an image has none. */
    public static void setJavaNetURLAccess(JavaNetURLAccess access) {}

    /** File systems and modules ask for it. */
    public static void setJavaNetUriAccess(JavaNetUriAccess access) {}
}
