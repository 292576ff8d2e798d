package dev.terrarium.memory;

import dev.terrarium.api.devicetree.testing.DeviceTreeBlob;
import dev.terrarium.api.memory.AllocationBuffer;
import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.runtime.hosted.SimulatedMachine;
import java.util.Arrays;

/**
 * A machine for memory modules: 4 MiB of RAM that is not zero, with firmware at its start, the image in its middle and
 * the device tree in the page below the last one, as QEMU's {@code virt} has them.
 */
public final class MemoryMachine {
    public static final long RAM = 0x8000_0000L;
    public static final int RAM_BYTES = 4 << 20;
    public static final long FIRMWARE_BYTES = 0x8_0000;
    public static final long IMAGE = RAM + 0x20_0000;
    public static final long IMAGE_END = IMAGE + 0x1_0000;
    public static final long TREE = RAM + RAM_BYTES - 0x2000;

    private MemoryMachine() {}

    /** Returns the machine, with a heap that keeps that many bytes behind the image. */
    public static SimulatedMachine withBytesBehindImage(long bytes) {
        return with(tree(), bytes);
    }

    /** Returns a machine with another device tree. */
    public static SimulatedMachine with(DeviceTreeBlob tree, long bytesBehindImage) {
        byte[] blob = tree.toBytes();
        byte[] ram = new byte[RAM_BYTES];
        Arrays.fill(ram, (byte) 0xA5);
        System.arraycopy(blob, 0, ram, (int) (TREE - RAM), blob.length);
        return new SimulatedMachine()
                .memory(RAM, ram)
                .deviceTree(TREE)
                .image(IMAGE, IMAGE_END)
                .wire(ObjectHeap.class, new ReservingHeap(bytesBehindImage));
    }

    /** Returns whether a frame is free for the taking on {@link #withBytesBehindImage}. */
    public static boolean isFree(long frame, long bytesBehindImage) {
        return frame >= RAM + FIRMWARE_BYTES
                && frame < RAM + RAM_BYTES
                && (frame < IMAGE || frame >= IMAGE_END + bytesBehindImage)
                && frame != TREE;
    }

    private static DeviceTreeBlob tree() {
        return new DeviceTreeBlob()
                .reserve(RAM, 0x4_0000)
                .begin("")
                .cells("#address-cells", 2)
                .cells("#size-cells", 2)
                .begin("reserved-memory")
                .cells("#address-cells", 2)
                .cells("#size-cells", 2)
                .cells("ranges")
                .begin("firmware@80000000")
                .cells("reg", 0, (int) RAM, 0, (int) FIRMWARE_BYTES)
                .end()
                .end()
                .begin("memory@80000000")
                .strings("device_type", "memory")
                .cells("reg", 0, (int) RAM, 0, RAM_BYTES)
                .end()
                .end();
    }

    /** What frame allocators know of the heap. */
    private record ReservingHeap(long bytesBehindImage) implements ObjectHeap {
        @Override
        public long allocate(long bytes, AllocationBuffer buffer) {
            throw new AssertionError("a frame allocator may not allocate objects");
        }

        @Override
        public long allocatedBytes() {
            return 0;
        }

        @Override
        public long capacityBytes() {
            return bytesBehindImage;
        }
    }
}
