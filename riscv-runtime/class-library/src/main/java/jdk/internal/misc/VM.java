package jdk.internal.misc;

/** What the class library asks of the virtual machine; an image has booted before it asks. */
public class VM {
    private static final int BOOTED = 4;

    private VM() {}

    public static int initLevel() {
        return BOOTED;
    }

    public static boolean isBooted() {
        return true;
    }

    public static boolean isModuleSystemInited() {
        return true;
    }

    public static boolean isShutdown() {
        return false;
    }

    public static boolean isSystemDomainLoader(ClassLoader loader) {
        return loader == null;
    }

    public static ClassLoader latestUserDefinedLoader() {
        return null;
    }

    /** No property is set on a command line. */
    public static String getSavedProperty(String key) {
        return null;
    }

    public static long maxDirectMemory() {
        return 0;
    }

    public static boolean isDirectMemoryPageAligned() {
        return false;
    }
}
