package dev.terrarium.memory.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.api.devicetree.DeviceTree;
import dev.terrarium.api.memory.FrameAllocator;
import dev.terrarium.api.memory.testing.FrameAllocatorContract;
import dev.terrarium.devices.devicetree.FlattenedDeviceTree;
import dev.terrarium.memory.MemoryMachine;
import dev.terrarium.runtime.Address;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FrameAllocatorTest {
    private static final long BEHIND_IMAGE = 0x8_0000;

    /** The contract on a machine with a firmware, an image, an arena and a device tree in the way. */
    abstract static class OnMachine extends FrameAllocatorContract {
        private final FrameAllocator frames = over(new FlattenedDeviceTree());
        private SimulatedMachine.Installation installation;

        abstract FrameAllocator over(DeviceTree tree);

        @BeforeEach
        void install() {
            installation = MemoryMachine.withBytesBehindImage(BEHIND_IMAGE).install();
        }

        @AfterEach
        void uninstall() {
            installation.close();
        }

        @Override
        protected FrameAllocator frames() {
            return frames;
        }

        @Override
        protected boolean isUsable(long frame) {
            return MemoryMachine.isFree(frame, BEHIND_IMAGE);
        }

        @Override
        protected void scribble(long frame) {
            for (int at = 0; at < FrameAllocator.FRAME_BYTES; at += 8) {
                Address.storeLong(frame + at, 0x5A5A_5A5A_5A5A_5A5AL);
            }
        }
    }

    @Nested
    class Bump extends OnMachine {
        @Override
        FrameAllocator over(DeviceTree tree) {
            return new BumpFrames(tree);
        }

        @Override
        protected boolean reusesFrames() {
            return false;
        }

        @Test
        void handsOutAllMemoryThatIsFree() {
            assertEquals(freeFramesOfMachine(), frames().freeFrames());
        }
    }

    @Nested
    class Bitmap extends OnMachine {
        @Override
        FrameAllocator over(DeviceTree tree) {
            return new BitmapFrames(tree);
        }

        @Override
        protected boolean reusesFrames() {
            return true;
        }

        @Test
        void handsOutAllMemoryButAFrameForEachOfThreeBitmaps() {
            assertEquals(freeFramesOfMachine() - 3, frames().freeFrames());
        }

        @Test
        void findsARunBetweenOthers() {
            long run = frames().allocate(130);
            assertNotEquals(0, frames().allocate(1));
            frames().free(run + 3 * FrameAllocator.FRAME_BYTES, 70);
            frames().free(run + 100 * FrameAllocator.FRAME_BYTES, 4);
            assertEquals(run + 3 * FrameAllocator.FRAME_BYTES, frames().allocate(65));
            assertEquals(run + 68 * FrameAllocator.FRAME_BYTES, frames().allocate(5));
            assertEquals(run + 100 * FrameAllocator.FRAME_BYTES, frames().allocate(3));
            assertEquals(run + 103 * FrameAllocator.FRAME_BYTES, frames().allocate(1));
        }

        @Test
        void keepsItsBitmaps() {
            long run = frames().allocate(1);
            assertThrows(IllegalArgumentException.class, () -> frames().free(run - FrameAllocator.FRAME_BYTES, 1));
        }
    }

    private static long freeFramesOfMachine() {
        long count = 0;
        for (long frame = 0; frame < 1 << 20; frame++) {
            if (MemoryMachine.isFree(frame * FrameAllocator.FRAME_BYTES, BEHIND_IMAGE)) {
                count++;
            }
        }
        return count;
    }
}
