package dev.terrarium.image.benchmark.engine;

/**
 * A {@link PlainInterpreter} that translates addresses by Sv39 as the program has set it up, with a look into a table of
 * recent translations for each instruction and datum. It does not check permissions.
 */
final class PlainTranslatingInterpreter extends PlainInterpreter {
    private static final int PAGE_SIZE = 4096;
    private static final int SLOTS = 256;
    private static final int LEVELS = 3;
    private static final int READ_OR_EXECUTE = 10;

    private final long root;
    private final long[] tags = new long[SLOTS];
    private final int[] offsets = new int[SLOTS];

    /** @param satp the register that says where the page tables are */
    PlainTranslatingInterpreter(byte[] memory, long base, long[] registers, long pc, long satp) {
        super(memory, base, registers, pc);
        root = satp << 20 >>> 8;
    }

    @Override
    int offset(long address) {
        int slot = (int) (address >>> 12) & SLOTS - 1;
        if (tags[slot] != (address & -PAGE_SIZE)) {
            tags[slot] = address & -PAGE_SIZE;
            offsets[slot] = walk(address);
        }
        return offsets[slot] + (int) (address & PAGE_SIZE - 1);
    }

    /** Returns the offset in memory of the page of an address. */
    private int walk(long address) {
        long table = root;
        for (int level = LEVELS - 1; level >= 0; level--) {
            int shift = 12 + 9 * level;
            long entry = (long) LONG.get(memory, (int) (table - base) + 8 * ((int) (address >>> shift) & 511));
            table = entry << 10 >>> 20 << 12;
            if ((entry & READ_OR_EXECUTE) != 0) {
                long inPage = address & (1L << shift) - PAGE_SIZE;
                return (int) (table + inPage - base);
            }
        }
        throw new UnsupportedOperationException(String.format("no page at 0x%x", address));
    }
}
