package dev.terrarium.image.emit;

/**
 * How a branch on many keys finds its target. LLVM makes a table of keys that lie close together; others it compares one
 * after the other when it is told to make code small. So keys that are many and far apart are halved before, until each
 * part is close together or short: a compare and a branch more for some keys, and steps that grow with the logarithm.
 */
final class KeySearch {
    private static final int LONGEST_CHAIN = 8;
    /** LLVM's density of tables in small code is 40 %: at most five values for two keys. */
    private static final int VALUES = 5;

    private static final int KEYS = 2;

    private KeySearch() {}

    /** Whether the keys from the first index to before the end are many and far apart. They ascend. */
    static boolean isWorthHalving(int[] keys, int first, int end) {
        long count = end - first;
        return count > LONGEST_CHAIN && KEYS * ((long) keys[end - 1] - keys[first] + 1) > VALUES * count;
    }

    /** Where to halve: at the widest gap in the middle half, which least likely parts what would be one table. */
    static int middle(int[] keys, int first, int end) {
        int quarter = (end - first) / 4;
        int best = (first + end) >>> 1;
        for (int i = first + quarter; i < end - quarter; i++) {
            if ((long) keys[i] - keys[i - 1] > (long) keys[best] - keys[best - 1]) {
                best = i;
            }
        }
        return best;
    }
}
