package dev.terrarium.runtime;

/**
 * Finds the handler of an exception and leaves the stack frames up to it. A throw costs a walk over the frames that it
 * leaves; a method that nothing is thrown through pays nothing for its handlers.
 */
final class Unwinder {
    // The context: where execution goes on, the stack pointer there, and the registers that a callee preserves (RISC-V
    // calling convention, section 2): s0 to s11, fs0 to fs11. The assembly of the image builder agrees.
    private static final int PC = 0;
    private static final int STACK_POINTER = 8;
    private static final int SAVED_REGISTERS = 16;

    private static final int SITE_BYTES = 6;
    private static final int WIDE_SITE_BYTES = 12;
    /** The number of sites of a function, without the bit that says that they are wide. */
    private static final int MOST_SITES = 0x7FFF;

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
        long returnAddress = Address.loadLong(context + PC);
        long stackPointer = Address.loadLong(context + STACK_POINTER);
        int count = 0;
        while (count < capacity) {
            int function = StackFrames.functionAt(returnAddress);
            if (function < 0) {
                break;
            }
            Address.storeInt(target + (long) count * Integer.BYTES, (int) returnAddress);
            count++;
            // Nothing goes on in these frames, so what they saved of registers stays where it is.
            returnAddress = StackFrames.returnAddress(function, stackPointer);
            stackPointer += StackFrames.bytes(function);
        }
        return count;
    }

    /** Walks the frames from the context outwards, and leaves the context at the first landing pad. */
    @Export("terrarium_find_handler")
    static void findHandler(long context) {
        while (true) {
            long returnAddress = Address.loadLong(context + PC);
            int function = StackFrames.functionAt(returnAddress);
            if (function < 0) {
                Panic.uncaught(current);
            }
            long landingPad = landingPad(function, returnAddress);
            if (landingPad != 0) {
                Address.storeLong(context + PC, landingPad);
                return;
            }
            leave(context, function);
        }
    }

    /** The landing pad for a call with that return address, or 0. */
    private static long landingPad(int function, long returnAddress) {
        long site = StackFrames.sites(function);
        if (site == 0) {
            return 0;
        }
        long start = StackFrames.start(function);
        int offset = (int) (returnAddress - 1 - start) >>> 1;
        int count = Address.loadShort(site);
        site += 2;
        if (count < 0) {
            return landingPadInWideSites(start, offset, site, count & MOST_SITES);
        }
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

    /** That of a function of more than 128 KiB. */
    private static long landingPadInWideSites(long start, int offset, long sites, int count) {
        long site = sites;
        for (int i = 0; i < count; i++) {
            if (Address.loadInt(site) <= offset && offset < Address.loadInt(site + 4)) {
                return start + ((long) Address.loadInt(site + 8) << 1);
            }
            site += WIDE_SITE_BYTES;
        }
        return 0;
    }

    /** Makes the context that of the caller: the frame lies above the stack pointer, the saved registers at its top. */
    private static void leave(long context, int function) {
        long stackPointer = Address.loadLong(context + STACK_POINTER);
        long frameEnd = stackPointer + StackFrames.bytes(function);
        int mask = StackFrames.saveMask(function);
        long slot = StackFrames.isLeaf(function) ? frameEnd : frameEnd - REGISTER_BYTES;
        Address.storeLong(context + PC, StackFrames.returnAddress(function, stackPointer));
        for (long register = context + SAVED_REGISTERS; mask != 0; mask >>>= 1, register += REGISTER_BYTES) {
            if ((mask & 1) != 0) {
                slot -= REGISTER_BYTES;
                Address.storeLong(register, Address.loadLong(slot));
            }
        }
        Address.storeLong(context + STACK_POINTER, frameEnd);
    }
}
