package dev.terrarium.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.api.memory.testing.Mutator;
import dev.terrarium.api.memory.testing.ObjectHeapContract;
import dev.terrarium.memory.MemoryMachine;
import dev.terrarium.runtime.Address;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArenaHeapTest extends ObjectHeapContract {
    private final ObjectHeap heap = new ArenaHeap(1 << 20);
    private SimulatedMachine.Installation installation;

    @BeforeEach
    void install() {
        installation = MemoryMachine.withBytesBehindImage(0).install();
    }

    @AfterEach
    void uninstall() {
        installation.close();
    }

    @Override
    protected ObjectHeap heap() {
        return heap;
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
    void fillsTheArenaBehindTheImageToTheLastByte() {
        assertEquals(MemoryMachine.IMAGE_END, mutator().allocate(16));
        assertEquals(MemoryMachine.IMAGE_END + 16, mutator().allocate((1 << 20) - 24));
        assertEquals(MemoryMachine.IMAGE_END + (1 << 20) - 8, mutator().allocate(8));
        assertEquals(0, mutator().allocate(8));
        assertEquals(heap.capacityBytes(), heap.allocatedBytes());
    }

    @Test
    void tellsFrameAllocatorsWhatItKeeps() {
        assertEquals(1 << 20, heap.bytesBehindImage());
    }

    @Test
    void roundsItsSizeDown() {
        ObjectHeap odd = new ArenaHeap(31);
        assertEquals(24, odd.capacityBytes());
        Mutator other = new Mutator(odd);
        assertEquals(MemoryMachine.IMAGE_END, other.allocate(24));
        assertEquals(0, other.allocate(8));
    }

    @Test
    void touchesNothingBeforeTheFirstAllocation() {
        installation.close();
        ObjectHeap unused = new ArenaHeap(4096);
        assertEquals(0, unused.allocatedBytes());
        assertEquals(4096, unused.capacityBytes());
    }
}
