package dev.terrarium.runtime;

/**
 * Steps over stack frames: which function a return address is in, and how large its frame is while it calls another.
 *
 * <p>That is in a table that the linker makes of LLVM's unwind information, see {@code UnwindTable} in the image builder
 * for its format.
 */
final class StackFrames {
    // The table: how many functions, the address from which they are counted, where the save masks are, where the index
    // of functions with sites is, how many bytes the search for a function steps first, the binary logarithm of the
    // alignment of sites; then the functions by address.
    private static final int FUNCTION_COUNT = 0;
    private static final int BASE_ADDRESS = 4;
    private static final int SAVE_MASKS = 8;
    private static final int SITES_INDEX = 12;
    private static final int FIRST_STEP = 16;
    private static final int SITES_ALIGNMENT = 20;
    private static final int FUNCTIONS = 24;
    // A function: its distance from the base in units of 2 bytes, and the index of its save mask.
    private static final int MASK_INDEX_BITS = 8;
    private static final int MASK_INDEX_MASK = 0xFF;
    // Its frame: whether it has sites, whether it is that of a leaf, and its size in units of 16 bytes.
    private static final int HAS_SITES = 0x8000;
    private static final int IS_LEAF = 0x4000;
    private static final int FRAME_MASK = 0x3FFF;
    private static final int FRAME_UNIT_SHIFT = 4;
    /** The lowest bytes of the frame of a leaf, which were made for its return address when it failed. */
    private static final int LEAF_BYTES = 16;

    private static final int RETURN_ADDRESS_BYTES = 8;
    // The index of sites: how many, then the number of each function and where its sites are behind the index, in units
    // of their alignment.
    private static final int SITES_ENTRY_BYTES = 4;

    private StackFrames() {}

    /** Returns the address of the table. */
    @Intrinsic
    static long table() {
        throw new UnsupportedOperationException("only in an image");
    }

    /** Whether the image has functions that fail without having their return address in their frame; a constant of it. */
    @Intrinsic
    private static boolean leavesFail() {
        throw new UnsupportedOperationException("only in an image");
    }

    /**
     * Returns the number of the function that a call returns to, or -1 where the stack ends: the entry code, and what the
     * unwinder is called by, lie before all functions of the table.
     */
    static int functionAt(long returnAddress) {
        // The return address may be behind the function's last instruction, the call itself is inside.
        long distance = returnAddress - 1 - base();
        if (distance < 0) {
            return -1;
        }
        // An entry that begins at or before the call is not above the call's distance with the largest mask index.
        long wanted = distance >>> 1 << MASK_INDEX_BITS | MASK_INDEX_MASK;
        // Steps are powers of two, which takes the fewest instructions: the entry is always less than a step behind the
        // position. The first step may be less than all entries, then it is counted from the end for the entries there.
        long functions = table() + FUNCTIONS;
        long step = Address.loadInt(table() + FIRST_STEP);
        long position = functions;
        long last = functions + (long) functionCount() * Integer.BYTES - step;
        if (unsignedInt(last) <= wanted) {
            position = last;
        }
        for (step >>>= 1; step >= Integer.BYTES; step >>>= 1) {
            if (unsignedInt(position + step) <= wanted) {
                position += step;
            }
        }
        return (int) ((position - functions) >>> 2);
    }

    private static long unsignedInt(long address) {
        return Address.loadInt(address) & 0xFFFF_FFFFL;
    }

    private static int functionCount() {
        return Address.loadInt(table() + FUNCTION_COUNT);
    }

    private static long base() {
        return unsignedInt(table() + BASE_ADDRESS);
    }

    private static int entry(int function) {
        return Address.loadInt(table() + FUNCTIONS + (long) function * Integer.BYTES);
    }

    private static int frame(int function) {
        long frames = table() + FUNCTIONS + (long) functionCount() * Integer.BYTES;
        return Address.loadShort(frames + (long) function * Short.BYTES);
    }

    /** The address of a function. */
    static long start(int function) {
        return base() + ((long) (entry(function) >>> MASK_INDEX_BITS) << 1);
    }

    /** The size in bytes of a function's frame. */
    static long bytes(int function) {
        return (long) (frame(function) & FRAME_MASK) << FRAME_UNIT_SHIFT;
    }

    /** Whether a function calls nothing, and has only come to be on the stack by a failure. */
    static boolean isLeaf(int function) {
        return leavesFail() && (frame(function) & IS_LEAF) != 0;
    }

    /** Returns the return address in the frame at a stack pointer: that of a leaf is where its failure has put it. */
    static long returnAddress(int function, long stackPointer) {
        long end = stackPointer + (isLeaf(function) ? LEAF_BYTES : bytes(function));
        return Address.loadLong(end - RETURN_ADDRESS_BYTES);
    }

    /** The registers that a frame saves at its top, or below its return address, one bit each: s0 to s11, fs0 to fs11. */
    static int saveMask(int function) {
        long masks = table() + Address.loadInt(table() + SAVE_MASKS);
        return Address.loadInt(masks + (long) (entry(function) & MASK_INDEX_MASK) * Integer.BYTES);
    }

    /** The address of a function's table of call sites with landing pads, or 0 if it has none. */
    static long sites(int function) {
        if ((frame(function) & HAS_SITES) == 0) {
            return 0;
        }
        long index = table() + Address.loadInt(table() + SITES_INDEX);
        int count = loadUnsigned(index);
        long entries = index + Short.BYTES;
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (loadUnsigned(entries + (long) middle * SITES_ENTRY_BYTES) < function) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        long entry = entries + (long) low * SITES_ENTRY_BYTES;
        long sites = entries + (long) count * SITES_ENTRY_BYTES;
        return sites + ((long) loadUnsigned(entry + Short.BYTES) << Address.loadInt(table() + SITES_ALIGNMENT));
    }

    private static int loadUnsigned(long address) {
        return Address.loadShort(address) & 0xFFFF;
    }
}
