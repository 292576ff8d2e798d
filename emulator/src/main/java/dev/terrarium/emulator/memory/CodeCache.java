package dev.terrarium.emulator.memory;

import dev.terrarium.emulator.isa.Decoder;
import dev.terrarium.emulator.isa.Opcodes;
import java.util.Arrays;

/**
 * The decoded form of the code in main memory: for each page that has been executed, one
 * {@link dev.terrarium.emulator.isa.DecodedInstruction} for each 16-bit parcel, decoded when it is first reached.
 *
 * <p>The cache is coherent: every store to a page with decoded code goes through {@link #invalidate} (such pages are kept
 * out of the write TLB), which forgets just the instructions that overlap the store. So FENCE.I has nothing to do, and a
 * page that holds both code and data stays cheap.
 *
 * <p>An instruction that crosses into the next page is never kept, because its second half depends on the translation of
 * another page.
 */
public final class CodeCache {
    /** Number of parcels in a page, hence of entries of a decoded page. */
    public static final int PARCELS_PER_PAGE = MemoryMap.PAGE_SIZE / 2;

    /** A decoded page takes four times the page: 16 KiB. */
    private static final int LARGEST_COUNT = 4096;

    private static final int PAGE_SHIFT = Integer.numberOfTrailingZeros(MemoryMap.PAGE_SIZE);

    private final Ram ram;
    private final Decoder decoder;
    private final long[][] pages;
    /** How often an instruction of each page has been forgotten. */
    private final int[] changes;

    private long allChanges;
    private int count;
    private CodeWatcher watcher = CodeWatcher.NONE;
    private CodeReader[] readers = {};

    CodeCache(Ram ram, Decoder decoder) {
        this.ram = ram;
        this.decoder = decoder;
        this.pages = new long[(ram.size() + MemoryMap.PAGE_SIZE - 1) >>> PAGE_SHIFT][];
        this.changes = new int[pages.length];
    }

    /** Returns what decodes the code. */
    public Decoder decoder() {
        return decoder;
    }

    /** Sets who is told when code changes. */
    public void watch(CodeWatcher newWatcher) {
        watcher = newWatcher;
    }

    /** Adds somebody who must be told which pages have decoded code: each hart with its TLBs. */
    public void register(CodeReader reader) {
        readers = Arrays.copyOf(readers, readers.length + 1);
        readers[readers.length - 1] = reader;
    }

    /** Returns whether the page at this offset in memory has decoded code. */
    public boolean isCode(int offset) {
        return pages[offset >>> PAGE_SHIFT] != null;
    }

    /**
     * Adds the page at this offset in memory, with nothing decoded yet. A full cache forgets all others before, so that a
     * guest that executes everywhere does not fill the host's memory.
     */
    public void add(int offset) {
        if (count == LARGEST_COUNT) {
            Arrays.fill(pages, null);
            count = 0;
            allChanges++;
            watcher.allForgotten();
            for (CodeReader reader : readers) {
                reader.codeForgotten();
            }
        }
        pages[offset >>> PAGE_SHIFT] = new long[PARCELS_PER_PAGE];
        count++;
        for (CodeReader reader : readers) {
            reader.codeAdded();
        }
    }

    /**
     * Returns the decoded page at this offset in memory; entries are {@link Opcodes#UNDECODED} until decoded.
     *
     * @return null if the page has not been added, or was forgotten
     */
    public long[] page(int offset) {
        return pages[offset >>> PAGE_SHIFT];
    }

    /**
     * Returns how often instructions of the page at this offset in memory have been forgotten because they changed: whoever
     * keeps something about a page's instructions looks whether this is still the same, and the page too.
     */
    public int changes(int offset) {
        return changes[offset >>> PAGE_SHIFT];
    }

    /** Returns a number that is the same as long as {@link #changes} and {@link #page} are for all pages that were added. */
    public long allChanges() {
        return allChanges;
    }

    /**
     * Decodes the instruction at an offset in memory and keeps it.
     *
     * @param offset where the instruction starts
     * @return the instruction, or {@link Opcodes#UNDECODED} if it crosses into the next page
     */
    public long decode(int offset) {
        int inPage = offset & MemoryMap.PAGE_SIZE - 1;
        int parcel = Ram.getShort(ram.bytes(), offset) & 0xffff;
        if (!Decoder.isCompressed(parcel)) {
            if (inPage == MemoryMap.PAGE_SIZE - 2) {
                return Opcodes.UNDECODED;
            }
            parcel |= Ram.getShort(ram.bytes(), offset + 2) << 16;
        }
        long instruction = decoder.decode(parcel);
        page(offset)[inPage >>> 1] = instruction;
        return instruction;
    }

    /** Forgets the instructions that overlap {@code size} bytes at this offset in memory. */
    public void invalidate(int offset, int size) {
        int first = offset >>> 1;
        int last = offset + size - 1 >> 1;
        if (first > 0) {
            first--; // a 4-byte instruction may start one parcel earlier
        }
        for (int parcel = first; parcel <= last; parcel++) {
            long[] page = pages[parcel >>> PAGE_SHIFT - 1];
            if (page != null) {
                int index = parcel & PARCELS_PER_PAGE - 1;
                if (page[index] != Opcodes.UNDECODED) {
                    page[index] = Opcodes.UNDECODED;
                    changes[parcel >>> PAGE_SHIFT - 1]++;
                    allChanges++;
                }
                watcher.instructionChanged(parcel);
            } else {
                parcel |=
                        PARCELS_PER_PAGE - 1; // devices write much at once: nothing is decoded in the rest of the page
            }
        }
    }
}
