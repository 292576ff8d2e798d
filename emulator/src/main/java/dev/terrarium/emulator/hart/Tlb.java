package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.memory.MemoryMap;
import java.util.Arrays;

/**
 * A translation look-aside buffer for one kind of access at one privilege level: direct-mapped, in one array that the
 * engines read inline. Entry {@code n} is a tag, the page's virtual address, at {@code 2n} and at {@code 2n + 1} what to add
 * to a virtual address to get the offset in main memory. Only pages of main memory have entries.
 */
public final class Tlb {
    private static final int ENTRIES = 256;
    /** The bits of an entry's place. */
    public static final int SLOT_MASK = (ENTRIES - 1) << 1;

    /** A tag that matches no address, because tags have zeros below the page number. */
    private static final long INVALID = -1;

    /** The bits of an address that are compared with a tag, by size of access: a misaligned access never matches. */
    public static final long PAGE = -MemoryMap.PAGE_SIZE;

    public static final long PAGE_ALIGNED_2 = PAGE | 1;
    public static final long PAGE_ALIGNED_4 = PAGE | 3;
    public static final long PAGE_ALIGNED_8 = PAGE | 7;

    final long[] entries = new long[2 * ENTRIES];
    private final boolean[] global = new boolean[ENTRIES];
    /** The addresses of pages larger than a place of this buffer that have been entered, from the first to the last one. */
    private long firstLarge = -1;

    private long lastLarge;

    Tlb() {
        flush();
    }

    /** Returns the place of the entry for an address. */
    public static int slot(long address) {
        return (int) (address >>> 11) & SLOT_MASK;
    }

    /** Forgets everything. */
    void flush() {
        Arrays.fill(entries, INVALID);
        firstLarge = -1;
        lastLarge = 0;
    }

    /** Forgets all but the pages that every address space has. */
    void flushAddressSpace() {
        for (int i = 0; i < ENTRIES; i++) {
            if (!global[i]) {
                entries[2 * i] = INVALID;
            }
        }
    }

    /**
     * Forgets the page of an address, which may be one of many entries of a large page.
     *
     * @param keepGlobal whether it stays if every address space has it
     */
    void flushPage(long address, boolean keepGlobal) {
        if (Long.compareUnsigned(address, firstLarge) >= 0 && Long.compareUnsigned(address, lastLarge) <= 0) {
            if (keepGlobal) {
                flushAddressSpace();
            } else {
                flush();
            }
            return;
        }
        int slot = slot(address);
        if (entries[slot] == (address & PAGE) && !(keepGlobal && global[slot >>> 1])) {
            entries[slot] = INVALID;
        }
    }

    /** Enters the page of a virtual address. */
    void enter(long address, int ramOffset) {
        enter(address, ramOffset, MemoryMap.PAGE_SIZE, false);
    }

    /**
     * Enters the page of a virtual address.
     *
     * @param size the size in bytes of the page that the page table has there
     * @param everywhere whether all address spaces have it
     */
    void enter(long address, int ramOffset, long size, boolean everywhere) {
        int slot = slot(address);
        entries[slot] = address & PAGE;
        entries[slot + 1] = ramOffset - address;
        global[slot >>> 1] = everywhere;
        if (size > MemoryMap.PAGE_SIZE) {
            long start = address & -size;
            if (Long.compareUnsigned(start, firstLarge) < 0) {
                firstLarge = start;
            }
            if (Long.compareUnsigned(start + size - 1, lastLarge) > 0) {
                lastLarge = start + size - 1;
            }
        }
    }
}
