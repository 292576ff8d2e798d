package dev.terrarium.runtime;

import dev.terrarium.api.console.Console;
import dev.terrarium.api.memory.ObjectHeap;

/**
 * Tells whoever chose the size of the heap that it was too small for the program, or too large for the machine, by the
 * figures and with what to change. Allocates nothing, and has no part in recursion, as the stack for traps is below the
 * limit that recursive methods check: {@link Decimal} has, by the exceptions of arrays.
 */
final class HeapShortage {
    /** Made beforehand, as there is no memory for it when it is needed. */
    private static final OutOfMemoryError EXHAUSTED = new OutOfMemoryError("Java heap space");

    private static final byte[] WANTED = Strings.latin1("[Terrarium/HeapExhausted] no room for ");
    private static final byte[] CAPACITY = Strings.latin1(" bytes more in a heap of ");
    private static final byte[] ALLOCATED = Strings.latin1(" bytes, of which ");
    private static final byte[] FIX = Strings.latin1(" are in use\nFix: ");
    private static final byte[] BEYOND =
            Strings.latin1("[Terrarium/HeapBeyondMemory] the machine's memory ends inside the heap, which takes ");
    private static final byte[] SHRINK =
            Strings.latin1(" bytes\nFix: give the machine more memory, or the heap less\n");

    // Exception codes (RISC-V Privileged Architecture, table 4.2).
    private static final long LOAD_ACCESS_FAULT = 5;
    private static final long STORE_ACCESS_FAULT = 7;

    /** The size of the object that there was no room for last. */
    private static long wanted;

    private HeapShortage() {}

    /** Returns the error to throw when there is no room for an object of that many bytes. */
    static OutOfMemoryError of(long bytes) {
        wanted = bytes;
        return EXHAUSTED;
    }

    /** Explains an error that {@link #of} gave and that nothing caught; says nothing of other exceptions. */
    static void explain(Throwable exception) {
        if (exception != EXHAUSTED) {
            return;
        }
        Console console = Wired.the(Console.class);
        ObjectHeap heap = Wired.the(ObjectHeap.class);
        write(console, WANTED, wanted);
        write(console, CAPACITY, heap.capacityBytes());
        write(console, ALLOCATED, heap.allocatedBytes());
        write(console, FIX);
        write(console, Strings.latin1(heap.howToEnlarge()));
        console.write('\n');
    }

    /** Explains a trap if its cause is that the heap, which lies behind the image, is not all memory. */
    static void explainTrap(long cause, long address, Console console) {
        boolean isAccess = cause == LOAD_ACCESS_FAULT || cause == STORE_ACCESS_FAULT;
        long bytes = Wired.the(ObjectHeap.class).bytesBehindImage();
        if (isAccess && address >= Image.end() && address - Image.end() < bytes) {
            write(console, BEYOND, bytes);
            write(console, SHRINK);
        }
    }

    private static void write(Console console, byte[] text, long number) {
        write(console, text);
        long unit = 1;
        while (number / unit >= 10) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            console.write((int) ('0' + number / unit % 10));
        }
    }

    private static void write(Console console, byte[] text) {
        console.write(text, 0, text.length);
    }
}
