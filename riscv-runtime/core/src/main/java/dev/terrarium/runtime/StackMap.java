package dev.terrarium.runtime;

import dev.terrarium.api.memory.ReferenceVisitor;

/**
 * Where stack frames hold references while they call other functions.
 *
 * <p>That is in a table that the linker makes of LLVM's stack maps, see {@code StackMapTable} in the image builder for its
 * format.
 */
final class StackMap {
    // The table: how many calls, the address from which they are counted, how many pages; the number of the first call
    // in
    // each page, and that of all calls; the calls' distances from the starts of their pages; which slots each has, then
    // the
    // sets of slots.
    private static final int BASE_ADDRESS = 4;
    private static final int PAGES = 8;
    private static final int FIRST_CALLS = 12;
    private static final int PAGE_SHIFT = 17;
    private static final int PAGE_MASK = (1 << PAGE_SHIFT) - 1;
    private static final int CALL_BYTES = 2;
    private static final int SET_UNIT_SHIFT = 1;
    // A set: how many references, how many derived pointers; the references; the derived pointers, each behind the
    // reference that it is derived from.
    private static final int SLOT_BYTES = 2;
    private static final int SLOTS = 4;
    private static final int SLOT_UNIT_SHIFT = 3;

    private StackMap() {}

    /** Returns the address of the table. */
    @Intrinsic
    static long table() {
        throw new UnsupportedOperationException("only in an image");
    }

    /**
     * Has a visitor look at the references of one frame. Pointers into objects move with these: until they are set again,
     * each is only the distance from the start of its object.
     *
     * @param stackPointer the lower end of the frame
     */
    static void visitFrame(long returnAddress, long stackPointer, ReferenceVisitor visitor) {
        long set = find(returnAddress);
        if (set == 0) {
            return;
        }
        long references = set + SLOTS;
        long derived = references + (long) loadUnsigned(set) * SLOT_BYTES;
        long end = derived + (long) loadUnsigned(set + SLOT_BYTES) * (2 * SLOT_BYTES);
        for (long pair = derived; pair < end; pair += 2 * SLOT_BYTES) {
            long slot = slot(pair + SLOT_BYTES, stackPointer);
            Address.storeLong(slot, Address.loadLong(slot) - Address.loadLong(slot(pair, stackPointer)));
        }
        for (long reference = references; reference < derived; reference += SLOT_BYTES) {
            visitor.visit(slot(reference, stackPointer));
        }
        for (long pair = derived; pair < end; pair += 2 * SLOT_BYTES) {
            long slot = slot(pair + SLOT_BYTES, stackPointer);
            Address.storeLong(slot, Address.loadLong(slot) + Address.loadLong(slot(pair, stackPointer)));
        }
    }

    private static long slot(long entry, long stackPointer) {
        return stackPointer + ((long) loadUnsigned(entry) << SLOT_UNIT_SHIFT);
    }

    /** Returns the set of slots of a call, or 0 if it has none. */
    private static long find(long returnAddress) {
        long table = table();
        long distance = returnAddress - (Address.loadInt(table + BASE_ADDRESS) & 0xFFFF_FFFFL);
        int pages = Address.loadInt(table + PAGES);
        int page = (int) (distance >> PAGE_SHIFT);
        if (distance < 0 || page >= pages) {
            return 0;
        }
        int wanted = (int) distance & PAGE_MASK;
        long firstCall = table + FIRST_CALLS + (long) page * Integer.BYTES;
        int low = Address.loadInt(firstCall);
        int high = Address.loadInt(firstCall + Integer.BYTES);
        long distances = table + FIRST_CALLS + (pages + 1L) * Integer.BYTES;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int found = loadUnsigned(distances + (long) middle * CALL_BYTES) << 1;
            if (found == wanted) {
                long calls = Address.loadInt(table);
                long indices = distances + calls * CALL_BYTES;
                long sets = indices + calls * CALL_BYTES;
                return sets + ((long) loadUnsigned(indices + (long) middle * CALL_BYTES) << SET_UNIT_SHIFT);
            } else if (found < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 0;
    }

    private static int loadUnsigned(long address) {
        return Address.loadShort(address) & 0xFFFF;
    }
}
