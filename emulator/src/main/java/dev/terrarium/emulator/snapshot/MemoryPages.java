package dev.terrarium.emulator.snapshot;

import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.MemoryMap;
import java.util.Arrays;

/**
 * The content of main memory by pages. Pages of zeros take no room, and pages that are as in an earlier snapshot are shared
 * with it, so that many snapshots of one run cost little more than what changes between them.
 */
final class MemoryPages {
    private static final int SIZE = MemoryMap.PAGE_SIZE;
    private static final byte[] ZERO = new byte[SIZE];

    /** The pages by number; null for one of zeros. */
    private final byte[][] pages;

    private MemoryPages(byte[][] pages) {
        this.pages = pages;
    }

    /**
     * Copies memory.
     *
     * @param earlier pages to share if they are the same, or null
     */
    static MemoryPages copy(byte[] memory, MemoryPages earlier) {
        byte[][] pages = new byte[memory.length / SIZE][];
        for (int i = 0; i < pages.length; i++) {
            if (!isPage(memory, i, ZERO)) {
                byte[] shared = earlier == null ? null : earlier.pages[i];
                pages[i] = shared != null && isPage(memory, i, shared)
                        ? shared
                        : Arrays.copyOfRange(memory, i * SIZE, (i + 1) * SIZE);
            }
        }
        return new MemoryPages(pages);
    }

    /** Makes memory of pages that were read from a file. */
    static MemoryPages of(byte[][] pages) {
        return new MemoryPages(pages);
    }

    private static boolean isPage(byte[] memory, int number, byte[] content) {
        return Arrays.equals(memory, number * SIZE, (number + 1) * SIZE, content, 0, SIZE);
    }

    /** Puts the content back. Only pages that differ are written, so that translated code of the others stays valid. */
    void restore(Bus bus) {
        byte[] memory = bus.ram().bytes();
        for (int i = 0; i < pages.length; i++) {
            byte[] content = pages[i] == null ? ZERO : pages[i];
            if (!isPage(memory, i, content)) {
                System.arraycopy(content, 0, memory, i * SIZE, SIZE);
                bus.codeCache().invalidate(i * SIZE, SIZE);
            }
        }
    }

    /** Returns how many pages there are, those of zeros included. */
    int count() {
        return pages.length;
    }

    /** Returns a page's content, or null if it is all zeros. */
    byte[] page(int number) {
        return pages[number];
    }
}
