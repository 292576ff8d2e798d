package dev.terrarium.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.memory.CollectedHeap;
import dev.terrarium.runtime.Address;
import dev.terrarium.runtime.ObjectHeader;
import org.junit.jupiter.api.Test;

class GenerationalHeapTest extends CollectedHeapTest {
    @Override
    CollectedHeap make(boolean stress) {
        return new GenerationalHeap(ARENA_BYTES, 0, stress);
    }

    /** Collects the nursery only. */
    private void collectYoung() {
        collect(heap(), mutator(), PAIR_BYTES);
    }

    @Test
    void findsYoungObjectsThatOnlyOldOnesReferTo() {
        root(0);
        long holder = root(pair(1, 0, 0));
        collectYoung();
        assertTrue(ObjectHeader.isMarked(load(holder)), "what only a static field refers to reports stores");
        write(load(holder), FIRST, pair(2, 0, 0));
        assertFalse(ObjectHeader.isMarked(load(holder)), "one report is enough");
        write(load(holder), SECOND, pair(3, 0, 0));
        collectYoung();
        assertEquals(2, load(load(load(holder) + FIRST) + NUMBER));
        assertEquals(3, load(load(load(holder) + SECOND) + NUMBER));
        assertEquals(3 * PAIR_BYTES, mutator().allocatedBytes());
    }

    @Test
    void whatAFrameRefersToNeedsNoBarrier() {
        long frame = root(pair(1, 0, 0));
        for (int i = 0; i < 5; i++) {
            collectYoung();
            assertFalse(ObjectHeader.isMarked(load(frame)));
            Address.storeLong(load(frame) + FIRST, pair(i, load(load(frame) + FIRST), 0));
        }
        collect();
        assertFalse(ObjectHeader.isMarked(load(frame)));
        Address.storeLong(load(frame) + SECOND, pair(7, 0, 0));
        collectYoung();
        assertEquals(7, load(load(load(frame) + SECOND) + NUMBER));
        long link = load(load(frame) + FIRST);
        for (int i = 4; i >= 0; i--) {
            assertEquals(i, load(link + NUMBER));
            link = load(link + FIRST);
        }
    }

    @Test
    void largeObjectsAreOldAndRemembered() {
        int length = 32 << 10;
        root(0);
        long array = root(array(REFERENCES, length, 8));
        long at = load(array);
        Address.storeLong(at + ELEMENTS + 8L * (length - 1), pair(4, 0, 0));
        collectYoung();
        assertEquals(at, load(array), "a large object is not copied");
        assertEquals(4, load(load(at + ELEMENTS + 8L * (length - 1)) + NUMBER));
    }

    @Test
    void keepsOldGarbageUntilAllIsCollectedAndThenClosesTheGaps() {
        long first = root(pair(1, 0, 0));
        long second = root(pair(2, 0, 0));
        long third = root(pair(3, 0, 0));
        collectYoung();
        long place = load(second);
        Address.storeLong(second, 0);
        pair(4, 0, 0);
        collectYoung();
        assertEquals(3 * PAIR_BYTES, mutator().allocatedBytes());
        collect();
        assertEquals(2 * PAIR_BYTES, mutator().allocatedBytes());
        assertEquals(1, load(load(first) + NUMBER));
        assertEquals(place, load(first), "the static field's object was copied first, and what follows closes up");
        assertEquals(place + PAIR_BYTES, load(third));
        assertEquals(3, load(load(third) + NUMBER));
    }

    @Test
    void marksMoreObjectsThanItsStackHolds() {
        int length = 3000;
        long array = root(array(REFERENCES, length, 8));
        for (int i = 0; i < length; i++) {
            long element = pair(i, pair(-i, 0, 0), 0);
            Address.storeLong(load(array) + ELEMENTS + 8L * i, element);
        }
        collect();
        for (int i = 0; i < length; i++) {
            long element = load(load(array) + ELEMENTS + 8L * i);
            assertEquals(i, load(element + NUMBER));
            assertEquals(-i, load(load(element + FIRST) + NUMBER));
        }
    }

    @Test
    void rememberingMoreObjectsThanFitCollectsEverything() {
        int length = 5000;
        long array = root(array(REFERENCES, length, 8));
        for (int i = 0; i < length; i++) {
            Address.storeLong(load(array) + ELEMENTS + 8L * i, pair(i, 0, 0));
        }
        collectYoung();
        for (int i = 0; i < length; i++) {
            write(load(load(array) + ELEMENTS + 8L * i), FIRST, i % 1000 == 0 ? pair(-i, 0, 0) : 0);
        }
        collectYoung();
        for (int i = 0; i < length; i += 1000) {
            assertEquals(-i, load(load(load(load(array) + ELEMENTS + 8L * i) + FIRST) + NUMBER));
        }
    }

    @Test
    void fillsUpWithLiveObjectsAndIsEmptyAgainAfterwards() {
        root(0);
        long list = root(0);
        long count = 0;
        for (long object = tryPair(); object != 0; object = tryPair()) {
            Address.storeLong(object + NUMBER, ++count);
            Address.storeLong(object + FIRST, load(list));
            Address.storeLong(list, object);
        }
        assertTrue(count * PAIR_BYTES > heap().capacityBytes() / 8 * 7, count + " objects");
        for (long object = load(list); object != 0; object = load(object + FIRST)) {
            assertEquals(count--, load(object + NUMBER));
        }
        Address.storeLong(list, 0);
        assertNotEquals(0, tryPair());
        assertTrue(mutator().allocatedBytes() < 2 * PAIR_BYTES);
    }

    private long tryPair() {
        long object = mutator().allocate(PAIR_BYTES);
        if (object == 0) {
            collect(heap(), mutator(), PAIR_BYTES);
            object = mutator().allocate(PAIR_BYTES);
        }
        if (object != 0) {
            Address.storeInt(object, (int) PAIR);
        }
        return object;
    }
}
