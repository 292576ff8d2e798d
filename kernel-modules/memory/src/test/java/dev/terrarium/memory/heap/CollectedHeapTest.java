package dev.terrarium.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.memory.CollectedHeap;
import dev.terrarium.api.memory.ObjectVisitor;
import dev.terrarium.api.memory.ReferenceVisitor;
import dev.terrarium.api.memory.RememberingHeap;
import dev.terrarium.api.memory.testing.Mutator;
import dev.terrarium.api.memory.testing.ObjectHeapContract;
import dev.terrarium.memory.MemoryMachine;
import dev.terrarium.runtime.Address;
import dev.terrarium.runtime.ObjectHeader;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CollectedHeap} does. Objects are of three types, whose descriptors lie in the image, as do the roots.
 */
abstract class CollectedHeapTest extends ObjectHeapContract {
    static final int ARENA_BYTES = 1 << 20;
    private static final long SEED = 20_260_102;

    /** Instances with references at 8 and 24, and a number at 16. */
    static final long PAIR = MemoryMachine.IMAGE;

    static final int PAIR_BYTES = 32;
    static final int FIRST = 8;
    static final int NUMBER = 16;
    static final int SECOND = 24;

    static final long REFERENCES = MemoryMachine.IMAGE + 0x20;
    static final long BYTES = MemoryMachine.IMAGE + 0x40;
    static final long PAIR_MAP = MemoryMachine.IMAGE + 0x60;
    static final long ROOTS = MemoryMachine.IMAGE + 0x100;
    private static final int HEADER_HASH = 4;
    static final int LENGTH = 8;
    static final int ELEMENTS = 16;

    private CollectedHeap heap;
    private SimulatedMachine.Installation installation;
    private int roots;

    /** Returns a heap in an arena of {@link #ARENA_BYTES}. */
    abstract CollectedHeap make(boolean stress);

    @BeforeEach
    void install() {
        installation = MemoryMachine.withBytesBehindImage(0).install();
        describe(PAIR, PAIR_BYTES, PAIR_MAP);
        Address.storeShort(PAIR_MAP, (short) 2);
        Address.storeShort(PAIR_MAP + 2, (short) FIRST);
        Address.storeShort(PAIR_MAP + 4, (short) SECOND);
        describe(REFERENCES, 1 << 31 | 4 | 3, 0);
        describe(BYTES, 1 << 31, 0);
    }

    @AfterEach
    void uninstall() {
        installation.close();
    }

    private static void describe(long descriptor, int size, long map) {
        Address.storeInt(descriptor, size);
        Address.storeInt(descriptor + 8, (int) map);
    }

    @Override
    protected CollectedHeap heap() {
        if (heap == null) {
            heap = make(false);
        }
        return heap;
    }

    @Override
    protected long allocateForEver(long bytes) {
        long object = mutator().allocate(bytes);
        if (object == 0) {
            collect(heap(), mutator(), bytes);
            object = mutator().allocate(bytes);
        }
        if (object != 0) {
            Address.storeInt(object, (int) BYTES);
            Address.storeInt(object + LENGTH, (int) bytes - ELEMENTS);
            root(object);
        }
        return object;
    }

    @Override
    protected long load(long address) {
        return Address.loadLong(address);
    }

    @Override
    protected void store(long address, long value) {
        Address.storeLong(address, value);
    }

    @Test
    void keepsWhatRootsReachAndUpdatesThem() {
        long kept = root(pair(1, 0, 0));
        pair(2, 0, 0);
        long inner = pair(3, 0, 0);
        write(load(kept), SECOND, inner);
        collect();
        assertEquals(2 * PAIR_BYTES, mutator().allocatedBytes());
        assertNotEquals(inner, load(load(kept) + SECOND));
        assertEquals(1, load(load(kept) + NUMBER));
        assertEquals(3, load(load(load(kept) + SECOND) + NUMBER));
    }

    @Test
    void keepsSharedObjectsOneAndCyclesClosed() {
        long shared = pair(5, 0, 0);
        long left = root(pair(6, shared, 0));
        long right = root(pair(7, 0, shared));
        write(shared, FIRST, load(left));
        collect();
        assertEquals(3 * PAIR_BYTES, mutator().allocatedBytes());
        assertEquals(load(load(left) + FIRST), load(load(right) + SECOND));
        assertEquals(load(left), load(load(load(left) + FIRST) + FIRST));
    }

    @Test
    void copiesArraysWithAllTheirElements() {
        long array = root(array(REFERENCES, 5, 8));
        long bytes = array(BYTES, 13, 1);
        for (int i = 0; i < 13; i++) {
            Address.storeByte(bytes + ELEMENTS + i, (byte) (i * 20));
        }
        write(load(array), ELEMENTS + 4 * 8, bytes);
        write(load(array), ELEMENTS, pair(9, 0, 0));
        collect();
        assertEquals(56 + 32 + PAIR_BYTES, mutator().allocatedBytes());
        long moved = load(load(array) + ELEMENTS + 4 * 8);
        assertEquals(13, Address.loadInt(moved + LENGTH));
        for (int i = 0; i < 13; i++) {
            assertEquals((byte) (i * 20), Address.loadByte(moved + ELEMENTS + i));
        }
        assertEquals(9, load(load(load(array) + ELEMENTS) + NUMBER));
        assertEquals(0, load(load(array) + ELEMENTS + 8));
    }

