package dev.terrarium.memory.frames;

import dev.terrarium.runtime.Address;

/** Bitmaps in memory, one bit for each frame of a run, set while the frame is taken. */
final class FrameBitmap {
    private static final int WORD_BITS = 64;
    private static final long ALL_TAKEN = -1;

    private FrameBitmap() {}

    /** Returns how many bytes a bitmap for that many frames has. */
    static long bytes(long frames) {
        return (frames + WORD_BITS - 1) / WORD_BITS * 8;
    }

    /** Marks all frames free. */
    static void clear(long bitmap, long frames) {
        long end = bitmap + bytes(frames);
        for (long at = bitmap; at < end; at += 8) {
            Address.storeLong(at, 0);
        }
    }

    /** Marks frames taken. */
    static void take(long bitmap, long first, long count) {
        long frame = first;
        while (frame < first + count) {
            int bits = bitsInWord(frame, first + count);
            long address = wordAddress(bitmap, frame);
            Address.storeLong(address, Address.loadLong(address) | mask(frame, bits));
            frame += bits;
        }
    }

    /** Marks frames free. */
    static void release(long bitmap, long first, long count) {
        long frame = first;
        while (frame < first + count) {
            int bits = bitsInWord(frame, first + count);
            long address = wordAddress(bitmap, frame);
            Address.storeLong(address, Address.loadLong(address) & ~mask(frame, bits));
            frame += bits;
        }
    }

    /** Returns whether all those frames are taken. */
    static boolean areTaken(long bitmap, long first, long count) {
        long frame = first;
        while (frame < first + count) {
            int bits = bitsInWord(frame, first + count);
            long mask = mask(frame, bits);
            if ((Address.loadLong(wordAddress(bitmap, frame)) & mask) != mask) {
                return false;
            }
            frame += bits;
        }
        return true;
    }

    /** Returns the first of {@code count} free frames in a row between {@code from} and {@code frames}, or -1. */
    static long findFree(long bitmap, long from, long frames, long count) {
        long free = 0;
        long frame = from;
        while (frame < frames) {
            long word = Address.loadLong(wordAddress(bitmap, frame));
            int bit = (int) (frame % WORD_BITS);
            boolean wholeWord = bit == 0 && frames - frame >= WORD_BITS;
            if (wholeWord && word == ALL_TAKEN) {
                free = 0;
                frame += WORD_BITS;
            } else if (wholeWord && word == 0) {
                free += WORD_BITS;
                frame += WORD_BITS;
            } else {
                free = (word >>> bit & 1) == 0 ? free + 1 : 0;
                frame++;
            }
            if (free >= count) {
                return frame - free;
            }
        }
        return -1;
    }

    private static long wordAddress(long bitmap, long frame) {
        return bitmap + frame / WORD_BITS * 8;
    }

    /** Returns how many frames from one on, before {@code end}, have their bits in the same word. */
    private static int bitsInWord(long frame, long end) {
        long room = WORD_BITS - frame % WORD_BITS;
        return (int) (end - frame < room ? end - frame : room);
    }

    /** Returns a mask with the bits of that many frames; {@code bits} is at least 1. */
    private static long mask(long frame, int bits) {
        return -1L >>> (WORD_BITS - bits) << (frame % WORD_BITS);
    }
}
