package dev.terrarium.runtime;

/**
 * Steps over stack frames: which function a return address is in, and how large its frame is while it calls another.
 *
 * <p>That is in a table that the linker makes of LLVM's unwind information, see {@code UnwindTable} in the image builder
 * for its format.
 */
final class StackFrames {
    // The table: how many functions, where the save masks are, then the functions by address.
    private static final int FUNCTION_COUNT = 0;
    private static final int SAVE_MASKS = 4;
    private static final int FUNCTIONS = 8;
    private static final int FUNCTION_BYTES = 12;
    // An entry of a function: address, frame size in units of 16 bytes, index of its save mask, offset of its sites or
    // 0.
    private static final int FRAME = 4;
    private static final int SAVE_MASK_INDEX = 6;
    private static final int SITES = 8;
    private static final int FRAME_UNIT_SHIFT = 4;

    private StackFrames() {}

    /** Returns the address of the table. */
    @Intrinsic
    static long table() {
        throw new UnsupportedOperationException("only in an image");
    }

    /**
     * Returns the entry of the function that a call returns to, or 0 where the stack ends: the entry code, and what the
     * unwinder is called by, lie before all functions of the table.
     */
    static long functionAt(long returnAddress) {
        // The return address may be behind the function's last instruction, the call itself is inside.
        long address = returnAddress - 1;
        long functions = table() + FUNCTIONS;
        int low = 0;
        int high = Address.loadInt(table() + FUNCTION_COUNT);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(functions + (long) middle * FUNCTION_BYTES) <= address) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : functions + (long) (low - 1) * FUNCTION_BYTES;
    }

    /** The address of a function. */
    static long start(long function) {
        return Address.loadInt(function) & 0xFFFF_FFFFL;
    }

    /** The size in bytes of a function's frame. Its topmost 8 bytes hold the return address. */
    static long bytes(long function) {
        return (long) (Address.loadShort(function + FRAME) & 0xFFFF) << FRAME_UNIT_SHIFT;
    }

    /** The registers that a frame saves below its return address, one bit each: s0 to s11, fs0 to fs11. */
    static int saveMask(long function) {
        long masks = table() + Address.loadInt(table() + SAVE_MASKS);
        return Address.loadInt(masks + (long) (Address.loadShort(function + SAVE_MASK_INDEX) & 0xFFFF) * Integer.BYTES);
    }

    /** The address of a function's table of call sites with landing pads, or 0 if it has none. */
    static long sites(long function) {
        int sites = Address.loadInt(function + SITES);
        return sites == 0 ? 0 : table() + sites;
    }
}