    @Test
    void leavesReferencesToTheImageAlone() {
        long inImage = MemoryMachine.IMAGE + 0x200;
        long root = root(inImage);
        long other = root(pair(1, inImage, 0));
        collect();
        assertEquals(inImage, load(root));
        assertEquals(inImage, load(load(other) + FIRST));
    }

    @Test
    void movesHeadersWithTheirHash() {
        long root = root(pair(1, 0, 0));
        Address.storeInt(load(root) + HEADER_HASH, 0x1234_5678);
        collect();
        assertEquals(0x1234_5678, Address.loadInt(load(root) + HEADER_HASH));
        assertEquals((int) PAIR, Address.loadInt(load(root)));
    }

    @Test
    void freesAllThatCollectionsDoNotFind() {
        for (int round = 0; round < 5; round++) {
            while (mutator().allocate(PAIR_BYTES) != 0) {
                assertTrue(mutator().allocatedBytes() <= heap().capacityBytes());
            }
            collect();
            assertEquals(0, mutator().allocatedBytes());
        }
        long address = mutator().allocate(256);
        for (long at = address; at < address + 256; at += 8) {
            assertEquals(0, load(at), "what is handed out again is cleared");
        }
    }

    @Test
    void collectsBeforeAnythingWasAllocated() {
        collect();
        assertEquals(0, mutator().allocatedBytes());
        assertNotEquals(0, mutator().allocate(64));
    }

    @Test
    void keepsARandomGraphAsItWas() {
        Random random = new Random(SEED);
        List<Long> slots = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            slots.add(root(pair(i, 0, 0)));
        }
        long[] model = new long[50];
        for (int i = 0; i < 50; i++) {
            model[i] = i;
        }
        for (int step = 0; step < 20_000; step++) {
            int from = random.nextInt(50);
            int to = random.nextInt(50);
            long replacement = pair(step, load(slots.get(to)), load(slots.get(from)));
            // Only two levels are kept: the objects behind them are cut off.
            Address.storeLong(load(slots.get(to)) + FIRST, 0);
            Address.storeLong(load(slots.get(to)) + SECOND, 0);
            Address.storeLong(load(slots.get(from)) + FIRST, 0);
            Address.storeLong(load(slots.get(from)) + SECOND, 0);
            Address.storeLong(slots.get(from), replacement);
            assertEquals(model[to], load(load(replacement + FIRST) + NUMBER));
            model[from] = step;
            if (step % 1000 == 0) {
                collect();
            }
        }
        for (int i = 0; i < 50; i++) {
            assertEquals(model[i], load(load(slots.get(i)) + NUMBER));
        }
    }

    @Test
    void underStressEachAllocationNeedsACollection() {
        CollectedHeap stressed = make(true);
        Mutator other = new Mutator(stressed);
        assertEquals(0, other.allocate(16));
        collect(stressed, new Mutator(stressed), 16);
        assertNotEquals(0, other.allocate(16));
        assertEquals(0, other.allocate(16));
        collect(stressed, new Mutator(stressed), 16);
        assertNotEquals(0, other.allocate(16));
    }

    /** Collects everything. */
    final void collect() {
        collect(heap(), mutator(), 0);
    }

    final void collect(CollectedHeap collected, Mutator mutator, long wanted) {
        mutator.retire();
        collected.collect(new Slots(), wanted);
    }

    /** The roots that {@link #root} has made; those in even places are on a stack, and the others are static fields. */
    private final class Slots implements CollectedHeap.Roots {
        @Override
        public void visit(ReferenceVisitor visitor) {
            visitStaticFields(visitor);
            visitStack(visitor);
        }

        @Override
        public void visitStack(ReferenceVisitor visitor) {
            for (int i = 0; i < roots; i += 2) {
                visitor.visit(ROOTS + 8L * i);
            }
        }

        @Override
        public void visitStaticFields(ReferenceVisitor visitor) {
            for (int i = 1; i < roots; i += 2) {
                visitor.visit(ROOTS + 8L * i);
            }
        }

        @Override
        public void visitImageObjects(ObjectVisitor visitor) {
            // There are none.
        }
    }

    /** Stores a reference into an object as compiled code does. */
    final void write(long object, long offset, long reference) {
        Address.storeLong(object + offset, reference);
        if (heap() instanceof RememberingHeap remembering && ObjectHeader.isMarked(object)) {
            remembering.remember(object);
        }
    }

    /** Makes a root that refers to an object, and returns the address of the root. */
    final long root(long object) {
        long slot = ROOTS + 8L * roots++;
        Address.storeLong(slot, object);
        return slot;
    }

    private long allocate(long bytes) {
        long object = mutator().allocate(bytes);
        assertNotEquals(0, object);
        return object;
    }

    final long pair(long number, long first, long second) {
        long object = allocate(PAIR_BYTES);
        Address.storeInt(object, (int) PAIR);
        Address.storeLong(object + FIRST, first);
        Address.storeLong(object + NUMBER, number);
        Address.storeLong(object + SECOND, second);
        return object;
    }

    final long array(long descriptor, int length, int elementBytes) {
        long object = allocate(ELEMENTS + length * elementBytes + 7 & -8);
        Address.storeInt(object, (int) descriptor);
        Address.storeInt(object + LENGTH, length);
        return object;
    }
}
