package dev.terrarium.runtime;

import dev.terrarium.api.memory.AllocationBuffer;

/** The allocation buffer of the hart that this runs on. It is in two registers, gp and tp, and empty at boot. */
final class LocalBuffer implements AllocationBuffer {
    static final LocalBuffer CURRENT = new LocalBuffer();

    private LocalBuffer() {}

    @Override
    public long next() {
        return loadNext();
    }

    @Override
    public long end() {
        return loadEnd();
    }

    @Override
    public void assign(long next, long end) {
        store(next, end);
    }

    @Intrinsic
    private static long loadNext() {
        throw new UnsupportedOperationException("only in an image");
    }

    @Intrinsic
    private static long loadEnd() {
        throw new UnsupportedOperationException("only in an image");
    }

    @Intrinsic
    private static void store(long next, long end) {
        throw new UnsupportedOperationException("only in an image");
    }
}
