package jdk.internal.misc;

/** Class-data sharing, which an image has no use for: its heap is made beforehand as a whole. */
public class CDS {
    private CDS() {}

    public static boolean isDumpingClassList() {
        return false;
    }

    public static boolean isDumpingArchive() {
        return false;
    }

    public static boolean isSharingEnabled() {
        return false;
    }

    /** Leaves the class's static fields as they are: nothing was archived. */
    public static void initializeFromArchive(Class<?> type) {}

    public static long getRandomSeedForDumping() {
        return 0;
    }
}
