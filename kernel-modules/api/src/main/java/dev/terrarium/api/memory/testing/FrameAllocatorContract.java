package dev.terrarium.api.memory.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.memory.FrameAllocator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FrameAllocator} does. A subclass makes one for each test, with between 64 and 16,384 frames free, of
 * which at least 32 are in a row.
 */
public abstract class FrameAllocatorContract {
    private static final long SEED = 20_260_101;
    private static final int FRAME = FrameAllocator.FRAME_BYTES;

    /** Returns the allocator, booted. */
    protected abstract FrameAllocator frames();

    /** Returns whether a frame is memory that the allocator may hand out: there, and nobody else's. */
    protected abstract boolean isUsable(long frame);

    /** Overwrites a frame, as its owner may. */
    protected abstract void scribble(long frame);

    /** Returns whether a frame that was given back can be had again, whatever else is taken. */
    protected abstract boolean reusesFrames();

    @Test
    void handsOutEveryFreeFrameOnceAndThenZero() {
        long free = frames().freeFrames();
        Set<Long> taken = new HashSet<>();
        for (long i = 0; i < free; i++) {
            take(taken, frames().allocate(1), 1);
            assertEquals(free - i - 1, frames().freeFrames());
        }
        assertEquals(0, frames().allocate(1));
        assertEquals(0, frames().freeFrames());
    }

    @Test
    void handsOutRunsThatNobodyElseHas() {
        Random random = new Random(SEED);
        Set<Long> taken = new HashSet<>();
        long run;
        do {
            int count = 1 + random.nextInt(7);
            run = frames().allocate(count);
            if (run != 0) {
                take(taken, run, count);
            }
        } while (run != 0);
        assertTrue(taken.size() > 32, taken.size() + " frames");
    }

    @Test
    void answersZeroForARunThatIsTooLong() {
        long free = frames().freeFrames();
        assertEquals(0, frames().allocate((int) free + 1));
        assertEquals(0, frames().allocate(Integer.MAX_VALUE));
        assertEquals(free, frames().freeFrames());
        assertNotEquals(0, frames().allocate(32));
    }

    @Test
    void takesBackWhatWasTakenLast() {
        long free = frames().freeFrames();
        long first = frames().allocate(3);
        long second = frames().allocate(2);
        frames().free(second, 2);
        assertEquals(free - 3, frames().freeFrames());
        frames().free(first, 3);
        assertEquals(free, frames().freeFrames());
        assertNotEquals(0, frames().allocate(5));
    }

    @Test
    void keepsItsBooksWhenFramesComeBackInAnyOrder() {
        Random random = new Random(SEED);
        long free = frames().freeFrames();
        Set<Long> taken = new HashSet<>();
        List<long[]> runs = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            int count = 1 + random.nextInt(9);
            long run = random.nextInt(5) < 3 ? frames().allocate(count) : 0;
            if (run != 0) {
                take(taken, run, count);
                runs.add(new long[] {run, count});
            } else if (!runs.isEmpty()) {
                long[] returned = runs.remove(random.nextInt(runs.size()));
                frames().free(returned[0], (int) returned[1]);
                for (int frame = 0; frame < returned[1]; frame++) {
                    taken.remove(returned[0] + (long) frame * FRAME);
                }
            }
            assertTrue(frames().freeFrames() <= free - taken.size());
            assertTrue(!reusesFrames() || frames().freeFrames() == free - taken.size());
        }
    }

    @Test
    void refusesToTakeBackWhatWasNotTaken() {
        long run = frames().allocate(4);
        long free = frames().freeFrames();
        assertThrows(IllegalArgumentException.class, () -> frames().free(run, 5));
        assertThrows(IllegalArgumentException.class, () -> frames().free(run + 8, 1));
        assertThrows(IllegalArgumentException.class, () -> frames().free(0, 1));
        assertThrows(IllegalArgumentException.class, () -> frames().free(-FRAME, 1));
        assertThrows(IllegalArgumentException.class, () -> frames().free(1L << 50, 1));
        assertThrows(IllegalArgumentException.class, () -> frames().free(run, Integer.MAX_VALUE));
        frames().free(run, 4);
        assertThrows(IllegalArgumentException.class, () -> frames().free(run, 4));
        assertEquals(free + 4, frames().freeFrames());
    }

    @Test
    void refusesRunsWithoutFrames() {
        assertThrows(IllegalArgumentException.class, () -> frames().allocate(0));
        assertThrows(IllegalArgumentException.class, () -> frames().allocate(-1));
        long run = frames().allocate(1);
        assertThrows(IllegalArgumentException.class, () -> frames().free(run, 0));
    }

    private void take(Set<Long> taken, long run, int count) {
        assertNotEquals(0, run);
        assertEquals(0, run % FRAME, "alignment of 0x" + Long.toHexString(run));
        for (int i = 0; i < count; i++) {
            long frame = run + (long) i * FRAME;
            assertTrue(isUsable(frame), "0x" + Long.toHexString(frame) + " is not the allocator's to give");
            assertFalse(taken.contains(frame), "0x" + Long.toHexString(frame) + " was handed out twice");
            taken.add(frame);
            scribble(frame);
        }
    }
}
