package dev.terrarium.memory.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.terrarium.api.devicetree.DeviceTree;
import dev.terrarium.api.memory.FrameAllocator;
import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.api.memory.testing.Mutator;
import dev.terrarium.api.memory.testing.ObjectHeapContract;
import dev.terrarium.devices.devicetree.FlattenedDeviceTree;
import dev.terrarium.memory.MemoryMachine;
import dev.terrarium.memory.frames.BitmapFrames;
import dev.terrarium.memory.frames.BumpFrames;
import dev.terrarium.runtime.Address;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EpsilonHeapTest {
    private static final long CHUNK = 64 << 10;

    /** The contract over one frame allocator. */
    abstract static class OverFrames extends ObjectHeapContract {
        final FrameAllocator frames = over(new FlattenedDeviceTree());
        final ObjectHeap heap = new EpsilonHeap(frames, CHUNK);
        private SimulatedMachine.Installation installation;

        abstract FrameAllocator over(DeviceTree tree);

        @BeforeEach
        void install() {
            installation = machine().wire(ObjectHeap.class, heap).install();
            assertTrue(heap.capacityBytes() > CHUNK);
        }

        SimulatedMachine machine() {
            return MemoryMachine.withBytesBehindImage(0);
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
    }

    @Nested
    class OverBumpFrames extends OverFrames {
        @Override
        FrameAllocator over(DeviceTree tree) {
            return new BumpFrames(tree);
        }

        @Test
        void takesAChunkAtATime() {
            long before = frames.freeFrames();
            assertNotEquals(0, mutator().allocate(8));
            assertEquals(before - CHUNK / FrameAllocator.FRAME_BYTES, frames.freeFrames());
            assertNotEquals(0, mutator().allocate(CHUNK - 8));
            assertEquals(before - CHUNK / FrameAllocator.FRAME_BYTES, frames.freeFrames());
        }

        @Test
        void joinsChunksThatFollowOneAnother() {
            long first = mutator().allocate(CHUNK - 8);
            assertEquals(first + CHUNK - 8, mutator().allocate(CHUNK / 2));
        }
    }

    @Nested
    class OverBitmapFrames extends OverFrames {
        @Override
        FrameAllocator over(DeviceTree tree) {
            return new BitmapFrames(tree);
        }

        @Test
        void leavesFramesThatOthersTookBetweenItsChunks() {
            long first = mutator().allocate(CHUNK - 8);
            long others = frames.allocate(1);
            store(others, 42);
            long second = mutator().allocate(16);
            assertEquals(first + CHUNK, others);
            assertEquals(others + FrameAllocator.FRAME_BYTES, second);
            assertEquals(42, load(others));
            assertEquals(CHUNK + 8, mutator().allocatedBytes());
        }
    }

    @Test
    void givesTheExceptionOfAFailingFrameAllocatorNoMemory() {
        AllocatingFrames failing = new AllocatingFrames();
        failing.heap = new EpsilonHeap(failing, CHUNK);
        assertEquals(0, new Mutator(failing.heap).allocate(8));
        assertEquals(2, failing.asked);
    }

    /** Frames whose failure needs memory, as an exception in an image does. */
    private static final class AllocatingFrames implements FrameAllocator {
        private ObjectHeap heap;
        private int asked;

        @Override
        public long allocate(int count) {
            asked++;
            return new Mutator(heap).allocate(16);
        }

        @Override
        public void free(long address, int count) {
            throw new AssertionError("nothing to free");
        }

        @Override
        public long freeFrames() {
            return 1 + new Mutator(heap).allocate(16);
        }
    }
}
