package dev.terrarium.runtime;

/**
 * Finds the handler of an exception and leaves the stack frames up to it. A throw costs a walk over the frames that it
 * leaves; a method that nothing is thrown through pays nothing for its handlers.
 *
 * <p>What is known of each function is in a table that the linker makes of LLVM's unwind information, see
 * {@code UnwindTable} in the image builder for its format.
 */
final class Unwinder {
    // The context: where execution goes on, the stack pointer there, and the registers that a callee preserves (RISC-V
    // calling convention, section 2): s0 to s11, fs0 to fs11. The assembly of the image builder agrees.
    private static final int PC = 0;
    private static final int STACK_POINTER = 8;
    private static final int SAVED_REGISTERS = 16;

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
    private static final int SITE_BYTES = 6;
    private static final int REGISTER_BYTES = 8;

    /** The exception in flight. */
    private static Throwable current;

    private Unwinder() {}

    /** Throws an exception that the method itself does not catch. */
    static void raise(Throwable exception) {
        current = exception;
        unwindStack();
    }

    /** Returns the exception that a landing pad was entered for. */
    static Throwable caught() {
        return current;
    }

    /** Fills the context from the registers, has {@link #findHandler} change it, and goes on as it says. */
    @Intrinsic
    static void unwindStack() {
        throw new UnsupportedOperationException("only in an image");
    }

    /** Returns the address of the unwind table. */
    @Intrinsic
    static long table() {
        throw new UnsupportedOperationException("only in an image");
    }

    /**
     * Fills the context so far that frames can be left from the calling method on, and returns its address. What callees
     * preserve is not in it.
     */
    @Intrinsic
    static long ownContext() {
        throw new UnsupportedOperationException("only in an image");
    }

    /**
     * Writes the return addresses of the stack frames, from that of the calling method's frame outwards to where boot
     * called Java, 4 bytes each: images are below 4 GiB.
     *
     * @return how many were written
     */
    static int returnAddresses(long target, int capacity) {
        long context = ownContext();
        long table = table();
        int functions = Address.loadInt(table + FUNCTION_COUNT);
        int count = 0;
        while (count < capacity) {
            long returnAddress = Address.loadLong(context + PC);
            int index = find(table + FUNCTIONS, functions, returnAddress - 1);
            if (index < 0) {
                break;
            }
            Address.storeInt(target + (long) count * Integer.BYTES, (int) returnAddress);
            count++;
            leave(context, table, table + FUNCTIONS + (long) index * FUNCTION_BYTES);
        }
        return count;
    }

    /** Walks the frames from the context outwards, and leaves the context at the first landing pad. */
    @Export("terrarium_find_handler")
    static void findHandler(long context) {
        long table = table();
        int functions = Address.loadInt(table + FUNCTION_COUNT);
        while (true) {
            long returnAddress = Address.loadLong(context + PC);
            // The return address may be behind the function's last instruction, the call itself is inside.
            int index = find(table + FUNCTIONS, functions, returnAddress - 1);
            if (index < 0) {
                Panic.uncaught(current);
            }
            long function = table + FUNCTIONS + (long) index * FUNCTION_BYTES;
            long landingPad = landingPad(table, function, returnAddress);
            if (landingPad != 0) {
                Address.storeLong(context + PC, landingPad);
                return;
            }
            leave(context, table, function);
        }
    }

    /** Returns the index of the last function that starts at or before an address, or -1 if all start behind it. */
    private static int find(long functionTable, int functions, long address) {
        int low = 0;
        int high = functions;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(functionTable + (long) middle * FUNCTION_BYTES) <= address) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private static long start(long function) {
        return Address.loadInt(function) & 0xFFFF_FFFFL;
    }

    /** The landing pad for a call with that return address, or 0. */
    private static long landingPad(long table, long function, long returnAddress) {
        int sites = Address.loadInt(function + SITES);
        if (sites == 0) {
            return 0;
        }
        long start = start(function);
        int offset = (int) (returnAddress - 1 - start) >>> 1;
        long site = table + sites;
        int count = Address.loadShort(site) & 0xFFFF;
        site += 2;
        for (int i = 0; i < count; i++) {
            int from = Address.loadShort(site) & 0xFFFF;
            int to = Address.loadShort(site + 2) & 0xFFFF;
            if (from <= offset && offset < to) {
                return start + ((Address.loadShort(site + 4) & 0xFFFF) << 1);
            }
            site += SITE_BYTES;
        }
        return 0;
    }

    /** Makes the context that of the caller: the frame lies above the stack pointer, the saved registers at its top. */
    private static void leave(long context, long table, long function) {
        long frameBytes = (long) (Address.loadShort(function + FRAME) & 0xFFFF) << FRAME_UNIT_SHIFT;
        long frameEnd = Address.loadLong(context + STACK_POINTER) + frameBytes;
        long masks = table + Address.loadInt(table + SAVE_MASKS);
        int mask = Address.loadInt(masks + (long) (Address.loadShort(function + SAVE_MASK_INDEX) & 0xFFFF) * 4);
        long slot = frameEnd - REGISTER_BYTES;
        Address.storeLong(context + PC, Address.loadLong(slot));
        for (long register = context + SAVED_REGISTERS; mask != 0; mask >>>= 1, register += REGISTER_BYTES) {
            if ((mask & 1) != 0) {
                slot -= REGISTER_BYTES;
                Address.storeLong(register, Address.loadLong(slot));
            }
        }
        Address.storeLong(context + STACK_POINTER, frameEnd);
    }
}
