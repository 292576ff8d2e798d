package dev.terrarium.runtime;

import dev.terrarium.runtime.hosted.SimulatedMachine;

/**
 * Loads from and stores to physical addresses. In an image each is one volatile instruction; on the host JVM they go to
 * the current {@link SimulatedMachine}, so that drivers and allocators are unit-tested there.
 */
public final class Address {
    private Address() {}

    @Intrinsic
    public static byte loadByte(long address) {
        return SimulatedMachine.current().loadByte(address);
    }

    @Intrinsic
    public static short loadShort(long address) {
        return SimulatedMachine.current().loadShort(address);
    }

    @Intrinsic
    public static int loadInt(long address) {
        return SimulatedMachine.current().loadInt(address);
    }

    @Intrinsic
    public static long loadLong(long address) {
        return SimulatedMachine.current().loadLong(address);
    }

    @Intrinsic
    public static void storeByte(long address, byte value) {
        SimulatedMachine.current().storeByte(address, value);
    }

    @Intrinsic
    public static void storeShort(long address, short value) {
        SimulatedMachine.current().storeShort(address, value);
    }

    @Intrinsic
    public static void storeInt(long address, int value) {
        SimulatedMachine.current().storeInt(address, value);
    }

    @Intrinsic
    public static void storeLong(long address, long value) {
        SimulatedMachine.current().storeLong(address, value);
    }
}
